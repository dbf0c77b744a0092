/// What has to be put right before an `Env` can be written.
struct EnvProblem: Error, CustomStringConvertible {
  var description: String

  init(_ description: String) { self.description = description }
}
