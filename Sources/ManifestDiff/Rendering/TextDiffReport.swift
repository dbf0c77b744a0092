/// A plan for a terminal, by environment, the worst first.
enum TextDiffReport {
  static func text(_ report: DiffReport, _ rendering: DiffRendering) -> String {
    guard !report.changes.isEmpty else {
      return "No change in what a deploy of \(OneLine.text(report.new)) does.\n"
    }
    var output = "\(OneLine.text(report.old)) -> \(OneLine.text(report.new))\n"
    var places = PlaceTable()
    let paint = Paint(isOn: rendering.color)
    var groups: [[EnvironmentName]] = []
    for change in report.changes where !groups.contains(change.environments) { groups.append(change.environments) }
    for group in groups {
      let title = group.map { OneLine.text($0.title) }.joined(separator: ", ")
      output += "\n\(paint.bold(title))\n"
      for change in report.changes where change.environments == group {
        write(change, rendering, paint, &places, to: &output)
      }
    }
    let total = report.changes.count
    return output + "\n\(total) \(total == 1 ? "change" : "changes"): \(report.tally)\n"
  }

  private static let indent = "               "

  private static func write(
    _ change: Change, _ rendering: DiffRendering, _ paint: Paint, _ places: inout PlaceTable, to output: inout String
  ) {
    let mark = change.risk == .critical ? "!" : " "
    let risk = change.risk.rawValue
    let padding = String(repeating: " ", count: 10 - risk.count)
    let head = paint.risk("  \(mark) \(sign(change)) \(risk)", change.risk)
    output += "\(head)\(padding)\(title(change, rendering.redact))\n"
    let place = places.text(change)
    let sentence = OneLine.text(change.effect, limit: 1000)
    for line in wrapped("\(sentence) (\(place))", width: max(rendering.width, 40) - indent.count) {
      output += "\(indent)\(line)\n"
    }
  }

  private static func sign(_ change: Change) -> String {
    switch change.kind {
    case .added: "+"
    case .removed: "-"
    case .changed, .moved, .renamed: "~"
    }
  }

  private static func title(_ change: Change, _ redact: Bool) -> String {
    let previous = change.previousName.map { "`\(OneLine.text($0))` -> " } ?? ""
    var text = "\(OneLine.text(change.noun)) \(previous)`\(OneLine.text(change.name))`"
    if change.kind == .moved { text += " \(OneLine.text(change.verb))" }
    let (old, new) = change.values(redact: redact)
    switch (old, new) {
    case (let old?, let new?): text += ": \(old) -> \(new)"
    case (let old?, nil): text += ": \(old)"
    case (nil, let new?): text += ": \(new)"
    case (nil, nil): break
    }
    return text
  }

  private static func wrapped(_ text: String, width: Int) -> [String] {
    var lines: [String] = []
    var line = ""
    for word in text.split(separator: " ") {
      if !line.isEmpty && line.count + 1 + word.count > width {
        lines.append(line)
        line = ""
      }
      line += line.isEmpty ? String(word) : " \(word)"
    }
    return lines + [line]
  }

  private struct Paint {
    let isOn: Bool

    func bold(_ text: String) -> String { isOn ? "\u{1B}[1m\(text)\u{1B}[0m" : text }

    func risk(_ text: String, _ risk: Change.Risk) -> String {
      guard isOn else { return text }
      let code =
        switch risk {
        case .critical: "1;31"
        case .high: "33"
        case .note: "36"
        }
      return "\u{1B}[\(code)m\(text)\u{1B}[0m"
    }
  }
}

extension Change {
  /// What to show before and after, on one line each. A renamed or moved thing has one value, which is shown once.
  func values(redact: Bool) -> (old: String?, new: String?) {
    let before = old?.value.map { OneLine.text($0.text(redact: redact)) }
    let after = new?.value.map { OneLine.text($0.text(redact: redact)) }
    switch kind {
    case .renamed where subject == .worker || subject == .environment: return (nil, nil)
    case .renamed, .moved: return (nil, after)
    case .added, .removed, .changed:
      // Two secrets, or two redacted values, would look the same.
      if let before, let after, before == after { return (nil, after) }
      return (before, after)
    }
  }
}
