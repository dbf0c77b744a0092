public import Findings

/// A rule as reports describe it.
public struct RuleDescription: Sendable, Hashable {
  /// In kebab-case: `unknown-key`.
  public var id: String
  /// One sentence.
  public var summary: String
  /// What the rule is about and what to do; plain text.
  public var help: String
  /// The page about the rule.
  public var uri: String?
  /// `nil` when it depends on the finding.
  public var severity: Severity?

  public init(id: String, summary: String, help: String, uri: String? = nil, severity: Severity? = nil) {
    self.id = id
    self.summary = summary
    self.help = help
    self.uri = uri
    self.severity = severity
  }
}

/// A finding that its author decided to live with.
public struct SuppressedFinding: Sendable, Hashable {
  public enum Origin: Sendable, Hashable {
    /// A comment in the file.
    case comment
    /// A baseline or the settings.
    case elsewhere
  }

  public var finding: Finding
  /// The reason that was given.
  public var justification: String?
  public var origin: Origin

  public init(finding: Finding, justification: String? = nil, origin: Origin = .comment) {
    self.finding = finding
    self.justification = justification
    self.origin = origin
  }
}

/// The outcome of a check, to be written in one of `ReportFormat`.
public struct Report: Sendable {
  /// Sorted.
  public var findings: [Finding]
  /// Neither counted nor shown, but for SARIF. Their secrets are masked in what is shown.
  public var suppressed: [SuppressedFinding]
  /// Number of files that were checked.
  public var fileCount: Int
  /// May be empty; what a format says about rules then comes from the findings.
  public var rules: [RuleDescription]
  public var toolVersion: String

  public init(
    findings: [Finding], suppressed: [SuppressedFinding] = [], fileCount: Int, rules: [RuleDescription] = [],
    toolVersion: String
  ) {
    self.findings = findings
    self.suppressed = suppressed
    self.fileCount = fileCount
    self.rules = rules
    self.toolVersion = toolVersion
  }

  /// The positions of the findings in runs that make a piece of text each.
  var runs: [Range<Int>] {
    stride(from: 0, to: findings.count, by: 1000).map { $0..<min($0 + 1000, findings.count) }
  }

  public func count(_ severity: Severity) -> Int { findings.count { $0.severity == severity } }

  /// Number of findings whose first fix is applied by `lariat fix`.
  public var fixableCount: Int { findings.count { $0.fixes.first?.applicability == .safe } }

  /// The last line of the `text` format: `1 error, 2 warnings in 3 files; lariat fix mends 1`.
  public var summaryLine: String {
    let files = "in \(Self.counted(fileCount, "file"))"
    guard !findings.isEmpty else { return "no findings \(files)" }
    let counts = [(Severity.error, "error"), (.warning, "warning"), (.info, "info")].compactMap { severity, name in
      let number = count(severity)
      return number > 0 ? Self.counted(number, name) : nil
    }
    let fixable = fixableCount
    return counts.joined(separator: ", ") + " \(files)" + (fixable > 0 ? "; `lariat fix` mends \(fixable)" : "")
  }

  private static func counted(_ number: Int, _ name: String) -> String { "\(number) \(name)\(number == 1 ? "" : "s")" }
}
