/// Collects what is wrong with an environment, so that an `Env` fails once and names everything.
public struct EnvironmentCheck: Sendable {
  public private(set) var problems: [EnvProblem] = []

  public init() {}

  /// Notes a binding that is not there.
  /// - Parameter declaration: where the configuration declares it, as `wrangler.toml:12`.
  public mutating func require(_ kind: BindingKind, _ name: String, at declaration: String, isPresent: Bool) {
    if !isPresent { problems.append(EnvProblem(kind, name, at: declaration, .missing)) }
  }

  /// The value of a variable that every environment has, or nil after noting that it is missing or of another type.
  @discardableResult
  public mutating func variable<Value: VariableDecodable>(
    _ name: String, as type: Value.Type = Value.self, at declaration: String, from source: some VariableSource
  ) -> Value? {
    guard let value = source.optionalVariable(name) else {
      problems.append(EnvProblem(.variable, name, at: declaration, .missing))
      return nil
    }
    return decode(value, name, at: declaration)
  }

  /// The value of a variable that some environments lack, or nil where this is one, or after noting another type.
  @discardableResult
  public mutating func optionalVariable<Value: VariableDecodable>(
    _ name: String, as type: Value.Type = Value.self, at declaration: String, from source: some VariableSource
  ) -> Value? {
    guard let value = source.optionalVariable(name) else { return nil }
    return decode(value, name, at: declaration)
  }

  /// The secret, or nil after noting that it is missing.
  @discardableResult
  public mutating func secret(_ name: String, at declaration: String, from source: some SecretSource) -> Secret? {
    let secret = source.optionalSecret(name)
    require(.secret, name, at: declaration, isPresent: secret != nil)
    return secret
  }

  public var isPassed: Bool { problems.isEmpty }

  /// All that was noted, to throw.
  public var error: EnvError { EnvError(problems) }

  /// Throws where anything was noted.
  public func finish() throws(EnvError) {
    if !problems.isEmpty { throw error }
  }

  private mutating func decode<Value: VariableDecodable>(
    _ value: VariableValue, _ name: String, at declaration: String
  ) -> Value? {
    do throws(VariableError) {
      return try Value(variable: value)
    } catch {
      problems.append(EnvProblem(.variable, name, at: declaration, .mistyped(error.under(name))))
      return nil
    }
  }
}
