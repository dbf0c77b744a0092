import Testing
import WorkersRuntime
import WorkersTesting

@Suite struct TestRateLimiterTests {
  @Test(arguments: [10, 60]) func countsInWindows(period: Int) async throws {
    let clock = TestClock(Timestamp(secondsSince1970: 1_735_689_600))
    let limiter = TestRateLimiter(limit: 2, period: period, clock: clock)
    #expect(try await limiter.limit(key: "a"))
    clock.advance(seconds: period - 1)
    #expect(try await limiter.limit(key: "a"))
    #expect(try await !limiter.limit(key: "a"))
    #expect(try await limiter.limit(key: "b"), "keys count by themselves")
    clock.advance(seconds: 1)
    #expect(try await limiter.limit(key: "a"))
    #expect(try await limiter.limit(key: "a"))
    #expect(try await !limiter.limit(key: "a"))
  }

  @Test func neverAllowsMoreUnderConcurrency() async throws {
    let limiter = TestRateLimiter(limit: 50, period: 60)
    let allowed = try await withThrowingTaskGroup(of: Bool.self) { group in
      for _ in 0..<200 { group.addTask { try await limiter.limit(key: "a") } }
      return try await group.reduce(0) { $0 + ($1 ? 1 : 0) }
    }
    #expect(allowed == 50)
  }
}
