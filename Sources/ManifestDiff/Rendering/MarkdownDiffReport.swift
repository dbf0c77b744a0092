/// A comment on a pull request: a table of environments and risks, and under it the changes, folded unless critical.
enum MarkdownDiffReport {
  static func text(_ report: DiffReport, _ rendering: DiffRendering) -> String {
    let names = "\(MarkdownText.code(report.old)) → \(MarkdownText.code(report.new))"
    guard !report.changes.isEmpty else {
      return "### Deploy: no change\n\n\(names): a deploy does the same as before.\n"
    }
    var output = "### Deploy: \(report.tally)\n\n\(names)\n\n"
    output += table(report)
    var places = PlaceTable()
    for risk in Change.Risk.descending {
      let changes = report.changes.filter { $0.risk == risk }
      guard !changes.isEmpty else { continue }
      output += "\n<details\(risk == .critical ? " open" : "")>\n<summary>\(heading(risk, changes.count))</summary>\n\n"
      for change in changes { output += item(change, rendering, &places) }
      output += "\n</details>\n"
    }
    return output
  }

  private static func heading(_ risk: Change.Risk, _ count: Int) -> String {
    switch risk {
    case .critical: "<b>\(count) critical</b>: data or identity is lost or taken"
    case .high: "<b>\(count) high</b>: traffic or behaviour moves"
    case .note: "<b>\(count) \(count == 1 ? "note" : "notes")</b>: additions, and what stays behind"
    }
  }

  /// A change counts in every environment that sees it.
  private static func table(_ report: DiffReport) -> String {
    var environments: [EnvironmentName] = []
    for name in report.changes.flatMap(\.environments) where !environments.contains(name) { environments.append(name) }
    // The top level first, the others as they come.
    environments = environments.filter { $0.name == nil } + environments.filter { $0.name != nil }
    var output = "| Environment | Critical | High | Note |\n| --- | ---: | ---: | ---: |\n"
    for environment in environments {
      let changes = report.changes.filter { $0.environments.contains(environment) }
      let counts = Change.Risk.descending.map { risk in changes.count { $0.risk == risk } }
      let cells = counts.enumerated().map { position, count in
        count == 0 ? "" : position == 0 ? "**\(count)**" : "\(count)"
      }
      let title = environment.name.map { MarkdownText.cell($0) } ?? "top level"
      output += "| \(title) | \(cells.joined(separator: " | ")) |\n"
    }
    return output
  }

  private static func item(_ change: Change, _ rendering: DiffRendering, _ places: inout PlaceTable) -> String {
    let previous = change.previousName.map { "\(MarkdownText.code($0)) → " } ?? ""
    var text =
      "- **\(MarkdownText.prose(change.verb))** \(MarkdownText.prose(change.noun)) \(previous)\(MarkdownText.code(change.name))"
    let titles = change.environments.map { name in name.name.map { MarkdownText.code($0) } ?? "top level" }
    text += " in \(titles.joined(separator: ", "))"
    let (old, new) = change.values(redact: rendering.redact)
    switch (old, new) {
    case (let old?, let new?): text += ": \(MarkdownText.code(old)) → \(MarkdownText.code(new))"
    case (let value?, nil), (nil, let value?): text += ": \(MarkdownText.code(value))"
    case (nil, nil): break
    }
    let place = places.text(change)
    let sentence = MarkdownText.sentence(change.effect.prefix(1).uppercased() + change.effect.dropFirst())
    return "\(text)<br>\n  \(sentence). <sub>\(MarkdownText.prose(place))</sub>\n"
  }
}
