/// What an operation on a binding failed with.
///
/// Cloudflare's run time throws JavaScript errors whose messages are not a stable interface; the kind is what a caller
/// can decide on, the message is for people, and `code` is the number that the product states, where it states one.
public struct WorkersError: Error, Sendable, Equatable {
  public enum Kind: Sendable, Equatable {
    /// The arguments break a documented rule: an empty key, a batch that is too long, a malformed identifier.
    case invalidArgument
    /// A key, value or message exceeds the documented size.
    case tooLarge
    /// What the operation names does not exist. Reads of one key do not fail with it: they give nil.
    case notFound
    /// Something of that name or identifier exists already, or the state of the object forbids the operation.
    case conflict
    /// The product's rate or quota is exhausted; later is worth a try.
    case tooManyRequests
    /// The account or the recipient does not allow the operation.
    case forbidden
    /// A failure of the network or the product; a retry may succeed.
    case unavailable
    /// The host does not implement the operation.
    case unsupported
    /// The other side (a service, a Durable Object, a database) reported an error.
    case exception
  }

  public var kind: Kind
  /// The product's own error number, such as 10024 for an R2 upload that does not exist.
  public var code: Int?
  public var message: String

  public init(_ kind: Kind, code: Int? = nil, _ message: String) {
    self.kind = kind
    self.code = code
    self.message = message
  }
}

extension WorkersError: CustomStringConvertible {
  public var description: String {
    if let code { return "\(message) (\(code))" }
    return message
  }
}
