/// What a module of a Worker is, and what its part of the upload says it is.
public enum ModuleType: String, Sendable, Hashable, CaseIterable {
  case esModule = "esm"
  case script = "commonjs"
  case wasm = "compiled-wasm"
  case data = "buffer"
  case text
  case python
  case pythonRequirement = "python-requirement"
  case sourceMap = "source-map"

  public var contentType: String {
    switch self {
    case .esModule: "application/javascript+module"
    case .script: "application/javascript"
    case .wasm: "application/wasm"
    case .data: "application/octet-stream"
    case .text: "text/plain"
    case .python: "text/x-python"
    case .pythonRequirement: "text/x-python-requirement"
    case .sourceMap: "application/source-map"
    }
  }

  /// By the end of the name, as wrangler's default rules have it. `isModuleFormat` decides what `.js` is; it is also what a
  /// name without a known end gets.
  public init(fileName: String, isModuleFormat: Bool = true) {
    let name = fileName.hasSuffix("?module") ? fileName.dropLast("?module".count) : fileName[...]
    let known: [(String, ModuleType)] = [
      (".mjs", .esModule), (".cjs", .script), (".wasm", .wasm), (".bin", .data), (".txt", .text), (".html", .text),
      (".sql", .text), (".py", .python), (".map", .sourceMap),
    ]
    self = known.first { name.hasSuffix($0.0) }?.1 ?? (isModuleFormat ? .esModule : .script)
  }
}

/// A module of a Worker as it is uploaded.
public struct UploadModule: Sendable, Hashable {
  public var name: String
  public var type: ModuleType
  public var bytes: [UInt8]

  public init(name: String, type: ModuleType? = nil, bytes: [UInt8]) {
    self.name = name
    self.type = type ?? ModuleType(fileName: name)
    self.bytes = bytes
  }
}
