import Synchronization
public import WorkersRuntime

/// An environment in memory, from which a generated `Env` is made:
/// ```swift
/// let environment = TestEnvironment(variables: ["LOG_LEVEL": "debug"], secrets: ["API_KEY": "k"])
/// let cache = environment.addKV("CACHE")
/// let env = try AppEnv(environment)
/// ```
/// As in a Worker, a name has one binding: adding another of the same name replaces it. D1 databases are there with the
/// package trait `SQLite`.
public final class TestEnvironment: Sendable {
  private struct Binding: Sendable {
    let kind: BindingKind
    let value: any Sendable
  }

  /// The time of all bindings that this environment makes.
  public let clock: TestClock
  private let bindings = Mutex<[String: Binding]>([:])

  public init(
    clock: TestClock = TestClock(), variables: [String: VariableValue] = [:], secrets: [String: String] = [:]
  ) {
    self.clock = clock
    for (name, value) in variables { addVariable(name, value) }
    for (name, value) in secrets { addSecret(name, Secret(value)) }
  }

  /// Removes the binding of that name, whatever its kind.
  public func remove(_ name: String) {
    bindings.withLock { $0[name] = nil }
  }

  func binding<Value: Sendable>(_ kind: BindingKind, _ name: String) -> Value? {
    guard let binding = bindings.withLock({ $0[name] }), binding.kind == kind else { return nil }
    return binding.value as? Value
  }

  func add<Value: Sendable>(_ kind: BindingKind, _ name: String, _ value: Value) -> Value {
    bindings.withLock { $0[name] = Binding(kind: kind, value: value) }
    return value
  }
}

extension TestEnvironment: VariableSource {
  public func optionalVariable(_ name: String) -> VariableValue? {
    binding(.variable, name)
  }

  /// Adds a variable.
  public func addVariable(_ name: String, _ value: VariableValue) {
    _ = add(.variable, name, value)
  }
}

extension TestEnvironment: SecretSource {
  public func optionalSecret(_ name: String) -> Secret? {
    binding(.secret, name)
  }

  /// Adds a secret.
  public func addSecret(_ name: String, _ secret: Secret) {
    _ = add(.secret, name, secret)
  }
}
