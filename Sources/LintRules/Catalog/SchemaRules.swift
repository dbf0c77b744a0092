import Findings

extension RuleCatalog {
  private static func rule(
    _ id: String, _ severity: Severity, _ summary: String, _ rationale: String, _ examples: [RuleExample] = [],
    fix: Applicability? = nil, groups: [FindingGroup] = [.schema]
  ) -> RuleInfo {
    RuleInfo(
      id: id, severity: severity, groups: groups, fix: fix, summary: summary, rationale: rationale, examples: examples)
  }

  private static let refused = "wrangler refuses the config, and nothing is deployed."

  /// Rules of the schema engine. What a schema file says about a key is what these check.
  static let schemaRules: [RuleInfo] = [
    rule(
      "broken-redirect", .error, "A `.wrangler/deploy/config.json` that leads nowhere.",
      "Build tools write this file to name the config that they generated. wrangler follows it or stops; build again, or remove it."
    ),
    rule(
      "conflicting-keys", .error, "Two keys that exclude each other.", refused,
      [.bad("name = \"api\"\nroute = \"example.com/*\"\nroutes = [\"example.org/*\"]\n")], fix: .unsafe,
      groups: [.schema, .lint]),
    rule(
      "deprecated-key", .warning, "A key that wrangler still reads but will drop.",
      "The successor named in the help does the same; a later wrangler turns the warning into an error.", fix: .safe),
    rule(
      "discouraged-value", .warning, "A value that works under another name today.",
      "wrangler takes it and asks for the current name."),
    rule(
      "duplicate-binding-name", .error, "Two bindings of one name.",
      "A name stands for one binding in `env`. \(refused)",
      [.bad("[vars]\nDATA = \"1\"\n[[kv_namespaces]]\nbinding = \"DATA\"\nid = \"0f2ac74b498b48028cb68387c421e279\"\n")]
    ),
    rule(
      "duplicate-entry", .error, "Two entries of a list that may not agree in a field, but do.", refused,
      [
        .bad(
          "[[workflows]]\nbinding = \"A\"\nname = \"orders\"\nclass_name = \"A\"\n[[workflows]]\nbinding = \"B\"\nname = \"orders\"\nclass_name = \"B\"\n"
        )
      ]),
    rule(
      "empty-value", .error, "An empty text or list where something has to stand.", refused,
      [.bad("[[kv_namespaces]]\nbinding = \"DATA\"\nid = \"\"\n")], fix: .unsafe),
    rule(
      "entry-missing-at-top-level", .warning, "An entry of a table that an environment has and the top level lacks.",
      "wrangler compares the two and asks whether the entry is meant for all.",
      [.bad("[define]\nA = \"1\"\n[env.staging.define]\nA = \"1\"\nB = \"2\"\n")]),
    rule(
      "entry-missing-in-environment", .warning, "An entry of a table that the top level has and an environment lacks.",
      "Tables like `define` are not merged: an environment's own replaces the top level's.",
      [.bad("[define]\nA = \"1\"\nB = \"2\"\n[env.staging.define]\nA = \"1\"\n")]),
    rule(
      "experimental-key", .warning, "A key whose meaning may change.", "wrangler says so on every run.",
      [.bad("[unsafe.metadata]\nkey = \"value\"\n")]),
    rule(
      "invalid-compatibility-date", .error, "A compatibility date that is no date.", refused,
      [.bad("compatibility_date = \"soon\"\n")], fix: .safe),
    rule("invalid-image", .error, "A container image that is neither a file nor a reference to a registry.", refused),
    rule(
      "invalid-schema", .error, "A mistake in a schema file of the user's.",
      "The schema has no effect until it is mended; see docs/schemas.md for the language."),
    rule(
      "missing-compatibility-flag", .error, "A Worker that needs a compatibility flag it does not have.", refused,
      [.bad("main = \"src/entry.py\"\n")]),
    rule(
      "missing-key", .error, "A key that has to be there.", refused,
      [.bad("[[kv_namespaces]]\nid = \"0f2ac74b498b48028cb68387c421e279\"\n")], fix: .safe,
      groups: [.schema, .lint]),
    rule(
      "not-inherited", .warning, "A key that an environment does not take over from the top level, and does not have.",
      "Bindings and variables are never inherited: in that environment the code reads `undefined`.",
      [
        .bad("name = \"api\"\n[vars]\nA = \"1\"\n[env.staging]\nworkers_dev = true\n"),
        .good("name = \"api\"\n[vars]\nA = \"1\"\n[env.staging.vars]\nA = \"2\"\n"),
      ]),
    rule(
      "not-one-of", .error, "A value that is none of the possible ones.", refused,
      [.bad("[assets]\nhtml_handling = \"auto\"\n")], fix: .unsafe),
    rule(
      "out-of-range", .error, "A number, length or count outside its limits.", refused,
      [.bad("[observability]\nenabled = true\nhead_sampling_rate = 2\n")]),
    rule(
      "pattern-mismatch", .error, "A text in a form that is not allowed here.", refused,
      [.bad("[[r2_buckets]]\nbinding = \"B\"\nbucket_name = \"My Bucket\"\n")]),
    rule("removed-key", .error, "A key that wrangler dropped and refuses.", refused, fix: .unsafe),
    rule(
      "reserved-binding-name", .error, "A binding name on which wrangler or Pages fails.", refused,
      [.bad("[vars]\ntoString = \"1\"\n")]),
    rule(
      "retired-key", .warning, "A key that former versions had and this one does not know.", "It has no effect.",
      fix: .unsafe),
    rule(
      "top-level-only-key", .warning, "A key inside an environment that works at the top level only.",
      "It has no effect there.",
      [.bad("[env.staging]\nkeep_vars = true\n")]),
    rule(
      "type-mismatch", .error, "A value of another type than the key takes.", refused,
      [.bad("name = 1\n"), .bad("compatibility_date = 2024-05-01\n", isFormatSpecific: true)], fix: .safe),
    rule("unknown-container", .error, "A name of a container that the config does not have.", refused),
    rule(
      "unknown-environment", .error, "An environment that the config does not define.", refused,
      groups: [.schema, .lint]),
    rule(
      "unknown-key", .warning, "A key that wrangler 4.125.0 does not know.",
      "It has no effect. Often it is misspelt, or stands in the wrong table; sometimes wrangler is newer.",
      [.bad("kv_namespace = []\n"), .good("kv_namespaces = []\n")], fix: .safe),
    rule(
      "unsupported-in-pages", .warning, "A key that Pages projects do not support.",
      "The `pages` commands of wrangler refuse the config.",
      [.bad("name = \"site\"\npages_build_output_dir = \"dist\"\nworkers_dev = true\n")], groups: [.lint]),
    rule(
      "variable-missing-in-environment", .warning,
      "A variable of the top level that an environment's own `vars` lacks.",
      "An environment with its own `vars` inherits none of the top level's: the code reads `undefined` there.",
      [
        .bad("[vars]\nA = \"1\"\nB = \"2\"\n[env.staging.vars]\nA = \"1\"\n"),
        .good("[vars]\nA = \"1\"\n[env.staging.vars]\nA = \"2\"\n"),
      ], fix: .unsafe),
  ]
}
