/// A value as a report may show it, on one line.
public struct ShownValue: Sendable, Hashable {
  /// What stands before the value in any case.
  private let words: String
  private let text: String
  /// The value of a variable, which some people would rather not have in a log.
  public let isVariable: Bool
  /// Looks like a secret: cut when it was read, so that no report can show it.
  public let isCut: Bool

  static let cutText = "<hidden>"

  /// - Parameter name: what the value is called; names like `API_TOKEN` hide it.
  init(_ text: String, variable name: String? = nil) {
    words = ""
    isVariable = name != nil
    isCut = name.map { SecretLook.hides($0, text) } ?? SecretLook.isKnownForm(text)
    self.text = isCut ? Self.cutText : text
  }

  /// What to print; variables become `<redacted>` when `redact` is set.
  public func text(redact: Bool) -> String {
    words + (isVariable && redact && !isCut ? "<redacted>" : text)
  }

  private init(words: String, text: String, isVariable: Bool, isCut: Bool) {
    self.words = words
    self.text = text
    self.isVariable = isVariable
    self.isCut = isCut
  }
  /// The same value after words that are no part of it.
  func prefixed(_ words: String) -> ShownValue {
    ShownValue(words: words + self.words, text: text, isVariable: isVariable, isCut: isCut)
  }
}
