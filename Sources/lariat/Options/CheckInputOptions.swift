import ArgumentParser
import Findings
import LariatKit
import LintRules

/// The configs of a command that looks at many, and what their settings are.
struct CheckInputOptions: ParsableArguments {
  @Argument(help: "Configs and folders; `-` reads standard input.")
  var paths: [String] = []

  @Option(help: ArgumentHelp("Read paths from this file, one a line; `-` is standard input.", valueName: "file"))
  var filesFrom: String?

  @OptionGroup var input: InputOptions

  @Option(
    help: ArgumentHelp("Add or replace keys and kinds of binding with the *.yaml of this folder.", valueName: "folder"))
  var schemas: String?

  @Option(
    help: ArgumentHelp(
      "The settings, instead of the nearest lariat.yaml in the folder of a config or above it.", valueName: "file"))
  var config: String?

  @Flag(help: "Read no lariat.yaml.")
  var noConfig = false

  @Option(
    help: ArgumentHelp(
      "The day that rules take for today, as YYYY-MM-DD; the system's without it.", valueName: "date"),
    transform: Self.date(parsing:))
  var today: CalendarDate?

  func validate() throws {
    if filesFrom == "-" && paths.contains("-") {
      throw ValidationError("standard input cannot be a config and the list of configs at once")
    }
    if config != nil && noConfig { throw ValidationError("`--config` and `--no-config` exclude each other") }
  }

  /// Finds the configs and their settings. `options` holds for all but the day.
  func find(_ options: CheckOptions, in session: Session) throws(FileError) -> (ConfigDiscovery.Result, CheckPlan) {
    let paths = try allPaths(in: session)
    let found = ConfigDiscovery.all(
      paths, files: session.files, standardInput: try input.standardInput(for: paths, in: session),
      threads: session.threads)
    var options = options
    options.today = today ?? session.today
    let choice: SettingsChoice = noConfig ? .none : config.map { .file($0) } ?? .nearest
    let plan = CheckPlan(
      found.inputs, options: options, settings: choice, schemaFolders: schemas.map { [$0] } ?? [], files: session.files)
    return (found, plan)
  }

  /// What is checked across Workers: nothing of single files, all that lies in folders.
  func repository(_ plan: CheckPlan, in session: Session) -> RepositoryOptions? {
    let folders = (paths.isEmpty && filesFrom == nil ? ["."] : paths).map { PathText.tidy($0) }
      .filter { $0 != "-" && session.files.kind(of: $0) == .directory }
    guard !folders.isEmpty else { return nil }
    let isComplete = folders.contains { session.files.kind(of: PathText.join($0, ".git")) != .missing }
    let owned = Set(plan.items.flatMap { $0.options.settings?.ownedWorkers ?? [] }).sorted()
    return RepositoryOptions(ownedWorkers: owned, isComplete: isComplete)
  }

  var readsStandardInput: Bool { paths.contains("-") || filesFrom == "-" }

  private func allPaths(in session: Session) throws(FileError) -> [String] {
    guard let filesFrom else { return paths.isEmpty ? ["."] : paths }
    let bytes =
      filesFrom == "-"
      ? try session.console.readInput(limit: SourceFile.maximumSize)
      : try session.files.read(filesFrom, limit: SourceFile.maximumSize)
    return paths + PathList.paths(bytes)
  }

  private static func date(parsing text: String) throws -> CalendarDate {
    guard let date = CalendarDate(text), date.isReal else {
      throw ValidationError("`\(text)` is no day; write it as YYYY-MM-DD")
    }
    return date
  }
}
