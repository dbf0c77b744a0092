import Synchronization
public import WorkersRuntime

/// A dataset that keeps its data points for the test, and apart from them those that break a limit.
public final class TestAnalyticsDataset: AnalyticsEngineDataset {
  private let written = Mutex<(points: [AnalyticsDataPoint], dropped: [AnalyticsDataPoint])>(([], []))

  public init() {}

  public var points: [AnalyticsDataPoint] { written.withLock { $0.points } }

  /// What the product would not record.
  public var droppedPoints: [AnalyticsDataPoint] { written.withLock { $0.dropped } }

  public func writeDataPoint(_ point: AnalyticsDataPoint) {
    let blobSize = point.blobs.reduce(0) { $0 + ($1?.utf8.count ?? 0) }
    let isValid =
      point.blobs.count <= 20 && point.doubles.count <= 20 && blobSize <= 16_384
      && (point.index?.utf8.count ?? 0) <= 96
    written.withLock { written in
      if isValid { written.points.append(point) } else { written.dropped.append(point) }
    }
  }
}
