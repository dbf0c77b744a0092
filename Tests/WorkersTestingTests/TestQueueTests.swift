import Synchronization
import Testing
import WorkersRuntime
import WorkersTesting

@Suite struct TestQueueTests {
  /// What a consumer saw.
  final class Log: Sendable {
    private let lines = Mutex<[String]>([])
    var all: [String] { lines.withLock { $0 } }
    func add(_ batch: TestQueueBatch) {
      lines.withLock { $0.append(batch.messages.map(\.body.text).joined(separator: ",")) }
    }
  }

  struct Failure: Error {}

  let clock: TestClock
  let queue: TestQueue
  let log = Log()

  init() {
    let clock = TestClock()
    self.clock = clock
    queue = TestQueue(clock: clock)
  }

  @Test func deliversInBatches() async throws {
    try await queue.sendBatch((1...5).map { QueueMessage(text: "\($0)") })
    let batches = await queue.deliver(TestQueueDeliveryOptions(maximumBatchSize: 2)) { [log] in log.add($0) }
    #expect(batches == 3)
    #expect(log.all == ["1,2", "3,4", "5"])
    #expect(queue.messages.isEmpty)
    #expect(await queue.deliver { _ in } == 0)
  }

  @Test func messagesKeepWhatTheyAreSentWith() async throws {
    try await queue.send(json: ["n": 1])
    let message = try #require(queue.messages.first)
    #expect(message.contentType == .json && message.timestamp == clock.now && message.attempts == 0)
    #expect(try message.body.json() == ["n": 1])
  }

  @Test func delaysAreThoseOfTheMessageThenTheBatchThenTheQueue() async throws {
    let queue = TestQueue(clock: clock, deliveryDelay: 30)
    try await queue.send(QueueMessage(text: "queue"))
    try await queue.sendBatch([QueueMessage(text: "message", delay: 5), QueueMessage(text: "batch")], delay: 10)
    try await queue.send(QueueMessage(text: "now", delay: 0))
    for (seconds, expected) in [(0, ["now"]), (4, []), (1, ["message"]), (5, ["batch"]), (19, []), (1, ["queue"])] {
      clock.advance(seconds: seconds)
      let log = Log()
      await queue.deliver { log.add($0) }
      #expect(log.all == expected)
    }
  }

  @Test func aFailingConsumerIsTriedAgainAndThenTheMessageIsDead() async throws {
    let dead = TestQueue(clock: clock)
    try await queue.send(QueueMessage(text: "a"))
    let id = queue.messages[0].id
    let options = TestQueueDeliveryOptions(maximumRetries: 2, retryDelay: 10, deadLetterQueue: dead)
    for attempt in 1...3 {
      await queue.deliver(options) { batch in
        #expect(batch.messages.map(\.attempts) == [attempt])
        throw Failure()
      }
      #expect(queue.messages.count == (attempt < 3 ? 1 : 0))
      #expect(await queue.deliver(options) { _ in } == 0, "the retry waits")
      clock.advance(seconds: 10)
    }
    #expect(dead.messages.map(\.body.text) == ["a"])
    #expect(dead.messages.map(\.id) == [id])
  }

  @Test func withoutADeadLetterQueueTheMessageIsLost() async throws {
    try await queue.send(QueueMessage(text: "a"))
    let attempts = await queue.deliver { [log] batch in
      log.add(batch)
      throw Failure()
    }
    #expect(attempts == 4, "once, and three retries")
    #expect(queue.messages.isEmpty)
  }

  @Test func whatIsSaidOfAMessageCountsBeforeTheBatch() async throws {
    try await queue.sendBatch(["done", "again", "later"].map { QueueMessage(text: $0) })
    await queue.deliver { batch in
      for message in batch.messages {
        switch message.body.text {
        case "done": batch.acknowledge(message)
        case "later": batch.retry(message, delay: 60)
        default: break
        }
      }
      if batch.messages[0].attempts == 1 { throw Failure() }
    }
    #expect(queue.messages.map(\.body.text) == ["later"])
    clock.advance(seconds: 60)
    await queue.deliver { batch in
      batch.acknowledgeAll()
      batch.retryAll()
    }
    #expect(queue.messages.isEmpty, "the first word counts")
  }

  @Test func aBatchThatReturnsCanAskForRetries() async throws {
    try await queue.sendBatch(["a", "b"].map { QueueMessage(text: $0) })
    await queue.deliver { batch in
      if batch.messages[0].attempts == 1 { batch.retryAll(delay: 5) }
    }
    #expect(queue.messages.count == 2)
    clock.advance(seconds: 5)
    await queue.deliver { [log] in log.add($0) }
    #expect(log.all == ["a,b"])
  }

  @Test func refusesWhatBreaksALimit() async throws {
    let full = Body([UInt8](repeating: 0, count: 128_000))
    try await queue.send(QueueMessage(full))
    await expectError(.tooLarge) { try await queue.send(QueueMessage(Body(full.bytes + [0]))) }
    try await queue.sendBatch([QueueMessage(full), QueueMessage(full)])
    await expectError(.tooLarge) {
      try await queue.sendBatch([QueueMessage(full), QueueMessage(full), QueueMessage("x")])
    }
    await expectError(.invalidArgument) { try await queue.sendBatch((0...100).map { QueueMessage(text: "\($0)") }) }
    await expectError(.invalidArgument) { try await queue.sendBatch([]) }
    for delay in [-1, 86_401] {
      await expectError(.invalidArgument) { try await queue.send(QueueMessage("x", delay: delay)) }
    }
    await expectError(.invalidArgument) { try await queue.send(QueueMessage("{", contentType: .json)) }
    await expectError(.invalidArgument) {
      try await queue.sendBatch([QueueMessage("x"), QueueMessage("x", delay: -1)])
    }
    #expect(queue.messages.count == 3, "nothing of a refused batch is stored")
  }
}
