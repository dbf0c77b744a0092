/// A sentence whose words are ours and whose names come from the config: each format escapes the names in its own way.
///
/// `"replaces the routes of \(worker)"`: what is interpolated is a name.
public struct Phrase: Sendable, Hashable, ExpressibleByStringInterpolation {
  public enum Part: Sendable, Hashable {
    case words(String)
    case name(String)
  }

  public private(set) var parts: [Part]

  public init(stringLiteral value: String) {
    parts = [.words(value)]
  }

  public init(stringInterpolation: Interpolation) {
    parts = stringInterpolation.parts
  }

  public struct Interpolation: StringInterpolationProtocol {
    fileprivate var parts: [Part] = []

    public init(literalCapacity: Int, interpolationCount: Int) {}

    public mutating func appendLiteral(_ literal: String) {
      if !literal.isEmpty { parts.append(.words(literal)) }
    }

    public mutating func appendInterpolation(_ name: String) {
      parts.append(.name(name))
    }

    /// Words that depend on the case at hand.
    public mutating func appendInterpolation(words: String) {
      parts.append(.words(words))
    }

    public mutating func appendInterpolation(_ phrase: Phrase) {
      parts += phrase.parts
    }

    /// `a`, `b` and `c`; of a long list the first ten.
    public mutating func appendInterpolation(list names: [String]) {
      let limit = 10
      let shown = names.count > limit + 1 ? Array(names.prefix(limit)) : names
      for (place, name) in shown.enumerated() {
        if place > 0 { parts.append(.words(place == names.count - 1 ? " and " : ", ")) }
        parts.append(.name(name))
      }
      if shown.count < names.count { parts.append(.words(" and \(names.count - shown.count) others")) }
    }

    /// `1 route`, `2 routes`.
    public mutating func appendInterpolation(_ count: Int, _ noun: String) {
      parts.append(.words(count == 1 ? "1 \(noun)" : "\(count) \(noun)s"))
    }
  }

  /// On one line, names in backticks.
  public var text: String {
    parts.map { part in
      switch part {
      case .words(let words): words
      case .name(let name): "`\(LineText.escaped(name))`"
      }
    }.joined()
  }
}
