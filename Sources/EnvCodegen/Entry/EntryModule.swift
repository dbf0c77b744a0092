import JSONText

/// The JavaScript that binds Cloudflare's `env` to a program in WebAssembly.
struct EntryModule {
  private let model: EnvModel
  private let program: String

  init(_ model: EnvModel, program: String) {
    self.model = model
    self.program = program
  }

  /// Parts of the host by the source protocol that needs them.
  private static let parts: [String: [String]] = [
    "VariableSource": ["variable"],
    "SecretSource": ["secret"],
    "KVSource": ["kv"],
    "R2Source": ["r2"],
    "AssetsSource": ["fetcher"],
    "MTLSCertificateSource": ["fetcher"],
    "VPCServiceSource": ["fetcher"],
    "VPCNetworkSource": ["fetcher"],
    "ServiceSource": ["fetcher", "service"],
    "QueueSource": ["queue"],
    "RateLimiterSource": ["limiter"],
    "SecretsStoreSource": ["store_secret"],
    "VersionMetadataSource": ["version"],
  ]

  var text: String {
    var text = "\(EnvGenerator.headerStart)\(StringLiteral.comment(model.file)). Do not edit.\n"
    text += "import program from \(literal(program));\n\n"
    text += "// The bindings that the configuration declares; the program sees no others.\n"
    text += declared
    for part in ["core"] + neededParts + ["serve"] {
      text += "\n\(HostSources.scripts[part] ?? "")"
    }
    return text
  }

  private var properties: [EnvProperty] {
    model.structs.first?.properties.filter { Self.parts[$0.access.protocolName.text] != nil } ?? []
  }

  /// Each name once: in another environment another kind of binding can have it.
  private var declared: String {
    var seen = Set<String>()
    let names = properties.map(\.declared.name).filter { seen.insert($0).inserted }
    guard !names.isEmpty else { return "const declared = new Set();\n" }
    return "const declared = new Set([\n" + names.map { "  \(literal($0)),\n" }.joined() + "]);\n"
  }

  private var neededParts: [String] {
    Set(properties.flatMap { Self.parts[$0.access.protocolName.text] ?? [] }).sorted()
  }

  /// A JSON string is one of JavaScript (ECMAScript 2019), whatever it contains.
  private func literal(_ text: String) -> String {
    JSONWriter.text(.string(text))
  }
}
