/// A dataset of Workers Analytics Engine.
///
/// https://developers.cloudflare.com/analytics/analytics-engine/get-started/, limits:
/// https://developers.cloudflare.com/analytics/analytics-engine/limits/
public protocol AnalyticsEngineDataset: Sendable {
  /// Notes a data point, to be written after the response, up to 250 in an invocation. What breaks a limit is dropped
  /// without an error, as the product does.
  func writeDataPoint(_ point: AnalyticsDataPoint)
}

/// What happened, once.
public struct AnalyticsDataPoint: Sendable, Hashable {
  /// The sampling key, at most 96 bytes.
  public var index: String?
  /// Up to 20, 16 kB in all.
  public var blobs: [String?]
  /// Up to 20.
  public var doubles: [Double]

  public init(index: String? = nil, blobs: [String?] = [], doubles: [Double] = []) {
    self.index = index
    self.blobs = blobs
    self.doubles = doubles
  }
}

/// Where Analytics Engine datasets come from; the name is the one of the configuration.
public protocol AnalyticsEngineSource: Sendable {
  associatedtype Analytics: AnalyticsEngineDataset

  /// The Analytics Engine dataset `name`, or nil where the environment has none.
  func optionalAnalytics(_ name: String) -> Analytics?

  /// The Analytics Engine dataset `name`. A programming error, and a trap, where the environment has none: check first.
  func analytics(_ name: String) -> Analytics
}

extension AnalyticsEngineSource {
  public func analytics(_ name: String) -> Analytics {
    guard let binding = optionalAnalytics(name) else { missingBinding(name, .analyticsEngineDataset) }
    return binding
  }
}
