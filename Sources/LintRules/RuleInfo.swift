public import Findings

/// What is known about a rule: what `rules` lists, what `explain` and its page in `docs/rules/` say.
public struct RuleInfo: Sendable, Hashable {
  /// Name in kebab-case; describes the mistake.
  public var id: String
  /// The severity of most of its findings; `info` ones are for places where the mistake may be meant.
  public var severity: Severity
  /// Whose judgement its findings are; more than one where wrangler sees a part of them.
  public var groups: [FindingGroup]
  /// The version of Lariat that had it first.
  public var since: String
  /// How sure its best fix is; `nil` when it has none.
  public var fix: Applicability?
  /// One sentence that names the mistake.
  public var summary: String
  /// Why it matters, in paragraphs.
  public var rationale: String
  public var examples: [RuleExample]
  /// Examples of more than one config, for rules across Workers.
  public var repositories: [RepositoryExample]

  public init(
    id: String, severity: Severity, groups: [FindingGroup] = [.lint], since: String = "0.1.0",
    fix: Applicability? = nil,
    summary: String, rationale: String, examples: [RuleExample] = [],
    repositories: [RepositoryExample] = []
  ) {
    self.id = id
    self.severity = severity
    self.groups = groups
    self.since = since
    self.fix = fix
    self.summary = summary
    self.rationale = rationale
    self.examples = examples
    self.repositories = repositories
  }
}

/// A config that breaks a rule, or a similar one that does not.
public struct RuleExample: Sendable, Hashable {
  public enum Verdict: String, Sendable, Hashable {
    case bad, good
  }

  public var verdict: Verdict
  /// The config. In a bad one `«` and `»` stand around the place of the finding.
  public var markedText: String
  /// Name of the file; its suffix is the format.
  public var path: String
  /// Keys of the `.dev.vars` beside the file; `nil` when there is none.
  public var developmentVariables: [String]?
  /// The mistake is one of the format, or of comments: it has no counterpart in the other format.
  public var isFormatSpecific: Bool

  private init(
    _ verdict: Verdict, _ text: String, path: String, developmentVariables: [String]?, isFormatSpecific: Bool
  ) {
    self.verdict = verdict
    markedText = text
    self.path = path
    self.developmentVariables = developmentVariables
    self.isFormatSpecific = isFormatSpecific
  }

  public static func bad(
    _ text: String, path: String = "wrangler.toml", developmentVariables: [String]? = nil,
    isFormatSpecific: Bool = false
  ) -> RuleExample {
    RuleExample(
      .bad, text, path: path, developmentVariables: developmentVariables, isFormatSpecific: isFormatSpecific)
  }

  public static func good(
    _ text: String, path: String = "wrangler.toml", developmentVariables: [String]? = nil,
    isFormatSpecific: Bool = false
  ) -> RuleExample {
    RuleExample(
      .good, text, path: path, developmentVariables: developmentVariables, isFormatSpecific: isFormatSpecific)
  }

  /// The config without its marks.
  public var text: String {
    String(markedText.filter { $0 != "«" && $0 != "»" })
  }

  /// The marked place in `text`; `nil` without marks.
  public var span: ByteSpan? {
    guard let open = markedText.firstIndex(of: "«"), let close = markedText.firstIndex(of: "»") else { return nil }
    let start = markedText[..<open].utf8.count
    return ByteSpan(start, start + markedText[markedText.index(after: open)..<close].utf8.count)
  }
}
