/// The members of a variable that is a table, for the initialisers of generated structs.
public struct VariableMembers: Sendable {
  private let object: JSONObject

  /// Throws where the value is no table.
  public init(of value: VariableValue) throws(VariableError) {
    guard let object = value.object else { throw VariableError(expected: "a table", found: value) }
    self.object = object
  }

  /// The member of that name. Throws where it is missing or of another type.
  public func required<Value: VariableDecodable>(
    _ name: String, as type: Value.Type = Value.self
  ) throws(VariableError) -> Value {
    guard let value = object[name] else { throw VariableError.missing.under(name) }
    do throws(VariableError) {
      return try Value(variable: value)
    } catch {
      throw error.under(name)
    }
  }

  /// The member of that name, nil where it is missing or null. Throws where it is of another type.
  public func optional<Value: VariableDecodable>(
    _ name: String, as type: Value.Type = Value.self
  ) throws(VariableError) -> Value? {
    guard let value = object[name], !value.isNull else { return nil }
    do throws(VariableError) {
      return try Value(variable: value)
    } catch {
      throw error.under(name)
    }
  }
}
