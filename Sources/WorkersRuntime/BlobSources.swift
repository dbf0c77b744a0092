/// Where modules of `wasm_modules` come from, which Workers in service-worker format have as globals; the name is the
/// one of the configuration.
///
/// Modules are values of the host: what a program does with one is the host's matter, so the type has no requirements.
public protocol WasmModuleSource: Sendable {
  associatedtype WasmModule: Sendable

  /// The WebAssembly module `name`, or nil where the environment has none.
  func optionalWasmModule(_ name: String) -> WasmModule?

  /// The WebAssembly module `name`. A programming error, and a trap, where the environment has none: check first.
  func wasmModule(_ name: String) -> WasmModule
}

extension WasmModuleSource {
  public func wasmModule(_ name: String) -> WasmModule {
    guard let binding = optionalWasmModule(name) else { missingBinding(name, .wasmModule) }
    return binding
  }
}

/// Where texts of `text_blobs` come from; the name is the one of the configuration.
public protocol TextBlobSource: Sendable {
  /// The text `name`, or nil where the environment has none.
  func optionalTextBlob(_ name: String) -> String?

  /// The text `name`. A programming error, and a trap, where the environment has none: check first.
  func textBlob(_ name: String) -> String
}

extension TextBlobSource {
  public func textBlob(_ name: String) -> String {
    guard let text = optionalTextBlob(name) else { missingBinding(name, .textBlob) }
    return text
  }
}

/// Where bytes of `data_blobs` come from; the name is the one of the configuration.
public protocol DataBlobSource: Sendable {
  /// The bytes `name`, or nil where the environment has none.
  func optionalDataBlob(_ name: String) -> [UInt8]?

  /// The bytes `name`. A programming error, and a trap, where the environment has none: check first.
  func dataBlob(_ name: String) -> [UInt8]
}

extension DataBlobSource {
  public func dataBlob(_ name: String) -> [UInt8] {
    guard let bytes = optionalDataBlob(name) else { missingBinding(name, .dataBlob) }
    return bytes
  }
}
