import BindingSchema
import BuiltinSchemas
import ConfigTree
import Findings
import LintRules
import Testing

/// Values of every type under every key: rules take what they are given, and point into the file.
struct OddValueTests {
  static let keys = BuiltinSchemas.all.keys.map(\.key.text)
  static let values = [
    "1", "-0.5", "true", "null", #""""#, #""x""#, "[]", "{}", "[1]", "[null]", "[[]]", "[{}]",
    #"[{ "binding": 1, "name": [] }]"#,
    #"{ "bindings": [{ "name": "A", "class_name": "A" }, null, 1], "crons": [1, ""], "required": [1], "x": { "y": [""] } }"#,
  ]

  @Test(arguments: keys)
  func rulesTakeAnyValue(_ key: String) {
    for value in Self.values {
      let text = LintedText(
        """
        {
          "name": "api",
          "\(key)": \(value),
          "env": { "staging": { "\(key)": \(value) }, "production": { "\(key)": {} }, "\(key)": \(value) }
        }
        """, path: "wrangler.json", developmentVariables: ["A"])
      for finding in text.findings {
        for label in [finding.primary] + finding.secondary {
          #expect(label.span.end <= text.file.bytes.count)
        }
        #expect(!finding.message.isEmpty && !finding.message.hasSuffix("."), "\(finding.rule): \(finding.message)")
      }
    }
  }
}
