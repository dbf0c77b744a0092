import Synchronization
public import WorkersRuntime

/// A pipeline that keeps its records for the test.
public final class TestPipeline: Pipeline {
  private let sent = Mutex<[JSONObject]>([])

  public init() {}

  public var records: [JSONObject] { sent.withLock { $0 } }

  public func send(_ records: [JSONObject]) async throws(WorkersError) {
    let size = records.reduce(0) { $0 + JSONValue.object($1).serialized().count }
    guard size <= 5_000_000 else {
      throw WorkersError(.tooLarge, "the records have \(size) bytes, and the limit is 5 MB")
    }
    sent.withLock { $0 += records }
  }
}
