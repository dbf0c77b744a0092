/// The value of a variable before it is given a Swift type.
public typealias VariableValue = JSONValue

/// Where the values of `vars` come from: text as strings, everything else as the JSON value that the configuration
/// states.
///
/// https://developers.cloudflare.com/workers/configuration/environment-variables/
public protocol VariableSource: Sendable {
  /// The value of the variable `name`, or nil where the environment has none.
  func optionalVariable(_ name: String) -> VariableValue?

  /// The value of the variable `name`. A programming error, and a trap, where the environment has none: check first.
  func variable(_ name: String) -> VariableValue
}

extension VariableSource {
  public func variable(_ name: String) -> VariableValue {
    guard let value = optionalVariable(name) else { missingBinding(name, .variable) }
    return value
  }

  /// The variable as a Swift value. Traps where it is missing or of another type: for names that `EnvironmentCheck` has
  /// passed.
  public func variable<Value: VariableDecodable>(_ name: String, as type: Value.Type) -> Value {
    do throws(VariableError) {
      return try Value(variable: variable(name))
    } catch {
      fatalError(error.under(name).description)
    }
  }

  /// The variable as a Swift value, or nil where it is missing. Traps where it is of another type.
  public func optionalVariable<Value: VariableDecodable>(_ name: String, as type: Value.Type) -> Value? {
    guard let value = optionalVariable(name) else { return nil }
    do throws(VariableError) {
      return try Value(variable: value)
    } catch {
      fatalError(error.under(name).description)
    }
  }
}
