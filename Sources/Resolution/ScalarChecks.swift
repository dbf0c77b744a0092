import BindingSchema
import ConfigTree
import Findings

/// Texts and numbers.
extension Checker {
  mutating func checkString(_ value: ConfigValue, _ shape: Shape) {
    if shape.isNonEmpty && value.isEmptyString {
      report(
        .error, "empty-value", "\(subject(value)) is empty", at: value, value: true,
        help: "give it a value, or remove it")
      return
    }
    if let limit = shape.maximumLength, let count = value.withStringBytes({ $0.count }), count > limit {
      report(
        .error, "out-of-range", "\(subject(value)) has to have at most \(limit) characters, but has \(count)",
        at: value,
        value: true, help: "shorten it")
    }
    if let pattern = shape.pattern, value.withStringBytes({ pattern.matches($0) }) == false {
      let text = value.string ?? ""
      report(
        .error, "pattern-mismatch", "\(subject(value)) is `\(text)`, which is not allowed here", at: value, value: true,
        help: "allowed: \(shape.patternSummary)")
    }
    if !shape.oneOf.isEmpty, let text = value.string {
      let known =
        shape.ignoresCase ? shape.oneOf.contains { $0.lowercased() == text.lowercased() } : shape.oneOf.contains(text)
      if !known { reportNotOneOf(value, text, shape.oneOf) }
    }
    for discouraged in shape.discouraged where value.isString(discouraged.value) {
      report(
        .warning, "discouraged-value", "`\(discouraged.value)` is an outdated value of \(subject(value))", at: value,
        value: true, help: discouraged.help)
    }
  }

  /// - Parameter reason: why `text` is no choice here although it is one elsewhere; replaces the message.
  mutating func reportNotOneOf(
    _ value: ConfigValue, _ text: String, _ choices: [String], because reason: (message: String, place: Label)? = nil
  ) {
    let nearest = reason == nil ? NearestName.nearest(to: text, in: choices) : nil
    var fixes: [Fix] = []
    if let nearest {
      fixes = [
        Fix(
          title: "write `\(nearest)`", applicability: .unsafe,
          edits: [TextEdit(span: value.span, replacement: ConfigPath.quoted(nearest))])
      ]
    }
    let named = value.keySpan == nil ? "`\(value.parent?.key ?? "")`" : subject(value)
    report(
      .error, "not-one-of",
      reason?.message ?? (text.isEmpty ? "\(subject(value)) is empty" : "`\(text)` is no value of \(named)"), at: value,
      value: true, label: nearest.map { "did you mean `\($0)`?" }, secondary: reason.map { [$0.place] } ?? [],
      help: Self.text(ofChoices: choices), fixes: fixes)
  }

  static func text(ofChoices choices: [String]) -> String {
    choices.count == 1
      ? "the only value is `\(choices[0])`" : "one of: \(choices.map { "`\($0)`" }.joined(separator: ", "))"
  }

  mutating func checkNumber(_ value: ConfigValue, _ shape: Shape) {
    guard let number = value.number else { return }
    func reportRange(_ severity: Severity, _ limit: String) {
      var help: String?
      if let minimum = shape.minimum, let maximum = shape.maximum {
        help = "allowed: \(Self.text(minimum)) to \(Self.text(maximum))"
      }
      report(
        severity, "out-of-range",
        "\(subject(value)) \(severity == .error ? "has to" : "should") be \(limit), but is \(value.sourceText)",
        at: value,
        value: true, help: help)
    }
    if shape.isInteger && !(number.isFinite && number.rounded(.towardZero) == number) {
      return reportRange(.error, "a whole number")
    }
    if !shape.oneOfNumbers.isEmpty && !shape.oneOfNumbers.contains(number) {
      return report(
        .error, "not-one-of", "\(value.sourceText) is no value of \(subject(value))", at: value, value: true,
        help: "one of: \(shape.oneOfNumbers.map(Self.text).joined(separator: ", "))")
    }
    if let minimum = shape.minimum, number < minimum {
      reportRange(.error, "at least \(Self.text(minimum))")
    } else if let maximum = shape.maximum, number > maximum {
      reportRange(.error, "at most \(Self.text(maximum))")
    } else if let limit = shape.warnAbove, number > limit {
      reportRange(.warning, "at most \(Self.text(limit))")
    }
  }

  /// Without a fraction where there is none.
  static func text(_ number: Double) -> String { Int(exactly: number).map { String($0) } ?? "\(number)" }
}
