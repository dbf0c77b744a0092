public import WorkersRuntime

extension TestEnvironment: WasmModuleSource {
  public func optionalWasmModule(_ name: String) -> TestWasmModule? {
    binding(.wasmModule, name)
  }

  /// Adds a WebAssembly module.
  @discardableResult
  public func addWasmModule(_ name: String, _ bytes: [UInt8]) -> TestWasmModule {
    add(.wasmModule, name, TestWasmModule(bytes))
  }
}

extension TestEnvironment: TextBlobSource {
  public func optionalTextBlob(_ name: String) -> String? {
    binding(.textBlob, name)
  }

  /// Adds a text blob.
  @discardableResult
  public func addTextBlob(_ name: String, _ text: String) -> String {
    add(.textBlob, name, text)
  }
}

extension TestEnvironment: DataBlobSource {
  public func optionalDataBlob(_ name: String) -> [UInt8]? {
    binding(.dataBlob, name)
  }

  /// Adds a data blob.
  @discardableResult
  public func addDataBlob(_ name: String, _ bytes: [UInt8]) -> [UInt8] {
    add(.dataBlob, name, bytes)
  }
}
