import Synchronization
public import WorkersRuntime

/// A rate limiter that counts in windows of its period by the test's clock, in one place.
public final class TestRateLimiter: RateLimiter {
  private struct Window: Sendable {
    var number: Int64
    var count: Int
  }

  private let limit: Int
  private let period: Int
  private let clock: TestClock
  private let windows = Mutex<[String: Window]>([:])

  /// - Parameters:
  ///   - limit: events that are allowed in a period.
  ///   - period: 10 or 60 seconds.
  public init(limit: Int, period: Int, clock: TestClock = TestClock()) {
    precondition(period == 10 || period == 60, "the period is 10 or 60 seconds")
    precondition(limit > 0, "the limit is at least 1")
    self.limit = limit
    self.period = period
    self.clock = clock
  }

  public func limit(key: String) async throws(WorkersError) -> Bool {
    let number = clock.now.secondsSince1970 / Int64(period)
    return windows.withLock { windows in
      var window = windows[key] ?? Window(number: number, count: 0)
      if window.number != number { window = Window(number: number, count: 0) }
      guard window.count < limit else { return false }
      window.count += 1
      windows[key] = window
      return true
    }
  }
}
