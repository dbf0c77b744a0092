/// A value as a report may show it, on one line.
public struct ShownValue: Sendable, Hashable {
  /// What stands before the value in any case.
  private let words: String
  private let text: String
  /// The value of a variable, which some people would rather not have in a log.
  public let isVariable: Bool
  /// Looks like a secret: cut when it was read, so that no report can show it.
  public let isCut: Bool

  /// Tells cut values apart; never shown.
  private let fingerprint: Int

  static let cutText = "<hidden>"

  /// - Parameters:
  ///   - text: the value on one line.
  ///   - name: the variable's name, when it is one; names like `API_TOKEN` hide it.
  public init(_ text: String, variable name: String? = nil) {
    words = ""
    isVariable = name != nil
    isCut = name.map { SecretLook.hides($0, text) } ?? SecretLook.isKnownForm(text)
    self.text = isCut ? Self.cutText : text
    fingerprint = text.hashValue
  }

  /// A value that is hidden whatever it looks like.
  static func hiding(_ text: String) -> ShownValue { ShownValue(hidden: text) }

  private init(hidden text: String) {
    words = ""
    self.text = Self.cutText
    isVariable = true
    isCut = true
    fingerprint = text.hashValue
  }

  /// What to print; variables become `<redacted>` when `redact` is set.
  public func text(redact: Bool) -> String {
    words + (isVariable && redact && !isCut ? "<redacted>" : text)
  }

  private init(_ value: ShownValue, words: String) {
    self.words = words
    text = value.text
    isVariable = value.isVariable
    isCut = value.isCut
    fingerprint = value.fingerprint
  }

  /// The same value after words that are no part of it.
  func prefixed(_ words: String) -> ShownValue {
    ShownValue(self, words: words + self.words)
  }
}
