import Findings

/// Findings for people: the source line, carets, further places, notes and help.
struct TextReport {
  private struct Mark {
    var label: Label
    var isPrimary: Bool
    var place: SourceLocation
  }

  private let catalog: SourceCatalog
  private let palette: Palette
  private let width: Int
  private var output: [UInt8] = []
  /// Digits of the largest line number of the finding at hand.
  private var digits = 1

  private init(catalog: SourceCatalog, palette: Palette, width: Int) {
    self.catalog = catalog
    self.palette = palette
    self.width = max(width, 40)
  }

  /// - Parameter width: cells of the terminal; at least 40 are used.
  static func render(
    _ findings: ArraySlice<Finding>, _ catalog: SourceCatalog, _ palette: Palette, width: Int
  ) -> [UInt8] {
    var text = TextReport(catalog: catalog, palette: palette, width: width)
    for finding in findings {
      text.write(finding)
      text.output.append("\n")
    }
    return text.output
  }

  private mutating func write(_ finding: Finding) {
    let color = palette.color(finding.severity)
    output.append("\(color)\(finding.severity.rawValue)\(palette.reset)\(palette.strong): ")
    output.append("\(shown(finding.message, finding))\(palette.reset) [\(finding.rule)]\n")
    let sections = sections(of: finding)
    digits = sections.joined().map { String($0.place.line).utf8.count }.max() ?? 1
    for (position, marks) in sections.enumerated() {
      if position > 0 { writeGutter() }
      writeSection(marks, finding, arrow: position == 0 ? "-->" : ":::")
    }
    writeFooter(finding)
  }

  /// The marks by file, that of the primary label first, in the order of their places.
  private func sections(of finding: Finding) -> [[Mark]] {
    var sections: [[Mark]] = []
    for (position, label) in ([finding.primary] + finding.secondary).enumerated() {
      let mark = Mark(label: label, isPrimary: position == 0, place: catalog.range(label).start)
      if let index = sections.firstIndex(where: { $0[0].label.file == label.file }) {
        sections[index].append(mark)
      } else {
        sections.append([mark])
      }
    }
    return sections
  }

  // MARK: Source

  private mutating func writeSection(_ marks: [Mark], _ finding: Finding, arrow: String) {
    let file = marks[0].label.file
    let place = marks[0].place
    output.append(String(repeating: " ", count: digits + 1))
    output.append("\(palette.frame)\(arrow)\(palette.reset) ")
    output.append("\(TerminalText.escaped(file.path)):\(place.line):\(place.column)\n")
    guard !file.bytes.isEmpty else { return }
    writeGutter()
    var previous: Int?
    let sorted = marks.sorted { ($0.place.offset, $0.isPrimary ? 0 : 1) < ($1.place.offset, $1.isPrimary ? 0 : 1) }
    var rest = sorted[...]
    while let line = rest.first?.place.line {
      if let previous, line > previous + 1 { output.append("\(palette.frame)...\(palette.reset)\n") }
      let onLine = rest.prefix { $0.place.line == line }
      writeLine(line, onLine, finding)
      rest = rest.dropFirst(onLine.count)
      previous = line
    }
  }

  private mutating func writeLine(_ line: Int, _ marks: ArraySlice<Mark>, _ finding: Finding) {
    guard let first = marks.first else { return }
    let excerpt = excerpt(line, first)
    if excerpt.isWhole {
      writeSource(excerpt, line)
      for mark in marks { writeMark(mark, excerpt, finding) }
    } else {
      // Too long for one excerpt that shows all the places.
      for mark in marks {
        let excerpt = self.excerpt(line, mark)
        writeSource(excerpt, line)
        writeMark(mark, excerpt, finding)
      }
    }
  }

  private func excerpt(_ line: Int, _ mark: Mark) -> Excerpt {
    let file = mark.label.file
    return Excerpt(
      catalog.snippet(of: file), line: catalog.lines(of: file).lineSpan(line - 1), focus: mark.label.span,
      available: width - digits - 4)
  }

  private mutating func writeSource(_ excerpt: Excerpt, _ line: Int) {
    let number = String(line)
    let text = excerpt.text
    output.append(String(repeating: " ", count: digits + 1 - number.utf8.count))
    output.append("\(palette.frame)\(number) |\(palette.reset)\(text.isEmpty ? "" : " ")\(text)\n")
  }

  private mutating func writeMark(_ mark: Mark, _ excerpt: Excerpt, _ finding: Finding) {
    let (start, width) = excerpt.columns(mark.label.span)
    output.append(String(repeating: " ", count: digits + 2))
    output.append("\(palette.frame)|\(palette.reset) ")
    output.append(String(repeating: " ", count: start))
    output.append(mark.isPrimary ? palette.color(finding.severity) : palette.frame)
    output.append(String(repeating: mark.isPrimary ? "^" : "-", count: width))
    if let text = mark.label.text { output.append(" \(shown(text, finding))") }
    output.append("\(palette.reset)\n")
  }

  private mutating func writeGutter() {
    output.append(String(repeating: " ", count: digits + 2))
    output.append("\(palette.frame)|\(palette.reset)\n")
  }

  // MARK: Notes

  private mutating func writeFooter(_ finding: Finding) {
    var lines = finding.notes.map { ("note", $0) }
    let fixes = finding.fixes
    if let help = finding.help {
      lines.append(("help", help + (fixes.first.map(suffix) ?? "")))
    }
    for fix in fixes.dropFirst(finding.help == nil ? 0 : 1) {
      lines.append(("help", fix.title + suffix(fix)))
    }
    guard !lines.isEmpty else { return }
    writeGutter()
    for (kind, text) in lines {
      output.append(String(repeating: " ", count: digits + 2))
      output.append("\(palette.frame)=\(palette.reset) ")
      output.append("\(kind == "help" ? palette.help : palette.strong)\(kind)\(palette.reset): ")
      output.append("\(shown(text, finding))\n")
    }
  }

  private func suffix(_ fix: Fix) -> String {
    switch fix.applicability {
    case .safe: " (safe fix)"
    case .unsafe: " (unsafe fix)"
    case .displayOnly: ""
    }
  }

  private func shown(_ text: String, _ finding: Finding) -> String {
    TerminalText.escaped(catalog.shown(text, finding))
  }
}
