import ArgumentParser
import LariatKit

/// A subcommand: its flags are parsed into it, and the session is all it sees of the world.
protocol LariatCommand: ParsableCommand {
  /// - Throws: `FileError` when standard output or a file cannot be written; the command ends with `failure`.
  func execute(in session: Session) throws(FileError) -> ExitStatus
}

extension LariatCommand {
  /// Nothing calls this: `Lariat.main(_:in:)` executes commands in a session.
  mutating func run() throws { throw ExitCode(ExitStatus.failure.rawValue) }
}

extension CommandConfiguration {
  /// The configuration of `lariat NAME`.
  static func lariat(_ name: String, abstract: String, discussion: String = "") -> CommandConfiguration {
    // A command that is said to stand below another can be parsed alone, without a look for completion scripts.
    CommandConfiguration(
      commandName: name, _superCommandName: "lariat", abstract: abstract, discussion: discussion)
  }
}
