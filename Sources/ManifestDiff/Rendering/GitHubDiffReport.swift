import Findings

/// Annotations of the new file, as workflow commands: critical changes are errors, high ones warnings, notes notices.
enum GitHubDiffReport {
  static func text(_ report: DiffReport, _ rendering: DiffRendering) -> String {
    var places = PlaceTable()
    return report.changes.map { change in
      let location = places.location(change.newAnchor)
      let command =
        switch change.risk {
        case .critical: "error"
        case .high: "warning"
        case .note: "notice"
        }
      let file = property(change.newAnchor.file.path)
      let title = property(
        "\(change.noun) \(change.previousName.map { "\($0) -> " } ?? "")\(change.name) \(change.verb)")
      return "::\(command) file=\(file),line=\(location.line),col=\(location.column),title=\(title)::"
        + data("\(change.effect)\(values(change, rendering)) (\(change.environmentTitles))") + "\n"
    }.joined()
  }

  private static func values(_ change: Change, _ rendering: DiffRendering) -> String {
    switch change.values(redact: rendering.redact) {
    case (let old?, let new?): ": \(old) -> \(new)"
    case (let value?, nil), (nil, let value?): ": \(value)"
    case (nil, nil): ""
    }
  }

  private static func data(_ text: String) -> String {
    String(
      OneLine.text(text, limit: 1000).flatMap { character -> [Character] in
        switch character {
        case "%": Array("%25")
        default: [character]
        }
      })
  }

  private static func property(_ text: String) -> String {
    String(
      data(text).flatMap { character -> [Character] in
        switch character {
        case ":": Array("%3A")
        case ",": Array("%2C")
        default: [character]
        }
      })
  }
}
