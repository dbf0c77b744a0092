/// Why an `Env` cannot be made: every binding that is missing or of another type, in the order of the configuration.
public struct EnvError: Error, Sendable, Equatable, CustomStringConvertible {
  public let problems: [EnvProblem]

  public init(_ problems: [EnvProblem]) {
    self.problems = problems
  }

  /// One line for each problem.
  public var description: String {
    var text = ""
    for problem in problems {
      if !text.isEmpty { text += "\n" }
      text += problem.description
    }
    return text
  }
}
