/// A table whose cells Markdown cannot read as markup: every mark of a config's text is a character reference.
enum MarkdownMatrix {
  static func text(_ matrix: EnvironmentMatrix) -> String {
    let titles = matrix.columns.map { $0.environment.map(code) ?? "top level" }
    var output = "| Kind | Name | \(titles.joined(separator: " | ")) |\n"
    output += "| --- | --- |\(String(repeating: " --- |", count: titles.count))\n"
    for row in matrix.rows {
      let cells = row.cells.map { cell in cell.text.map { "\(cell.mark) \(code($0))" } ?? cell.mark }
      output += "| \(escaped(row.kind)) | \(code(row.name)) | \(cells.joined(separator: " | ")) |\n"
    }
    return output + "\n\(EnvironmentMatrix.State.legend)\n"
  }

  private static func code(_ text: String) -> String { "<code>\(escaped(text))</code>" }

  private static func escaped(_ text: String) -> String {
    var output = ""
    for scalar in PlainText.line(text).unicodeScalars {
      let isPlain = !scalar.isASCII || scalar == " " || scalar == "-" || scalar.properties.isAlphabetic
      if isPlain || ("0"..."9").contains(scalar) {
        output.unicodeScalars.append(scalar)
      } else {
        output += "&#\(scalar.value);"
      }
    }
    return output
  }
}
