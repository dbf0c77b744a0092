/// A name that Swift takes: the only kind of name that gets into generated code.
struct Identifier: Sendable, Hashable {
  /// Without backticks.
  let text: String

  /// A name of this generator's own.
  init(_ text: StaticString) {
    self.text = text.withUTF8Buffer { String(decoding: $0, as: UTF8.self) }
  }

  /// `nil` when `text` is no identifier. Keywords are: they are written in backticks.
  init?(validating text: String) {
    guard let first = text.unicodeScalars.first, text != "_", IdentifierScalars.canStart(first),
      text.unicodeScalars.dropFirst().allSatisfy(IdentifierScalars.canContinue)
    else { return nil }
    self.text = text
  }

  /// `text` with `count`: `name2`.
  func numbered(_ count: Int) -> Identifier { Identifier(unchecked: text + String(count)) }

  /// `text` with another identifier's text behind it.
  func followed(by other: Identifier) -> Identifier { Identifier(unchecked: text + other.text) }

  private init(unchecked text: String) {
    self.text = text
  }

  /// As it stands where it is declared or used alone.
  var written: String { SwiftKeywords.reserved.contains(text) ? "`\(text)`" : text }

  /// As it stands after a dot.
  var writtenAsMember: String { SwiftKeywords.notAfterDot.contains(text) ? "`\(text)`" : text }
}
