/// A type that a variable of the configuration can be read as. Nothing is converted: the text `"1"` is no integer.
///
/// Generated structs for variables that are tables conform through `VariableMembers`:
/// ```swift
/// public struct Features: Sendable, VariableDecodable {
///   public let beta: Bool
///   public let limit: Int?
///
///   public init(variable value: VariableValue) throws(VariableError) {
///     let members = try VariableMembers(of: value)
///     beta = try members.required("beta")
///     limit = try members.optional("limit")
///   }
/// }
/// ```
public protocol VariableDecodable {
  /// Throws where the value is of another type.
  init(variable value: VariableValue) throws(VariableError)
}

extension String: VariableDecodable {
  public init(variable value: VariableValue) throws(VariableError) {
    guard let string = value.string else { throw VariableError(expected: "a string", found: value) }
    self = string
  }
}

extension Bool: VariableDecodable {
  public init(variable value: VariableValue) throws(VariableError) {
    guard let bool = value.bool else { throw VariableError(expected: "a boolean", found: value) }
    self = bool
  }
}

extension Int: VariableDecodable {
  public init(variable value: VariableValue) throws(VariableError) {
    guard let int = value.int else { throw VariableError(expected: "a whole number", found: value) }
    self = int
  }
}

extension Double: VariableDecodable {
  public init(variable value: VariableValue) throws(VariableError) {
    guard let double = value.double else { throw VariableError(expected: "a number", found: value) }
    self = double
  }
}

extension JSONValue: VariableDecodable {
  public init(variable value: VariableValue) throws(VariableError) {
    self = value
  }
}

extension Array: VariableDecodable where Element: VariableDecodable {
  public init(variable value: VariableValue) throws(VariableError) {
    guard let elements = value.array else { throw VariableError(expected: "an array", found: value) }
    self = []
    reserveCapacity(elements.count)
    for (index, element) in elements.enumerated() {
      do throws(VariableError) {
        append(try Element(variable: element))
      } catch {
        throw error.under(index: index)
      }
    }
  }
}

/// JSON null is nil.
extension Optional: VariableDecodable where Wrapped: VariableDecodable {
  public init(variable value: VariableValue) throws(VariableError) {
    self = value.isNull ? nil : try Wrapped(variable: value)
  }
}
