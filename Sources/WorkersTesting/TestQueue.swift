import Synchronization
public import WorkersRuntime

/// A queue in memory: producers send to it, and a test delivers what is due to a consumer.
public final class TestQueue: QueueProducer {
  struct Pending: Sendable {
    var message: TestQueueMessage
    var due: Timestamp
  }

  private struct State: Sendable {
    var pending: [Pending] = []
    var issued = 0
  }

  static let maximumMessageSize = 128_000
  static let maximumBatchSize = 256_000
  static let maximumDelay = 86_400

  private let clock: TestClock
  private let deliveryDelay: Int
  private let state = Mutex(State())

  /// - Parameter deliveryDelay: the seconds that messages wait which state no delay of their own.
  public init(clock: TestClock = TestClock(), deliveryDelay: Int = 0) {
    self.clock = clock
    self.deliveryDelay = deliveryDelay
  }

  public func send(_ message: QueueMessage) async throws(WorkersError) {
    try enqueue([message], delay: nil)
  }

  public func sendBatch(_ messages: [QueueMessage], delay: Int?) async throws(WorkersError) {
    guard (1...100).contains(messages.count) else {
      throw WorkersError(.invalidArgument, "a batch has 1 to 100 messages, not \(messages.count)")
    }
    let size = messages.reduce(0) { $0 + $1.body.bytes.count }
    guard size <= Self.maximumBatchSize else {
      throw WorkersError(.tooLarge, "the batch has \(size) bytes, and the limit is 256000")
    }
    try enqueue(messages, delay: delay)
  }

  /// All messages that are stored, due or not, in the order in which they will be due.
  public var messages: [TestQueueMessage] {
    state.withLock { $0.pending.map(\.message) }
  }

  /// Delivers what is due, in batches, until nothing is.
  ///
  /// A batch that the consumer returns from is acknowledged, except for messages that it asked to retry; of one that it
  /// throws from, all that it did not acknowledge are tried again. A message is tried 1 + `maximumRetries` times and
  /// then goes to the dead-letter queue, or is lost without one.
  /// - Returns: how many batches were delivered.
  @discardableResult
  public func deliver(
    _ options: TestQueueDeliveryOptions = TestQueueDeliveryOptions(),
    to consumer: @Sendable (TestQueueBatch) async throws -> Void
  ) async -> Int {
    var delivered = 0
    while true {
      let messages = takeDue(options.maximumBatchSize)
      if messages.isEmpty { return delivered }
      let batch = TestQueueBatch(messages: messages)
      delivered += 1
      var hasFailed = false
      do { try await consumer(batch) } catch { hasFailed = true }
      for message in messages {
        switch batch.outcome(of: message) ?? (hasFailed ? .retry(delay: nil) : .acknowledge) {
        case .acknowledge: break
        case .retry(let delay): retry(message, options, delay: delay)
        }
      }
    }
  }

  private func takeDue(_ count: Int) -> [TestQueueMessage] {
    let now = clock.now
    return state.withLock { state in
      var taken: [TestQueueMessage] = []
      var rest: [Pending] = []
      for pending in state.pending {
        if taken.count < count, pending.due <= now {
          var message = pending.message
          message.attempts += 1
          taken.append(message)
        } else {
          rest.append(pending)
        }
      }
      state.pending = rest
      return taken
    }
  }

  private func retry(_ message: TestQueueMessage, _ options: TestQueueDeliveryOptions, delay: Int?) {
    if message.attempts <= options.maximumRetries {
      // The clock stands still during a delivery, so a retry without a delay is due again in it.
      add(message, due: clock.now.adding(seconds: delay ?? options.retryDelay))
    } else if let deadLetterQueue = options.deadLetterQueue {
      deadLetterQueue.addDeadLetter(message)
    }
  }

  private func addDeadLetter(_ message: TestQueueMessage) {
    var message = message
    message.attempts = 0
    add(message, due: clock.now.adding(seconds: deliveryDelay))
  }

  private func add(_ message: TestQueueMessage, due: Timestamp) {
    state.withLock { state in
      let index = state.pending.firstIndex { due < $0.due } ?? state.pending.endIndex
      state.pending.insert(Pending(message: message, due: due), at: index)
    }
  }

  private func enqueue(_ messages: [QueueMessage], delay: Int?) throws(WorkersError) {
    for message in messages { try validate(message, delay: delay) }
    let now = clock.now
    for message in messages {
      let number = state.withLock { state in
        state.issued += 1
        return state.issued
      }
      let id = hexadecimal(md5(Array("message-\(number)".utf8)))
      add(
        TestQueueMessage(id: id, timestamp: now, body: message.body, contentType: message.contentType),
        due: now.adding(seconds: message.delay ?? delay ?? deliveryDelay))
    }
  }

  private func validate(_ message: QueueMessage, delay: Int?) throws(WorkersError) {
    guard message.body.bytes.count <= Self.maximumMessageSize else {
      throw WorkersError(.tooLarge, "the message has \(message.body.bytes.count) bytes, and the limit is 128000")
    }
    if let delay = message.delay ?? delay, !(0...Self.maximumDelay).contains(delay) {
      throw WorkersError(.invalidArgument, "a message waits 0 to 86400 seconds, not \(delay)")
    }
    if message.contentType == .json {
      do throws(JSONSyntaxError) {
        _ = try message.body.json()
      } catch {
        throw WorkersError(.invalidArgument, "the message is sent as JSON, but \(error)")
      }
    }
  }
}
