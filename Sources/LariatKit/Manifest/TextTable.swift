/// Columns of text, each as wide as its widest cell. Cells hold one line.
struct TextTable {
  private let header: [String]
  private var rows: [[String]] = []

  init(_ header: [String]) {
    self.header = header
  }

  var isEmpty: Bool { rows.isEmpty }

  /// As many cells as the header has.
  mutating func add(_ row: [String]) {
    rows.append(row.map(Self.printable))
  }

  /// Lines with their ends; without blanks at the end of a line.
  func text(indent: String = "") -> String {
    let all = header.allSatisfy(\.isEmpty) ? rows : [header] + rows
    let widths = header.indices.map { column in all.map { $0[column].count }.max() ?? 0 }
    return all.map { row in
      var line = indent
      for (column, cell) in row.enumerated() {
        line += cell
        if column + 1 < row.count { line += String(repeating: " ", count: widths[column] - cell.count + 2) }
      }
      while line.last == " " { line.removeLast() }
      return line + "\n"
    }.joined()
  }

  /// Control characters would break the table, or reach the terminal.
  static func printable(_ text: String) -> String {
    var result = String.UnicodeScalarView()
    for scalar in text.unicodeScalars {
      result.append(scalar.value < 0x20 || (0x7F..<0xA0).contains(scalar.value) ? "\u{FFFD}" : scalar)
    }
    return String(result)
  }
}
