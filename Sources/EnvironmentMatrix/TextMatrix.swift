import ManifestDiff

/// Columns of equal width, sections apart.
enum TextMatrix {
  static func text(_ matrix: EnvironmentMatrix) -> String {
    let header = ["", "name"] + matrix.columns.map { OneLine.text($0.title, limit: 40) }
    let lines = matrix.rows.map { row in
      [OneLine.text(row.kind, limit: 40), OneLine.text(row.name, limit: 40)]
        + row.cells.map { OneLine.text($0.words, limit: 40) }
    }
    let widths = header.indices.map { column in ([header] + lines).map { $0[column].count }.max() ?? 0 }
    func aligned(_ cells: [String]) -> String {
      let padded = zip(cells, widths).map { cell, width in cell + String(repeating: " ", count: width - cell.count) }
      let line = padded.joined(separator: "  ")
      return String(line.reversed().drop { $0 == " " }.reversed()) + "\n"
    }
    var output = aligned(header)
    for (position, line) in lines.enumerated() {
      if position == 0 || matrix.rows[position].section != matrix.rows[position - 1].section { output += "\n" }
      output += aligned(line)
    }
    return output + (lines.isEmpty ? "\nnothing to compare\n" : "\n\(EnvironmentMatrix.State.legend)\n")
  }
}
