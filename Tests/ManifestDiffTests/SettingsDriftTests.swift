import ConfigTree
import DeployPlan
import JSONText
import ManifestDiff
import Testing

/// The file against saved settings of a deployed Worker.
struct SettingsDriftTests {
  static let file = """
    name = "shop"
    main = "a.js"
    compatibility_date = "2026-01-01"
    compatibility_flags = ["b", "a"]
    routes = ["shop.example/*"]

    [vars]
    MODE = "live"
    LIMITS = { b = 1, a = 2.0 }

    [secrets]
    required = ["PAYMENT"]

    [[kv_namespaces]]
    binding = "CACHE"
    id = "kv-1"

    [[d1_databases]]
    binding = "DB"
    database_id = "d1-1"

    [[r2_buckets]]
    binding = "PHOTOS"

    """

  static let deployed = [
    "{\"type\":\"plain_text\",\"name\":\"MODE\",\"text\":\"live\"}",
    "{\"type\":\"json\",\"name\":\"LIMITS\",\"json\":{\"a\":2,\"b\":1}}",
    "{\"type\":\"secret_text\",\"name\":\"PAYMENT\"}",
    "{\"type\":\"secret_text\",\"name\":\"OTHER\"}",
    "{\"type\":\"kv_namespace\",\"name\":\"CACHE\",\"namespace_id\":\"kv-1\"}",
    "{\"type\":\"d1\",\"name\":\"DB\",\"database_id\":\"d1-1\",\"id\":\"d1-1\"}",
    "{\"type\":\"r2_bucket\",\"name\":\"PHOTOS\",\"bucket_name\":\"made-by-deploy\"}",
  ]

  static func changes(
    _ bindings: [String] = deployed, rest: String = "", file: String = file, isWrapped: Bool = true
  ) throws -> [Change]? {
    let inner =
      "{\"bindings\":[\(bindings.joined(separator: ","))],\"compatibility_date\":\"2026-01-01\",\"compatibility_flags\":[\"a\",\"b\"]\(rest)}"
    let text = isWrapped ? "{\"success\":true,\"result\":\(inner)}" : inner
    let manifest = try #require(Revisions.manifests(file).first)
    return SettingsDrift.changes(
      deployed: Revisions.document(text, path: "settings.json").root, metadata: UploadMetadata.metadata(of: manifest),
      manifest: manifest)
  }

  static func outline(_ changes: [Change]?) -> [String]? {
    changes?.map { "\($0.risk.rawValue) \($0.kind.rawValue) \($0.subject.rawValue) \($0.name)" }
  }

  static func replacing(_ name: String, _ binding: String?) -> [String] {
    deployed.compactMap { $0.contains("\"name\":\"\(name)\"") ? binding : $0 }
  }

  @Test(arguments: [true, false])
  func sameIsNoDrift(_ isWrapped: Bool) throws {
    #expect(Self.outline(try Self.changes(isWrapped: isWrapped)) == [])
  }

  @Test(arguments: [
    ("MODE", "{\"type\":\"plain_text\",\"name\":\"MODE\",\"text\":\"test\"}", "high changed variable MODE"),
    ("MODE", "{\"type\":\"secret_text\",\"name\":\"MODE\"}", "critical changed variable MODE"),
    (
      "CACHE", "{\"type\":\"kv_namespace\",\"name\":\"CACHE\",\"namespace_id\":\"kv-2\"}",
      "critical changed binding CACHE"
    ),
    ("CACHE", "{\"type\":\"r2_bucket\",\"name\":\"CACHE\",\"bucket_name\":\"x\"}", "high changed binding CACHE"),
    ("DB", "{\"type\":\"d1\",\"name\":\"DB\",\"database_id\":\"d1-2\"}", "critical changed binding DB"),
    ("CACHE", nil, "note added binding CACHE"),
    ("PAYMENT", nil, "high added secret PAYMENT"),
    (
      "OTHER", "{\"type\":\"plain_text\",\"name\":\"DASHBOARD\",\"text\":\"x\"}", "high removed variable DASHBOARD"
    ),
    ("OTHER", "{\"type\":\"ai\",\"name\":\"AI\"}", "high removed binding AI"),
    ("OTHER", nil, nil),
  ])
  func bindings(_ name: String, _ binding: String?, _ expected: String?) throws {
    #expect(Self.outline(try Self.changes(Self.replacing(name, binding))) == [expected].compactMap { $0 })
  }

  @Test
  func keptVariableIsANote() throws {
    let deployed = Self.deployed + ["{\"type\":\"plain_text\",\"name\":\"DASHBOARD\",\"text\":\"x\"}"]
    let changes = try Self.changes(deployed, file: "keep_vars = true\n" + Self.file)
    #expect(Self.outline(changes) == ["note removed variable DASHBOARD"])
  }

  @Test(arguments: [
    (",\"routes\":[{\"pattern\":\"shop.example/*\"}]", []),
    (",\"routes\":[\"old.example/*\"]", ["high removed route old.example/*", "high added route shop.example/*"]),
    (",\"schedules\":[{\"cron\":\"0 * * * *\"}]", ["note removed cron 0 * * * *"]),
    (",\"compatibility_date\":\"2025-01-01\"", ["high changed setting compatibility_date"]),
    (",\"compatibility_flags\":[\"a\"]", ["high changed setting compatibility_flags"]),
    (",\"logpush\":true", ["high removed setting logpush"]),
  ])
  func settings(_ rest: String, _ expected: [String]) throws {
    #expect(Self.outline(try Self.changes(rest: rest)) == expected)
  }

  @Test(arguments: ["[]", "{}", "{\"result\":null}", "1", "{\"bindings\":3}"])
  func otherJSONIsRefused(_ text: String) throws {
    let manifest = try #require(Revisions.manifests(Self.file).first)
    let changes = SettingsDrift.changes(
      deployed: Revisions.document(text, path: "settings.json").root, metadata: JSONObject(), manifest: manifest)
    #expect(changes == nil)
  }
}
