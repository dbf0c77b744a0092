import ConfigTree
import Testing

@Suite struct ConfigPathTests {
  @Test func keysAndItems() {
    let path = ConfigPath().appending("env").appending("staging").appending("kv_namespaces").appending(0).appending(
      "id")
    #expect(path.description == "env.staging.kv_namespaces[0].id")
    #expect(ConfigPath().description == "")
    #expect(ConfigPath([.item(3)]).description == "[3]")
  }

  @Test(arguments: [
    ("a.b", "vars.\"a.b\""), ("", "vars.\"\""), ("with space", "vars.\"with space\""), ("a-b_1", "vars.a-b_1"),
    ("ü", "vars.\"ü\""), ("q\"q", "vars.\"q\\\"q\""), ("back\\slash", "vars.\"back\\\\slash\""),
    ("line\nend", "vars.\"line\\nend\""), ("\u{1}", "vars.\"\\u0001\""), ("\u{7F}", "vars.\"\\u007f\""),
    ("$schema", "vars.$schema"),
  ])
  func quotesWhereNeeded(key: String, expected: String) {
    #expect(ConfigPath([.key("vars"), .key(key)]).description == expected)
  }

  @Test func formats() {
    #expect(ConfigFormat(path: "a/wrangler.toml") == .toml)
    #expect(ConfigFormat(path: "wrangler.JSONC") == .jsonc)
    #expect(ConfigFormat(path: "x.yml") == .yaml)
    #expect(ConfigFormat(path: "toml") == nil)
  }
}
