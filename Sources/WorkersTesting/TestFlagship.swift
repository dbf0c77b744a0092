import Synchronization
public import WorkersRuntime

/// Feature flags with the values that a test gives.
public final class TestFlagship: Flagship {
  private let flags: Mutex<[String: JSONValue]>
  private let rules: @Sendable (_ key: String, _ context: JSONObject) -> JSONValue?

  /// - Parameter rules: the value of a flag for a context; nil leaves it to the flags.
  public init(
    flags: [String: JSONValue] = [:],
    rules: @escaping @Sendable (_ key: String, _ context: JSONObject) -> JSONValue? = { _, _ in nil }
  ) {
    self.flags = Mutex(flags)
    self.rules = rules
  }

  /// Sets a flag; nil removes it.
  public func set(_ key: String, _ value: JSONValue?) {
    flags.withLock { $0[key] = value }
  }

  public func bool(
    _ key: String, default: Bool, context: JSONObject
  ) async throws(WorkersError) -> FlagEvaluation<Bool> {
    evaluate(key, `default`, context) { $0.bool }
  }

  public func string(
    _ key: String, default: String, context: JSONObject
  ) async throws(WorkersError) -> FlagEvaluation<String> {
    evaluate(key, `default`, context) { $0.string }
  }

  public func number(
    _ key: String, default: Double, context: JSONObject
  ) async throws(WorkersError) -> FlagEvaluation<Double> {
    evaluate(key, `default`, context) { $0.double }
  }

  public func object(
    _ key: String, default: JSONObject, context: JSONObject
  ) async throws(WorkersError) -> FlagEvaluation<JSONObject> {
    evaluate(key, `default`, context) { $0.object }
  }

  private func evaluate<Value: Sendable>(
    _ key: String, _ fallback: Value, _ context: JSONObject, _ read: (JSONValue) -> Value?
  ) -> FlagEvaluation<Value> {
    let ruled = rules(key, context)
    guard let flag = ruled ?? flags.withLock({ $0[key] }) else {
      return FlagEvaluation(value: fallback, reason: "ERROR", errorCode: "FLAG_NOT_FOUND")
    }
    guard let value = read(flag) else {
      return FlagEvaluation(value: fallback, reason: "ERROR", errorCode: "TYPE_MISMATCH")
    }
    return FlagEvaluation(value: value, reason: ruled == nil ? "DEFAULT" : "TARGETING_MATCH")
  }
}
