import EnvCodegen
import Foundation
import JSONText
import Testing

/// The JavaScript of a Worker in WebAssembly; `.ci/wasm` runs it.
struct EntryTests {
  private static let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent()

  private static func entry(of config: String, path: String = "wrangler.toml", program: String = "./worker.wasm")
    -> String
  {
    generate(config, path: path, options: EnvOptions(platform: .embedded(source: "HostSource")))
      .entry(program: program)
  }

  /// The sample's, as `UPDATE_GOLDEN=1` recorded it.
  @Test func isAsRecorded() throws {
    let config = try String(
      contentsOf: Self.root.appending(path: "samples/wasm-worker/wrangler.toml"), encoding: .utf8)
    let entry = Self.entry(of: config)
    let recorded = Self.root.appending(path: "Tests/Golden/entry/guest-book/worker.mjs")
    if ProcessInfo.processInfo.environment["UPDATE_GOLDEN"] == "1" {
      try entry.write(to: recorded, atomically: true, encoding: .utf8)
      Issue.record("recorded guest-book")
    } else {
      #expect(try entry == String(contentsOf: recorded, encoding: .utf8))
      #expect(EnvOutput.isGenerated(entry.utf8))
    }
  }

  @Test func hasNamesAndNoValues() {
    let entry = Self.entry(
      of: """
        name = "secrets"
        vars = { GREETING = "hello-value", NUMBER = 987654 }
        kv_namespaces = [{ binding = "CACHE", id = "0123456789abcdef0123456789abcdef" }]
        [secrets]
        required = ["TOKEN"]
        [env.staging]
        vars = { ONLY_STAGING = "staging-value" }
        """)
    #expect(Self.declared(in: entry) == ["GREETING", "NUMBER", "CACHE", "TOKEN", "ONLY_STAGING"])
    for value in ["hello-value", "987654", "0123456789abcdef", "staging-value"] { #expect(!entry.contains(value)) }
    #expect(entry.contains("operations.kv_get"))
    #expect(entry.contains("values.secret"))
    #expect(!entry.contains("r2_get"))
  }

  /// No name leaves its literal, nor does the file's name its comment.
  @Test func quotesHostileNames() {
    let names = [#"a"]); alert(1); (["#, #"back\slash"#, "line\nend", "\u{2028}", "*/ </script>", "😀", "__proto__"]
    var variables = JSONObject()
    for name in names { variables.append(name, .string("value")) }
    let config = JSONWriter.text(["name": "hostile", "vars": .object(variables)])
    let entry = Self.entry(of: config, path: "wrangler\n.json", program: "./\"; alert(1); \"\n.wasm")
    #expect(Set(Self.declared(in: entry)) == Set(names))
    #expect(entry.split(separator: "\n").filter { $0.contains("alert(1)") }.count == 2)
    #expect(entry.contains(#"import program from "./\"; alert(1); \"\n.wasm";"#))
  }

  /// Kinds that the host does not implement stay out; the program does not compile with them.
  @Test func leavesOutWhatTheHostCannotDo() {
    let entry = Self.entry(of: "name = \"a\"\nbrowser = { binding = \"BROWSER\" }\nvars = { A = 1 }\n")
    #expect(Self.declared(in: entry) == ["A"])
    #expect(Self.declared(in: Self.entry(of: "name = \"a\"\n")).isEmpty)
  }

  /// The elements of the set, read as JSON.
  private static func declared(in entry: String) -> [String] {
    guard let start = entry.range(of: "new Set(["), let end = entry.range(of: "\n]);\n") else { return [] }
    var list = entry[start.upperBound..<end.lowerBound]
    if list.hasSuffix(",") { list = list.dropLast() }
    return (try? JSONDecoder().decode([String].self, from: Data("[\(list)]".utf8))) ?? ["not JSON"]
  }
}
