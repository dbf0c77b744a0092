import JSONText

/// A plan as a comment of a pull request.
public enum PlanMarkdown {
  /// GitHub takes comments of 65,536 characters.
  static let maximumLength = 60_000

  /// GitHub-flavoured Markdown, ended by a line feed. Bodies of requests, then requests are left out when it would be too long.
  public static func text(_ plan: Plan) -> String {
    let head = [title(plan), summary(plan), notices(plan), bindings(plan)].filter { !$0.isEmpty }.joined(
      separator: "\n")
    for hasBodies in [true, false] {
      let requests = requests(plan, hasBodies: hasBodies)
      if requests.isEmpty { return head }
      let text = "\(head)\n\(requests)"
      if text.utf8.count <= maximumLength { return text }
    }
    let text = "\(head)\n\(plan.requests.count) requests, too many to be shown here.\n"
    return text.utf8.count <= maximumLength ? text : "\(title(plan))\nThe plan is too long for a comment.\n"
  }

  private static func title(_ plan: Plan) -> String {
    let deploy = plan.isFirstDeploy ? "First deploy" : "Deploy"
    return "### \(deploy) of \(plan.worker.map { MarkdownText.code(cut($0)) } ?? "a Worker without a name")\n"
  }

  private static func summary(_ plan: Plan) -> String {
    var items = PlanSummary.rows(plan).map { "\($0.name.trimmed) \(MarkdownText.code(cut($0.value)))" }
    items.append(plan.bindings.count == 1 ? "1 binding" : "\(plan.bindings.count) bindings")
    if !plan.requests.isEmpty { items.append(count(plan)) }
    return items.joined(separator: " · ") + "\n"
  }

  private static func count(_ plan: Plan) -> String {
    "\(plan.requests.count) requests, of which \(plan.requests.filter(\.isReadOnly).count) only read"
  }

  private static func notices(_ plan: Plan) -> String {
    guard !plan.notices.isEmpty else { return "" }
    return "**What the deploy does to what is there**\n\n"
      + plan.notices.map { notice in
        "- **\(notice.effect.rawValue)**: \(MarkdownText.phrase(notice.message))"
          + (notice.detail.map { " (\(MarkdownText.phrase($0)))" } ?? "") + "\n"
      }.joined()
  }

  private static func bindings(_ plan: Plan) -> String {
    guard !plan.bindings.isEmpty else { return "" }
    return "| Binding | Kind | Resource |\n| --- | --- | --- |\n"
      + plan.bindings.map { binding in
        let resource = binding.resource.isEmpty ? "" : MarkdownText.code(cut(binding.resource))
        return "| \(MarkdownText.code(cut(binding.name))) | \(cell(binding.title)) | \(resource) |\n"
      }.joined()
  }

  /// Titles are ours, or come from a schema of the user's.
  private static func cell(_ title: String) -> String {
    title.allSatisfy { $0.isLetter || $0.isNumber || $0 == " " || $0 == "." } ? title : MarkdownText.code(title)
  }

  private static func requests(_ plan: Plan, hasBodies: Bool) -> String {
    guard !plan.requests.isEmpty else { return "" }
    var text = "<details>\n<summary>\(count(plan))</summary>\n\n"
    for (place, request) in plan.requests.enumerated() {
      let number = "\(place + 1). "
      let indent = String(repeating: " ", count: number.count)
      text +=
        "\(number)\(MarkdownText.code("\(request.method.rawValue) \(cut(request.path, to: 300))")) \(MarkdownText.phrase(request.title))"
      if let condition = request.condition { text += "; only \(MarkdownText.phrase(condition))" }
      text += "\n"
      guard hasBodies else { continue }
      switch request.body {
      case nil: break
      case .json(let value): text += block(value, indent)
      case .described(let phrase): text += "\(indent)sends \(MarkdownText.phrase(phrase))\n"
      case .form(let parts):
        for part in parts {
          let type = part.contentType.map { " (\(MarkdownText.code($0)))" } ?? ""
          text += "\n\(indent)form part \(MarkdownText.code(cut(part.name)))\(type)\n"
          if let value = part.value { text += block(value, indent) }
        }
      }
    }
    return text + "\n</details>\n"
  }

  private static func block(_ value: JSONValue, _ indent: String) -> String {
    let lines = JSONWriter.text(value, style: .pretty).split(separator: "\n", omittingEmptySubsequences: false)
    let text = lines.map { LineText.escaped(cut(String($0), to: 300)) }.joined(separator: "\n")
    return "\n" + MarkdownText.block(text, language: "json", indent: indent) + "\n\n"
  }

  private static func cut(_ text: String, to columns: Int = 120) -> String {
    LineText.cut(LineText.escaped(text), to: columns)
  }
}

extension String {
  fileprivate var trimmed: String { String(split(separator: " ").joined(separator: " ")) }
}
