public import ConfigTree

/// A string that holds text which some tool would expand, and wrangler does not.
public struct PlaceholderText: Sendable {
  public enum Syntax: Sendable, Hashable {
    /// `${NAME}`
    case shell
    /// `{{ name }}`, `{% … %}`, `<% … %>`
    case templateEngine
    /// `%%NAME%%`
    case percent

    var isTemplateEngine: Bool { self != .shell }
  }

  public let value: ConfigValue
  public let syntax: Syntax

  /// Those of a whole document, in the order of its nodes; without the ones that a program expands later: parts of
  /// variables, commands of a build, bundler definitions.
  static func all(in document: ConfigDocument) -> [PlaceholderText] {
    var found: [PlaceholderText] = []
    for (index, node) in document.nodes.enumerated() where node.kind == .string {
      let value = ConfigValue(document: document, index: UInt32(index))
      guard let syntax = value.withStringBytes({ syntax(of: $0) }) ?? nil, !isExpandedLater(value) else { continue }
      found.append(PlaceholderText(value: value, syntax: syntax))
    }
    return found
  }

  private static func isExpandedLater(_ value: ConfigValue) -> Bool {
    var ancestor = value
    while let parent = ancestor.parent, !parent.isRoot {
      ancestor = parent
      let isForOthers = ["build", "define", "unsafe", "image_vars"].contains { ancestor.hasKey(KeyName($0)) }
      if isForOthers { return true }
      // A variable that is one placeholder was meant to be filled in; one with text around it may be the program's own.
      if ancestor.hasKey(.variables) { return !isWhole(value) }
    }
    return false
  }

  private static func isWhole(_ value: ConfigValue) -> Bool {
    value.withStringBytes { text in
      text.starts(with: "${".utf8) && text.firstIndex(of: UInt8(ascii: "}")) == text.count - 1
    } ?? false
  }

  private static func syntax(of text: UnsafeBufferPointer<UInt8>) -> Syntax? {
    guard text.count >= 4 else { return nil }
    var previous: UInt8 = 0
    for (place, byte) in text.enumerated() {
      defer { previous = byte }
      let rest = { text[(place + 1)...] }
      switch (previous, byte) {
      case (UInt8(ascii: "$"), UInt8(ascii: "{")):
        if holdsName(rest(), before: UInt8(ascii: "}")) { return .shell }
      case (UInt8(ascii: "{"), UInt8(ascii: "{")):
        if closes(rest(), UInt8(ascii: "}"), UInt8(ascii: "}")) { return .templateEngine }
      case (UInt8(ascii: "{"), UInt8(ascii: "%")), (UInt8(ascii: "<"), UInt8(ascii: "%")):
        let close = previous == UInt8(ascii: "{") ? UInt8(ascii: "}") : UInt8(ascii: ">")
        if closes(rest(), UInt8(ascii: "%"), close) { return .templateEngine }
      case (UInt8(ascii: "%"), UInt8(ascii: "%")):
        if holdsName(rest(), before: UInt8(ascii: "%")) { return .percent }
      default: break
      }
    }
    return nil
  }

  /// A name of letters, digits and `_` (with a default behind `:` for shells), then `end`.
  private static func holdsName(_ text: Slice<UnsafeBufferPointer<UInt8>>, before end: UInt8) -> Bool {
    guard let first = text.first, first.isLetter || first == UInt8(ascii: "_"),
      let close = text.firstIndex(of: end)
    else { return false }
    let name = text[..<close].prefix { $0 != UInt8(ascii: ":") }
    return name.allSatisfy { $0.isLetter || $0.isDigit || $0 == UInt8(ascii: "_") || $0 == UInt8(ascii: ".") }
  }

  private static func closes(_ text: Slice<UnsafeBufferPointer<UInt8>>, _ first: UInt8, _ second: UInt8) -> Bool {
    zip(text, text.dropFirst()).contains { $0 == (first, second) }
  }
}
