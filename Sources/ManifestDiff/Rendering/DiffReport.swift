/// The changes between two revisions, ready to be shown.
public struct DiffReport: Sendable {
  /// What the user calls the revisions: `HEAD:wrangler.toml`, `wrangler.toml`.
  public var old: String
  public var new: String
  public var changes: [Change]

  public init(old: String, new: String, changes: [Change]) {
    self.old = old
    self.new = new
    self.changes = changes
  }

  public func count(_ risk: Change.Risk) -> Int { changes.count { $0.risk == risk } }

  /// `2 critical, 1 high, 3 notes`; risks without changes are left out.
  var tally: String {
    let parts = Change.Risk.descending.compactMap { risk -> String? in
      let count = count(risk)
      guard count > 0 else { return nil }
      return "\(count) \(risk == .note && count > 1 ? "notes" : risk.rawValue)"
    }
    return parts.joined(separator: ", ")
  }
}

/// How a report looks.
public struct DiffRendering: Sendable {
  /// Hide the values of variables; those that look like secrets are hidden anyhow.
  public var redact: Bool
  /// Colours, in `text` only.
  public var color: Bool
  /// Columns, in `text` only; at least 40 are used.
  public var width: Int

  public init(redact: Bool = false, color: Bool = false, width: Int = 100) {
    self.redact = redact
    self.color = color
    self.width = width
  }
}

public enum DiffFormat: String, Sendable, CaseIterable {
  /// Like a plan: `+` came, `-` went, `~` changed, `!` critical.
  case text
  /// A comment on a pull request.
  case markdown
  /// See `JSONDiffReport`.
  case json
  /// Workflow commands that annotate the new file on GitHub.
  case github

  /// The report with a line end after its last line.
  public func render(_ report: DiffReport, _ rendering: DiffRendering = DiffRendering()) -> String {
    switch self {
    case .text: TextDiffReport.text(report, rendering)
    case .markdown: MarkdownDiffReport.text(report, rendering)
    case .json: JSONDiffReport.text(report, rendering)
    case .github: GitHubDiffReport.text(report, rendering)
    }
  }
}

/// From which risk on a diff fails.
public enum FailThreshold: String, Sendable, CaseIterable {
  case critical, high, any, never

  public func isReached(by changes: [Change]) -> Bool {
    switch self {
    case .critical: changes.contains { $0.risk == .critical }
    case .high: changes.contains { $0.risk >= .high }
    case .any: !changes.isEmpty
    case .never: false
    }
  }
}

extension Change.Risk {
  static let descending: [Change.Risk] = [.critical, .high, .note]
}

extension Change {
  /// `binding`, and where it makes sense, what it was: `moved from the top level`.
  var verb: String {
    guard let movedFrom else { return kind.rawValue }
    return "\(kind.rawValue) from \(movedFrom.name ?? "the top level")"
  }

  var environmentTitles: String { environments.map(\.title).joined(separator: ", ") }
}
