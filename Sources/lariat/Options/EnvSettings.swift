import ConfigTree
import EnvCodegen
import Findings
import LariatKit

/// The file of `generate --settings`: what a target wants of its `Env`, as JSON with comments. A build tool plugin
/// cannot say it on the command line: SwiftPM keeps a plugin's commands until files come or go.
struct EnvSettings: Sendable {
  private static let keys = ["name", "access", "environment", "perEnvironment", "standalone"]

  var name: String?
  var access: EnvOptions.Access?
  var environment: String?
  var perEnvironment = false
  var standalone = false

  init() {}

  /// Mistakes are shown, and end the command.
  static func load(_ path: String, in session: Session) throws(FileError) -> Loaded<EnvSettings> {
    let loaded = ConfigLoader.load(try session.files.source(PathText.tidy(path)), format: .jsonc)
    var findings = loaded.findings
    var settings = EnvSettings()
    if !loaded.hasSyntaxErrors { settings.read(ConfigValue(document: loaded.document, index: 0), &findings) }
    session.show(findings)
    return findings.contains { $0.severity == .error } ? .stopped(.findings) : .ready(settings)
  }

  private mutating func read(_ root: ConfigValue, _ findings: inout [Finding]) {
    guard root.kind == .table else {
      findings.append(Self.finding("the settings are no table", at: root.label()))
      return
    }
    for value in root.children {
      var problem: String?
      switch value.key {
      case "name": (name, problem) = Self.text(value)
      case "environment": (environment, problem) = Self.text(value)
      case "access":
        access = value.string.flatMap(EnvOptions.Access.init(rawValue:))
        let all = EnvOptions.Access.allCases.map { "`\($0.rawValue)`" }.joined(separator: ", ")
        if access == nil { problem = "is one of \(all)" }
      case "perEnvironment": (perEnvironment, problem) = Self.boolean(value)
      case "standalone": (standalone, problem) = Self.boolean(value)
      default:
        findings.append(
          Self.finding(
            "there is no setting `\(value.key)`", at: value.anchorLabel(),
            help: NearestName.nearest(to: value.key, in: Self.keys).map { "did you mean `\($0)`?" }
              ?? "there are \(Self.keys.map { "`\($0)`" }.joined(separator: ", "))"))
      }
      if let problem { findings.append(Self.finding("`\(value.key)` \(problem)", at: value.label())) }
    }
  }

  private static func text(_ value: ConfigValue) -> (String?, problem: String?) {
    value.string.map { ($0, nil) } ?? (nil, "is a text")
  }

  private static func boolean(_ value: ConfigValue) -> (Bool, problem: String?) {
    value.boolean.map { ($0, nil) } ?? (false, "is `true` or `false`")
  }

  private static func finding(_ message: String, at label: Label, help: String? = nil) -> Finding {
    Finding(rule: "invalid-settings", severity: .error, group: .lint, message: message, primary: label, help: help)
  }
}
