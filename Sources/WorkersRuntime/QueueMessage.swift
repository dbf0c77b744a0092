/// A message to a queue.
public struct QueueMessage: Sendable, Hashable {
  /// What the body is, which decides what a consumer gets. JavaScript's `v8` form is that run time's own and left out.
  public enum ContentType: Sendable, Hashable {
    case text
    case bytes
    case json
  }

  public var body: Body
  public var contentType: ContentType
  /// Seconds until a consumer gets it, 0 to 86,400; nil is the queue's own.
  public var delay: Int?

  public init(_ body: Body, contentType: ContentType = .bytes, delay: Int? = nil) {
    self.body = body
    self.contentType = contentType
    self.delay = delay
  }

  public init(text: String, delay: Int? = nil) {
    self.init(Body(text), contentType: .text, delay: delay)
  }

  public init(json value: JSONValue, delay: Int? = nil) {
    self.init(Body(json: value), contentType: .json, delay: delay)
  }
}
