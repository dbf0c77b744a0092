import JSONText

/// A plan for a terminal: every line fits, long values are cut.
public struct PlanText {
  private let plan: Plan
  private let width: Int
  private let usesColor: Bool
  private var lines: [String] = []

  /// The text of `plan`, each line at most `width` columns (at least 40) and ended by a line feed. `color` adds ANSI escapes.
  public static func text(_ plan: Plan, width: Int = 80, color: Bool = false) -> String {
    var writer = PlanText(plan: plan, width: max(width, 40), usesColor: color)
    writer.writeAll()
    return writer.lines.map { $0 + "\n" }.joined()
  }

  private init(plan: Plan, width: Int, usesColor: Bool) {
    self.plan = plan
    self.width = width
    self.usesColor = usesColor
  }

  private enum Style: String {
    case bold = "1"
    case dim = "2"
    case red = "31"
    case green = "32"
    case yellow = "33"
    case cyan = "36"
  }

  private func styled(_ text: String, _ style: Style?) -> String {
    guard usesColor, let style, !text.isEmpty else { return text }
    return "\u{1B}[\(style.rawValue)m\(text)\u{1B}[0m"
  }

  private mutating func write(_ text: String, _ style: Style? = nil) {
    lines.append(styled(LineText.cut(text, to: width), style))
  }

  private mutating func writeAll() {
    write(PlanSummary.title(plan), .bold)
    for row in PlanSummary.rows(plan) { write("  \(LineText.padded(row.name, to: 12))\(LineText.escaped(row.value))") }
    writeBindings()
    writeNotices()
    writeRequests()
  }

  private mutating func heading(_ text: String) {
    lines.append("")
    write(text, .bold)
  }

  private mutating func writeBindings() {
    guard !plan.bindings.isEmpty else { return }
    heading("Bindings (\(plan.bindings.count))")
    let names = plan.bindings.map { LineText.escaped($0.name) }
    let room = width - 2
    let nameWidth = min(names.map(LineText.width).max() ?? 0, room * 3 / 10)
    let titleWidth = min(plan.bindings.map { LineText.width($0.title) }.max() ?? 0, room * 3 / 10)
    for (name, binding) in zip(names, plan.bindings) {
      let first = LineText.padded(LineText.cut(name, to: nameWidth), to: nameWidth)
      let second = LineText.padded(LineText.cut(binding.title, to: titleWidth), to: titleWidth)
      let rest = LineText.cut(binding.resource, to: room - nameWidth - titleWidth - 4)
      lines.append("  \(first)  \(styled(second, .dim))\(rest.isEmpty ? "" : "  \(rest)")".withoutTrailingSpaces)
    }
  }

  private mutating func writeNotices() {
    guard !plan.notices.isEmpty else { return }
    heading("What the deploy does to what is there")
    for notice in plan.notices {
      let label = LineText.padded(notice.effect.rawValue, to: 10)
      let texts = LineText.wrapped(notice.message.cut.text, to: width - 12)
      for (place, text) in texts.enumerated() {
        lines.append(place == 0 ? "  \(styled(label, Self.style(notice.effect)))\(text)" : "            \(text)")
      }
      guard let detail = notice.detail else { continue }
      for text in LineText.wrapped("(\(detail.cut.text))", to: width - 12) {
        lines.append("            \(styled(text, .dim))")
      }
    }
  }

  private static func style(_ effect: Plan.Notice.Effect) -> Style {
    switch effect {
    case .refuses, .removes: .red
    case .replaces, .changes: .yellow
    case .creates, .requires: .cyan
    case .keeps: .green
    }
  }

  private mutating func writeRequests() {
    guard !plan.requests.isEmpty else { return }
    heading(PlanSummary.requests(plan))
    let numberWidth = String(plan.requests.count).count
    for (place, request) in plan.requests.enumerated() {
      let number = String(place + 1)
      let indent = String(repeating: " ", count: 2 + numberWidth + 2)
      let head = String(repeating: " ", count: 2 + numberWidth - number.count) + number + "  "
      let path = LineText.cut(LineText.escaped(request.path), to: width - indent.count - 7)
      let line = head + LineText.padded(request.method.rawValue, to: 7) + path
      lines.append(styled(line, request.isReadOnly ? .dim : nil))
      var title = request.title.cut.text
      if let condition = request.condition { title += "; only \(condition.cut.text)" }
      for text in LineText.wrapped(title, to: width - indent.count - 2) {
        lines.append("\(indent)  \(styled(text, .dim))")
      }
      guard let body = PlanSummary.body(request) else { continue }
      write("\(indent)  \(LineText.escaped(body))")
    }
  }
}

extension Phrase {
  /// Names longer than a line's worth are cut.
  var cut: Phrase {
    var result: Phrase = ""
    for part in parts {
      switch part {
      case .words(let words): result = "\(result)\(words: words)"
      case .name(let name): result = "\(result)\(LineText.cut(LineText.escaped(name), to: 60))"
      }
    }
    return result
  }
}

extension String {
  fileprivate var withoutTrailingSpaces: String {
    var text = self[...]
    while text.last == " " { text = text.dropLast() }
    return String(text)
  }
}
