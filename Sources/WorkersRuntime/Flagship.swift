/// Flagship: feature flags.
///
/// No operation fails for want of a flag: the result then has the default, with an error code.
/// https://developers.cloudflare.com/flagship/, and the published types of the run time (workerd,
/// types/defines/flagship.d.ts).
public protocol Flagship: Sendable {
  /// A flag with a boolean. The context has the attributes that the flag's rules look at, such as `userId`.
  func bool(
    _ key: String, default: Bool, context: JSONObject
  ) async throws(WorkersError) -> FlagEvaluation<Bool>

  /// A flag with a string.
  func string(
    _ key: String, default: String, context: JSONObject
  ) async throws(WorkersError) -> FlagEvaluation<String>

  /// A flag with a number.
  func number(
    _ key: String, default: Double, context: JSONObject
  ) async throws(WorkersError) -> FlagEvaluation<Double>

  /// A flag with an object.
  func object(
    _ key: String, default: JSONObject, context: JSONObject
  ) async throws(WorkersError) -> FlagEvaluation<JSONObject>
}

/// The value of a flag and how it came about.
public struct FlagEvaluation<Value: Sendable>: Sendable {
  public var value: Value
  public var variant: String?
  public var reason: String?
  /// Why the value is the default: `FLAG_NOT_FOUND`, `TYPE_MISMATCH`, …
  public var errorCode: String?

  public init(value: Value, variant: String? = nil, reason: String? = nil, errorCode: String? = nil) {
    self.value = value
    self.variant = variant
    self.reason = reason
    self.errorCode = errorCode
  }
}

#if !hasFeature(Embedded)
  extension Flagship {
    /// Whether a flag is on.
    public func isOn(_ key: String, context: JSONObject = JSONObject()) async throws(WorkersError) -> Bool {
      try await bool(key, default: false, context: context).value
    }
  }
#endif

/// Where Flagship apps come from; the name is the one of the configuration.
public protocol FlagshipSource: Sendable {
  associatedtype Flags: Flagship

  /// The Flagship app `name`, or nil where the environment has none.
  func optionalFlagship(_ name: String) -> Flags?

  /// The Flagship app `name`. A programming error, and a trap, where the environment has none: check first.
  func flagship(_ name: String) -> Flags
}

extension FlagshipSource {
  public func flagship(_ name: String) -> Flags {
    guard let binding = optionalFlagship(name) else { missingBinding(name, .flagship) }
    return binding
  }
}
