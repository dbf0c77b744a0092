/// Counts events by key and says when there are too many. Limit and period (10 or 60 seconds) are the configuration's;
/// each Cloudflare location counts by itself.
///
/// https://developers.cloudflare.com/workers/runtime-apis/bindings/rate-limit/
public protocol RateLimiter: Sendable {
  /// Counts an event; false where the key is above the limit.
  func limit(key: String) async throws(WorkersError) -> Bool
}

/// Where rate limiters come from; the name is the one of the configuration.
public protocol RateLimiterSource: Sendable {
  associatedtype RateLimits: RateLimiter

  /// The rate limiter `name`, or nil where the environment has none.
  func optionalRateLimiter(_ name: String) -> RateLimits?

  /// The rate limiter `name`. A programming error, and a trap, where the environment has none: check first.
  func rateLimiter(_ name: String) -> RateLimits
}

extension RateLimiterSource {
  public func rateLimiter(_ name: String) -> RateLimits {
    guard let binding = optionalRateLimiter(name) else { missingBinding(name, .rateLimiter) }
    return binding
  }
}
