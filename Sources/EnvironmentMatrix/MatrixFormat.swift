import JSONText

public enum MatrixFormat: String, Sendable, CaseIterable {
  /// Columns for a terminal.
  case text
  /// A table of GitHub-flavoured Markdown.
  case markdown
  /// RFC 4180; one record for each row, with a column for each environment.
  case csv
  /// `{ "version": 1, "columns": [{ "environment", "worker" }], "rows": [{ "section", "kind", "name", "cells": [{
  /// "state",
  /// "text", "shared_with" }] }] }`; null names the top level; members are added within version 1, never changed.
  case json
  /// One page without external resources, for a phone and for paper.
  case html

  /// The table with a line end after its last line.
  public func render(_ matrix: EnvironmentMatrix) -> String {
    switch self {
    case .text: TextMatrix.text(matrix)
    case .markdown: MarkdownMatrix.text(matrix)
    case .csv: CSVMatrix.text(matrix)
    case .json: JSONMatrix.text(matrix)
    case .html: HTMLMatrix.text(matrix)
    }
  }
}

enum JSONMatrix {
  static func text(_ matrix: EnvironmentMatrix) -> String {
    let columns = matrix.columns.map { column -> JSONValue in
      ["environment": JSONValue(column.environment), "worker": JSONValue(column.worker)]
    }
    let rows = matrix.rows.map { row -> JSONValue in
      let cells = row.cells.map { cell -> JSONValue in
        [
          "state": .string(cell.state.rawValue), "text": JSONValue(cell.text),
          "shared_with": .array(cell.sharedWith.map { JSONValue($0) }),
        ]
      }
      return [
        "section": .string(row.section.rawValue), "kind": .string(row.kind), "name": .string(row.name),
        "cells": .array(cells),
      ]
    }
    return JSONWriter.text(["version": 1, "columns": .array(columns), "rows": .array(rows)], style: .pretty) + "\n"
  }
}

extension EnvironmentMatrix.Cell {
  /// The cell in words: `✓ photos`, `= photos`, `–`.
  var words: String {
    guard let text else { return mark }
    return "\(mark) \(text)"
  }

  var mark: String {
    switch state {
    case .present: "✓"
    case .missing: "–"
    case .shared: "="
    case .otherKind: "≠"
    case .inherited: "↑"
    }
  }
}

extension EnvironmentMatrix.State {
  /// What the mark means, where there is one to explain.
  static let legend = "✓ present   – missing   = same resource as another environment   ≠ other kind   ↑ inherited"
}
