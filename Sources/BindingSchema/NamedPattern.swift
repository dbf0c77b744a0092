/// A pattern that schemas refer to by its name.
public struct NamedPattern: Sendable, Hashable {
  public let name: String
  /// As `StringPattern` reads it.
  public let match: String
  /// What it asks for, in words; "" when nothing says so.
  public let summary: String

  public init(name: String, match: String, summary: String) {
    self.name = name
    self.match = match
    self.summary = summary
  }

  var pattern: StringPattern { StringPattern(match) }
}
