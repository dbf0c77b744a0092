import ArgumentParser
import LariatKit

/// The command line: `lariat COMMAND …`.
struct Lariat: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "lariat", abstract: "Checks and compiles the configuration of Cloudflare Workers.",
    version: "lariat \(LariatVersion.text) (wrangler \(LariatVersion.wrangler))",
    subcommands: [
      CheckCommand.self,
      FixCommand.self,
      ManifestCommand.self,
      GenerateCommand.self,
      PayloadCommand.self,
      PlanCommand.self,
      DiffCommand.self,
      MatrixCommand.self,
      GraphCommand.self,
      ExplainCommand.self,
      RulesCommand.self,
      SchemaCommand.self,
    ])

  /// Runs one command line from its parsing to its exit status.
  static func main(_ arguments: [String], in session: Session) -> ExitStatus {
    // The parser takes `--env=` for a flag without its value; here it names the top level.
    let arguments = arguments.flatMap { $0 == "--env=" ? ["--env", ""] : [$0] }
    do {
      let command = try parse(arguments)
      if let command = command as? any LariatCommand { return try command.execute(in: session) }
      // `help` and the bare name.
      var other = command
      try other.run()
      return .success
    } catch let error as FileError {
      session.complain(error)
      return .failure
    } catch {
      return answer(error, in: session)
    }
  }

  /// A command line that starts with a command and has no mistake is parsed by that command alone, which takes a
  /// third of the time. Everything else, and every message, is the business of the whole.
  private static func parse(_ arguments: [String]) throws -> any ParsableCommand {
    if let name = arguments.first,
      let command = configuration.subcommands.first(where: { $0.configuration.commandName == name }),
      let parsed = try? command.parseAsRoot(Array(arguments.dropFirst()))
    {
      return parsed
    }
    return try parseAsRoot(arguments)
  }

  /// Help and the version are answers; all else that the parser says is about a wrong command line.
  private static func answer(_ error: any Error, in session: Session) -> ExitStatus {
    let text = Array((fullMessage(for: error) + "\n").utf8)
    let isAnswer = exitCode(for: error) == .success
    do {
      try session.console.write(text, to: isAnswer ? .output : .error)
    } catch {
      session.complain(error)
      return .failure
    }
    return isAnswer ? .success : .failure
  }
}
