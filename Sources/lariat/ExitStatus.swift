/// How a command ends; the larger one wins.
enum ExitStatus: Int32, Sendable, Comparable {
  case success = 0
  /// A finding of severity error.
  case findings = 1
  /// The command could not be carried out, or not wholly.
  case failure = 2

  static func < (left: ExitStatus, right: ExitStatus) -> Bool { left.rawValue < right.rawValue }
}
