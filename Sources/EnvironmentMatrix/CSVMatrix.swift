/// Records of RFC 4180, with its line ends. A cell that a spreadsheet would take for a formula gets an apostrophe in
/// front.
enum CSVMatrix {
  static func text(_ matrix: EnvironmentMatrix) -> String {
    var output = record(["section", "kind", "name"] + matrix.columns.map(\.title))
    for row in matrix.rows {
      let cells = row.cells.map { cell in cell.text.map { "\(cell.state.rawValue): \($0)" } ?? cell.state.rawValue }
      output += record([row.section.rawValue, row.kind, row.name] + cells)
    }
    return output
  }

  private static func record(_ fields: [String]) -> String { fields.map(field).joined(separator: ",") + "\r\n" }

  private static func field(_ text: String) -> String {
    let isFormula = text.unicodeScalars.first.map { "=+-@\t\r".unicodeScalars.contains($0) } ?? false
    let text = isFormula ? "'" + text : text
    guard text.unicodeScalars.contains(where: { ",\"\r\n".unicodeScalars.contains($0) }) else { return text }
    var quoted = "\""
    for scalar in text.unicodeScalars {
      if scalar == "\"" { quoted += "\"" }
      quoted.unicodeScalars.append(scalar)
    }
    return quoted + "\""
  }
}
