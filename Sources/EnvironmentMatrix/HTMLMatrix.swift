import ManifestDiff

/// A page of its own: no script, no font, no image from elsewhere.
///
/// On a phone the names stay at the left while the environments scroll; on paper the head is repeated and no row is
/// broken.
enum HTMLMatrix {
  static func text(_ matrix: EnvironmentMatrix) -> String {
    let worker = matrix.columns.first?.worker ?? "Worker"
    var body = ""
    var section: EnvironmentMatrix.Section?
    for row in matrix.rows {
      if row.section != section {
        if section != nil { body += "</tbody>\n" }
        section = row.section
        body += "<tbody>\n<tr class=\"section\"><th colspan=\"\(matrix.columns.count + 1)\" scope=\"rowgroup\">"
        body += "<span>\(title(row.section))</span></th></tr>\n"
      }
      body += self.row(row, matrix.columns)
    }
    if section != nil { body += "</tbody>\n" }
    let heads = matrix.columns.map { column in
      let name = column.worker.map { "<small>\(escaped($0))</small>" } ?? ""
      return "<th scope=\"col\">\(escaped(column.title))\(name)</th>"
    }
    let gaps = matrix.rows.count { $0.hasGap }
    return """
      <!doctype html>
      <html lang="en">
      <head>
      <meta charset="utf-8">
      <meta name="viewport" content="width=device-width, initial-scale=1">
      <title>Environments of \(escaped(worker))</title>
      <style>
      \(style)
      </style>
      </head>
      <body>
      <h1>Environments of <code>\(escaped(worker))</code></h1>
      <p>\(matrix.rows.count) names, \(matrix.columns.count) \(matrix.columns.count == 1 ? "environment" : "environments"), \
      \(gaps) \(gaps == 1 ? "name" : "names") that code misses somewhere.</p>
      <ul class="legend">
      \(legend)
      </ul>
      <div class="scroll" role="region" aria-label="Table of environments" tabindex="0">
      <table>
      <thead>
      <tr><th scope="col">Name</th>\(heads.joined())</tr>
      </thead>
      \(body)</table>
      </div>
      </body>
      </html>

      """
  }

  private static func row(_ row: EnvironmentMatrix.Row, _ columns: [EnvironmentMatrix.Column]) -> String {
    let cells = zip(row.cells, columns).map { cell, column in
      let shared = cell.sharedWith.map { $0 ?? "top level" }.joined(separator: ", ")
      var title = "\(column.title): \(words(cell.state))"
      if !shared.isEmpty { title += " with \(shared)" }
      let text = cell.text.map { " <code>\(escaped(OneLine.text($0)))</code>" } ?? ""
      return
        "<td class=\"\(cell.state.rawValue)\(row.hasGap ? "" : " own")\" title=\"\(escaped(title))\"><b>\(cell.mark)</b>\(text)</td>"
    }
    return
      "<tr><th scope=\"row\"><code>\(escaped(OneLine.text(row.name)))</code><small>\(escaped(row.kind))</small></th>"
      + cells.joined() + "</tr>\n"
  }

  private static func title(_ section: EnvironmentMatrix.Section) -> String {
    switch section {
    case .binding: "Bindings"
    case .variable: "Variables"
    case .secret: "Secrets"
    case .route: "Routes"
    case .cron: "Cron triggers"
    case .consumer: "Queue consumers"
    }
  }

  private static func words(_ state: EnvironmentMatrix.State) -> String {
    switch state {
    case .present: "present"
    case .missing: "missing"
    case .shared: "same resource"
    case .otherKind: "other kind"
    case .inherited: "inherited"
    }
  }

  private static var legend: String {
    EnvironmentMatrix.State.allCases.map { state in
      let cell = EnvironmentMatrix.Cell(state: state, text: nil, sharedWith: [])
      return "<li class=\"\(state.rawValue)\"><b>\(cell.mark)</b> \(words(state))</li>"
    }.joined(separator: "\n")
  }

  static func escaped(_ text: String) -> String {
    var output = ""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "&": output += "&amp;"
      case "<": output += "&lt;"
      case ">": output += "&gt;"
      case "\"": output += "&quot;"
      case "'": output += "&#39;"
      default: output.unicodeScalars.append(scalar)
      }
    }
    return output
  }

  private static let style = """
    :root { color-scheme: light dark; --line: #d0d5dd; --paper: #fff; --ink: #16202e; --soft: #5b6675; --bad: #b42318;
      --warn: #92580a; --good: #1a7f4b; --band: #f3f5f8 }
    @media (prefers-color-scheme: dark) { :root { --line: #39424f; --paper: #12171e; --ink: #e6eaf0; --soft: #9aa6b5;
      --bad: #ff8f83; --warn: #f2b55c; --good: #6cd39a; --band: #1b222c } }
    * { box-sizing: border-box }
    body { margin: 0; padding: 1.25rem; background: var(--paper); color: var(--ink); font: 16px/1.45 system-ui, sans-serif }
    h1 { font-size: 1.3rem; margin: 0 0 .25rem }
    p { margin: 0 0 .5rem; color: var(--soft) }
    code { font: .92em ui-monospace, Menlo, Consolas, monospace; overflow-wrap: anywhere }
    .legend { display: flex; flex-wrap: wrap; gap: .25rem 1rem; margin: 0 0 1rem; padding: 0; list-style: none; font-size: .875rem }
    .scroll { overflow-x: auto; border: 1px solid var(--line); border-radius: 8px }
    table { border-collapse: collapse; width: 100%; font-size: .9rem }
    th, td { padding: .45rem .7rem; text-align: left; vertical-align: top; border-bottom: 1px solid var(--line); min-width: 7.5rem }
    tbody:last-child tr:last-child > * { border-bottom: 0 }
    thead th { background: var(--band) }
    th:first-child { position: sticky; left: 0; background: var(--paper); min-width: 8.5rem; max-width: 15rem;
      border-right: 1px solid var(--line) }
    thead th:first-child, .section th:first-child { background: var(--band) }
    .section th { color: var(--soft); font-size: .8rem; text-transform: uppercase; letter-spacing: .05em; max-width: none }
    .section span { position: sticky; left: .7rem }
    th small { display: block; font-weight: 400; color: var(--soft) }
    td code { color: var(--soft) }
    .present b { color: var(--good) } .inherited b { color: var(--soft) } .missing b { color: var(--bad) }
    .shared b, .other-kind b { color: var(--warn) }
    td.missing:not(.own) { background: color-mix(in srgb, var(--bad) 12%, transparent) }
    td.missing.own b { color: var(--soft) }
    td.other-kind { background: color-mix(in srgb, var(--warn) 14%, transparent) }
    @media print {
      body { padding: 0; font-size: 10pt } .scroll { overflow: visible; border: 0 } th:first-child, .section span { position: static }
      thead { display: table-header-group } tr { break-inside: avoid } th, td { min-width: 0; padding: .2rem .4rem }
    }
    """
}
