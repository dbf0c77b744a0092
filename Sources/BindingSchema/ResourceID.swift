/// An id that Cloudflare gave out: how it looks, and what it is the id of.
public struct ResourceID: Sendable, Hashable {
  public enum Form: String, Sendable, Hashable, CaseIterable {
    /// 32 hexadecimal digits.
    case hexadecimal
    /// A UUID, or its 32 digits without dashes.
    case uuid
  }

  public var form: Form
  /// "KV namespace", "zone".
  public var noun: String

  public init(form: Form, noun: String) {
    self.form = form
    self.noun = noun
  }
}
