/// The sending end of a queue.
///
/// https://developers.cloudflare.com/queues/configuration/javascript-apis/#producer, limits:
/// https://developers.cloudflare.com/queues/platform/limits/
public protocol QueueProducer: Sendable {
  /// Adds a message. When this returns, it is stored.
  ///
  /// Throws `tooLarge` for a message above 128 kB (128,000 bytes), `invalidArgument` for a delay above 86,400 seconds,
  /// `tooManyRequests` above 5,000 messages a second.
  func send(_ message: QueueMessage) async throws(WorkersError)

  /// Adds up to 100 messages, 256 kB (256,000 bytes) in all. `delay` is for those that state none of their own.
  func sendBatch(_ messages: [QueueMessage], delay: Int?) async throws(WorkersError)
}

#if !hasFeature(Embedded)
  extension QueueProducer {
    /// Adds a message with a JSON body, which is what consumers written in JavaScript get as a value.
    public func send(json value: JSONValue, delay: Int? = nil) async throws(WorkersError) {
      try await send(QueueMessage(json: value, delay: delay))
    }

    /// Adds up to 100 messages, 256 kB in all.
    public func sendBatch(_ messages: [QueueMessage]) async throws(WorkersError) {
      try await sendBatch(messages, delay: nil)
    }
  }
#endif

/// Where queues come from; the name is the one of the configuration.
public protocol QueueSource: Sendable {
  associatedtype Queue: QueueProducer

  /// The queue `name`, or nil where the environment has none.
  func optionalQueue(_ name: String) -> Queue?

  /// The queue `name`. A programming error, and a trap, where the environment has none: check first.
  func queue(_ name: String) -> Queue
}

extension QueueSource {
  public func queue(_ name: String) -> Queue {
    guard let binding = optionalQueue(name) else { missingBinding(name, .queue) }
    return binding
  }
}
