import Synchronization
public import WorkersRuntime

/// How a consumer is configured: `max_batch_size`, `max_retries`, `retry_delay` and `dead_letter_queue`.
public struct TestQueueDeliveryOptions: Sendable {
  public var maximumBatchSize: Int
  public var maximumRetries: Int
  /// In seconds.
  public var retryDelay: Int
  public var deadLetterQueue: TestQueue?

  public init(
    maximumBatchSize: Int = 10, maximumRetries: Int = 3, retryDelay: Int = 0, deadLetterQueue: TestQueue? = nil
  ) {
    precondition((1...100).contains(maximumBatchSize), "a batch has 1 to 100 messages")
    self.maximumBatchSize = maximumBatchSize
    self.maximumRetries = maximumRetries
    self.retryDelay = retryDelay
    self.deadLetterQueue = deadLetterQueue
  }
}

/// A message as a consumer gets it.
public struct TestQueueMessage: Sendable, Hashable {
  public let id: String
  /// When it was sent.
  public let timestamp: Timestamp
  public let body: Body
  public let contentType: QueueMessage.ContentType
  /// Deliveries, with this one.
  public internal(set) var attempts: Int = 0
}

/// Some messages, and what the consumer says of each. What it says first of a message counts.
public final class TestQueueBatch: Sendable {
  enum Outcome: Sendable {
    case acknowledge
    case retry(delay: Int?)
  }

  public let messages: [TestQueueMessage]
  private let outcomes = Mutex<[String: Outcome]>([:])

  init(messages: [TestQueueMessage]) {
    self.messages = messages
  }

  /// The message is done, whatever becomes of the batch.
  public func acknowledge(_ message: TestQueueMessage) {
    note(.acknowledge, message)
  }

  /// The message is tried again, after some seconds; nil is the consumer's own delay.
  public func retry(_ message: TestQueueMessage, delay: Int? = nil) {
    note(.retry(delay: delay), message)
  }

  public func acknowledgeAll() {
    for message in messages { note(.acknowledge, message) }
  }

  public func retryAll(delay: Int? = nil) {
    for message in messages { note(.retry(delay: delay), message) }
  }

  func outcome(of message: TestQueueMessage) -> Outcome? {
    outcomes.withLock { $0[message.id] }
  }

  private func note(_ outcome: Outcome, _ message: TestQueueMessage) {
    outcomes.withLock { outcomes in
      if outcomes[message.id] == nil { outcomes[message.id] = outcome }
    }
  }
}
