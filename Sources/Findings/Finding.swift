/// How much a finding matters. Ordered: `info < warning < error`.
public enum Severity: String, Sendable, Hashable, CaseIterable, Comparable {
  case info, warning, error

  private var rank: Int {
    switch self {
    case .info: 0
    case .warning: 1
    case .error: 2
    }
  }

  public static func < (left: Severity, right: Severity) -> Bool { left.rank < right.rank }
}

/// Whose judgement a finding is.
public enum FindingGroup: String, Sendable, Hashable, CaseIterable {
  /// The text is not valid TOML, JSONC or YAML.
  case syntax
  /// Cloudflare's own tool reports it too, at the same severity.
  case schema
  /// Only Lariat sees it.
  case lint
}

/// A place in a source file, and what is to be said there.
public struct Label: Sendable, Hashable {
  public var file: SourceFile
  public var span: ByteSpan
  /// Shown beside the carets, e.g. "first declared here".
  public var text: String?

  public init(file: SourceFile, span: ByteSpan, text: String? = nil) {
    self.file = file
    self.span = span
    self.text = text
  }
}

/// One mistake: what, where, why, and what to do now.
public struct Finding: Sendable, Hashable {
  /// The rule's name in kebab-case, e.g. `unknown-key`.
  public var rule: String
  public var severity: Severity
  public var group: FindingGroup
  /// One sentence without a final full stop; names stand in backticks.
  public var message: String
  public var primary: Label
  /// Further places that belong to the mistake; they may lie in another file.
  public var secondary: [Label]
  public var notes: [String]
  /// What to do now.
  public var help: String?
  /// Alternatives, the best first.
  public var fixes: [Fix]
  /// The config path as written in the file, from its root: `env.staging.kv_namespaces[0].id`.
  public var path: String?
  /// `nil` when the finding holds for the top level, else the one environment it holds for.
  public var environment: String?
  /// Secrets: spans of the primary file whose text is never shown; see `SourceSnippet`.
  public var masked: [ByteSpan]

  public init(
    rule: String, severity: Severity, group: FindingGroup, message: String, primary: Label, secondary: [Label] = [],
    notes: [String] = [], help: String? = nil, fixes: [Fix] = [], path: String? = nil, environment: String? = nil,
    masked: [ByteSpan] = []
  ) {
    self.rule = rule
    self.severity = severity
    self.group = group
    self.message = message
    self.primary = primary
    self.secondary = secondary
    self.notes = notes
    self.help = help
    self.fixes = fixes
    self.path = path
    self.environment = environment
    self.masked = masked
  }
}

extension Finding: Comparable {
  /// By file, place, severity (the worst first), rule, environment, path, message.
  public static func < (left: Finding, right: Finding) -> Bool {
    if left.primary.file.path != right.primary.file.path { return left.primary.file.path < right.primary.file.path }
    if left.primary.span != right.primary.span { return left.primary.span < right.primary.span }
    if left.severity != right.severity { return left.severity > right.severity }
    if left.rule != right.rule { return left.rule < right.rule }
    if left.environment != right.environment { return (left.environment ?? "") < (right.environment ?? "") }
    if left.path != right.path { return (left.path ?? "") < (right.path ?? "") }
    return left.message < right.message
  }
}
