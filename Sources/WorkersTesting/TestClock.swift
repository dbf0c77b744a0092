import Synchronization
public import WorkersRuntime

/// The time of a test environment, which passes only when the test says so.
public final class TestClock: Sendable {
  private let time: Mutex<Timestamp>

  /// Starts at 2025-01-01T00:00:00Z unless told otherwise.
  public init(_ start: Timestamp = Timestamp(secondsSince1970: 1_735_689_600)) {
    time = Mutex(start)
  }

  public var now: Timestamp {
    time.withLock { $0 }
  }

  public func advance(seconds: Int) {
    advance(milliseconds: seconds * 1000)
  }

  public func advance(milliseconds: Int) {
    precondition(milliseconds >= 0, "time does not go back")
    time.withLock { $0 = Timestamp(millisecondsSince1970: $0.millisecondsSince1970 + Int64(milliseconds)) }
  }
}
