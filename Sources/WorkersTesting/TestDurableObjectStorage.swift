import Synchronization
public import WorkersRuntime

/// What a Durable Object stores: values by keys, and the time of its alarm.
///
/// https://developers.cloudflare.com/durable-objects/api/storage-api/
public final class TestDurableObjectStorage: Sendable {
  private struct State: Sendable {
    var values = ByteOrderedDictionary<JSONValue>()
    var alarm: Timestamp?
    var alarmFailures = 0
  }

  static let maximumSize = 2_000_000
  static let maximumAlarmRetries = 6

  private let state = Mutex(State())

  public func get(_ key: String) -> JSONValue? {
    state.withLock { $0.values[key] }
  }

  /// Throws `tooLarge` where key and value have more than 2 MB.
  public func put(_ key: String, _ value: JSONValue) throws(WorkersError) {
    let size = key.utf8.count + value.serialized().count
    guard size <= Self.maximumSize else {
      throw WorkersError(.tooLarge, "key and value have \(size) bytes, and the limit is 2 MB")
    }
    state.withLock { $0.values[key] = value }
  }

  /// Whether there was a value.
  @discardableResult
  public func delete(_ key: String) -> Bool {
    state.withLock { state in
      defer { state.values[key] = nil }
      return state.values[key] != nil
    }
  }

  /// Removes all values, and the alarm.
  public func deleteAll() {
    state.withLock { $0 = State() }
  }

  /// Keys with their values in the order of the keys' UTF-8 bytes.
  public func list(prefix: String = "", limit: Int? = nil, isReversed: Bool = false) -> [(
    key: String, value: JSONValue
  )] {
    let values = state.withLock { $0.values }
    let matching = values.elements.filter { $0.key.utf8.starts(with: prefix.utf8) }.map { ($0.key, $0.value) }
    let ordered = isReversed ? matching.reversed() : matching
    return Array(ordered.prefix(limit ?? ordered.count))
  }

  /// Changes a value without another call in between.
  public func update<Failure: Error>(
    _ key: String, _ change: (inout JSONValue?) throws(Failure) -> Void
  ) throws(Failure) {
    try state.withLock { (state) throws(Failure) in
      var value = state.values[key]
      try change(&value)
      state.values[key] = value
    }
  }

  /// When the alarm rings; nil where none is set, or while it runs.
  public var alarm: Timestamp? { state.withLock { $0.alarm } }

  /// Sets the alarm, of which an object has one; nil removes it.
  public func setAlarm(_ time: Timestamp?) {
    state.withLock { state in
      state.alarm = time
      state.alarmFailures = 0
    }
  }

  func alarmStarts() {
    state.withLock { $0.alarm = nil }
  }

  func alarmRan(failed: Bool, now: Timestamp) {
    state.withLock { state in
      guard failed else {
        state.alarmFailures = 0
        return
      }
      state.alarmFailures += 1
      guard state.alarmFailures <= Self.maximumAlarmRetries, state.alarm == nil else { return }
      state.alarm = now.adding(seconds: 1 << state.alarmFailures)
    }
  }
}
