import ArgumentParser
import Findings
import LariatKit

/// Where the text of `-` comes from.
struct InputOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "Name of the config that `-` reads from standard input: its extension is the format.", valueName: "name"))
  var stdinFilename: String?

  /// Standard input under its name, when one of `paths` is `-`; `nil` when none is, or nothing names it.
  func standardInput(for paths: [String], in session: Session) throws(FileError) -> SourceFile? {
    guard paths.contains("-"), let stdinFilename else { return nil }
    let bytes = try session.console.readInput(limit: SourceFile.maximumSize)
    return SourceFile(path: PathText.tidy(stdinFilename), bytes: bytes)
  }
}
