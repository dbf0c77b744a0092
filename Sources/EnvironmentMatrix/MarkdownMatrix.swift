import ManifestDiff

/// A table whose cells Markdown cannot read as markup: every mark of a config's text is a character reference.
enum MarkdownMatrix {
  static func text(_ matrix: EnvironmentMatrix) -> String {
    let titles = matrix.columns.map { $0.environment.map(MarkdownText.cell) ?? "top level" }
    var output = "| Kind | Name | \(titles.joined(separator: " | ")) |\n"
    output += "| --- | --- |\(String(repeating: " --- |", count: titles.count))\n"
    for row in matrix.rows {
      let cells = row.cells.map { cell in cell.text.map { "\(cell.mark) \(MarkdownText.cell($0))" } ?? cell.mark }
      output +=
        "| \(MarkdownText.prose(row.kind)) | \(MarkdownText.cell(row.name)) | \(cells.joined(separator: " | ")) |\n"
    }
    return output + "\n\(EnvironmentMatrix.State.legend)\n"
  }
}
