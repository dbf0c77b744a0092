/// Why a variable does not have the type that the program was generated for.
public struct VariableError: Error, Sendable, Equatable, CustomStringConvertible {
  /// Names and indices from the variable inwards, such as `FEATURES.limits[2].name`; empty for the value itself.
  public private(set) var path: String
  /// What is wrong, to follow the path in a sentence.
  public let problem: String

  public init(expected: StaticString, found value: VariableValue) {
    path = ""
    problem = "is \(text(value.typeName)), where \(text(expected)) is expected"
  }

  private init(path: String, problem: String) {
    self.path = path
    self.problem = problem
  }

  static var missing: VariableError { VariableError(path: "", problem: "is missing") }

  /// The error as seen from the table that has the value as the member `name`.
  public func under(_ name: String) -> VariableError {
    guard let first = path.utf8.first else { return VariableError(path: name, problem: problem) }
    return VariableError(path: first == UInt8(ascii: "[") ? name + path : name + "." + path, problem: problem)
  }

  /// The error as seen from the array that has the value at that index.
  public func under(index: Int) -> VariableError {
    let element = "[\(index)]"
    guard let first = path.utf8.first else { return VariableError(path: element, problem: problem) }
    return VariableError(path: first == UInt8(ascii: "[") ? element + path : element + "." + path, problem: problem)
  }

  public var description: String { "`\(path)` \(problem)" }
}

private func text(_ string: StaticString) -> String {
  string.withUTF8Buffer { String(decoding: $0, as: UTF8.self) }
}
