import ConfigTree
import Findings

/// SplitMix64: the same numbers on every run.
struct SplitMix: RandomNumberGenerator {
  var state: UInt64

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var z = state
    z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
    z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
    return z ^ (z >> 31)
  }
}

/// One level of a config (the top level or an environment), and its text.
struct RandomLevel: Equatable {
  var name: String?
  var vars: [String: String] = [:]
  /// By binding name.
  var kv: [String: String] = [:]
  var buckets: [String: String] = [:]
  var databases: [String: String] = [:]
  var services: [String: String] = [:]
  var producers: [String: String] = [:]
  var secrets: [String] = []
  var consumers: [String] = []
  /// `nil`: not written.
  var routes: [String]?
  var domains: [String] = []
  var crons: [String]?
  var flags: [String]?
  var logpush: Bool?
  /// Tag and class.
  var migrations: [[String]] = []

  func text(prefix: String, using random: inout SplitMix) -> String {
    func table(_ key: String) -> String { prefix.isEmpty ? key : "\(prefix).\(key)" }
    var scalars = name.map { "name = \"\($0)\"\n" } ?? ""
    if routes != nil || !domains.isEmpty {
      let items = (routes ?? []).map { "\"\($0)\"" } + domains.map { "{ pattern = \"\($0)\", custom_domain = true }" }
      scalars += "routes = [\(items.shuffled(using: &random).joined(separator: ", "))]\n"
    }
    if let flags { scalars += "compatibility_flags = \(list(flags.shuffled(using: &random)))\n" }
    if let logpush { scalars += "logpush = \(logpush)\n" }
    var blocks: [String] = []
    if !vars.isEmpty {
      let lines = vars.sorted { $0.key < $1.key }.shuffled(using: &random).map { "\($0.key) = \"\($0.value)\"\n" }
      blocks.append("[\(table("vars"))]\n" + lines.joined())
    }
    func entries(_ key: String, _ field: String, _ values: [String: String]) {
      for (name, value) in values.sorted(by: { $0.key < $1.key }).shuffled(using: &random) {
        blocks.append("[[\(table(key))]]\nbinding = \"\(name)\"\n\(field) = \"\(value)\"\n")
      }
    }
    entries("kv_namespaces", "id", kv)
    entries("r2_buckets", "bucket_name", buckets)
    entries("d1_databases", "database_id", databases)
    entries("services", "service", services)
    entries("queues.producers", "queue", producers)
    if !secrets.isEmpty {
      blocks.append("[\(table("secrets"))]\nrequired = \(list(secrets.shuffled(using: &random)))\n")
    }
    for queue in consumers.shuffled(using: &random) {
      blocks.append("[[\(table("queues.consumers"))]]\nqueue = \"\(queue)\"\n")
    }
    if let crons { blocks.append("[\(table("triggers"))]\ncrons = \(list(crons.shuffled(using: &random)))\n") }
    // The order of migrations is their meaning.
    let history = migrations.map {
      "[[\(table("migrations"))]]\ntag = \"\($0[0])\"\nnew_sqlite_classes = [\"\($0[1])\"]\n"
    }
    blocks.shuffle(using: &random)
    blocks.insert(history.joined(separator: "\n"), at: Int.random(in: 0...blocks.count, using: &random))
    let header = prefix.isEmpty ? "" : "[\(prefix)]\n"
    return header + scalars + "\n" + blocks.joined(separator: "\n") + "\n"
  }

  private func list(_ items: [String]) -> String { "[\(items.map { "\"\($0)\"" }.joined(separator: ", "))]" }
}

/// A config with up to three environments, whose entries come in a random order each time that it is written.
struct RandomConfig: Equatable {
  var top: RandomLevel
  var environments: [String: RandomLevel]
  var date = "2026-01-01"
  var keepsVariables = false

  func text(using random: inout SplitMix) -> String {
    var text = "compatibility_date = \"\(date)\"\nmain = \"a.js\"\nworkers_dev = false\npreview_urls = false\n"
    if keepsVariables { text += "keep_vars = true\n" }
    text += top.text(prefix: "", using: &random)
    for (name, level) in environments.sorted(by: { $0.key < $1.key }) {
      text += "\n" + level.text(prefix: "env.\(name)", using: &random)
    }
    return text
  }

  static func random(using random: inout SplitMix) -> RandomConfig {
    var config = RandomConfig(top: level(seed: "top", isTop: true, using: &random), environments: [:])
    for name in ["blue", "green", "red"].prefix(Int.random(in: 0...3, using: &random)) {
      config.environments[name] = level(seed: name, isTop: false, using: &random)
    }
    config.keepsVariables = Bool.random(using: &random)
    return config
  }

  /// Values hold the level's name, so that none of them is another level's.
  private static func level(seed: String, isTop: Bool, using random: inout SplitMix) -> RandomLevel {
    func some(_ names: [String]) -> [String] { names.filter { _ in Bool.random(using: &random) } }
    func map(_ names: [String]) -> [String: String] {
      Dictionary(uniqueKeysWithValues: some(names).map { ($0, "\($0.lowercased())-\(seed)") })
    }
    var level = RandomLevel()
    level.name = isTop ? "worker" : nil
    level.vars = map(["MODE", "REGION", "LEVEL"])
    level.kv = map(["CACHE", "SESSIONS"])
    level.buckets = map(["PHOTOS", "FILES"])
    level.databases = map(["DB", "LOGS"])
    level.services = map(["AUTH", "MAIL"])
    level.producers = map(["ORDERS", "EVENTS"])
    level.secrets = some(["PAYMENT", "SIGNING"])
    level.consumers = some(["q1-\(seed)", "q2-\(seed)"])
    level.crons = Bool.random(using: &random) ? ["0 1 * * *", "0 2 * * *"].shuffled(using: &random) : isTop ? nil : []
    // Environments have their own of what is inherited, so that an edit of the top level concerns the top level alone.
    level.routes = ["\(seed).example/a/*", "\(seed).example/b/*"]
    level.domains = ["one.\(seed).example", "two.\(seed).example"]
    level.flags = ["flag_a", "flag_b"]
    level.logpush = Bool.random(using: &random)
    level.migrations = [["v1", "A"], ["v2", "B"], ["v3", "C"]]
    return level
  }
}
