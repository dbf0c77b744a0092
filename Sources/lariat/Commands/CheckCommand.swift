import ArgumentParser
import Findings
import LariatKit
import LintRules
import Reporting
import Resolution

/// `lariat check`: every finding of every config and environment.
struct CheckCommand: LariatCommand {
  static let configuration = CommandConfiguration.lariat(
    "check", abstract: "Report every mistake in configs, for all environments.",
    discussion: """
      A folder is searched for every wrangler.json, wrangler.jsonc and wrangler.toml, without node_modules and what git \
      ignores. Without a path: the current folder. Exit status: 0 nothing wrong, 1 an error was found, 2 the check could \
      not be carried out.
      """)

  @Argument(help: "Configs and folders; `-` reads standard input.")
  var paths: [String] = []

  @Option(
    name: .customLong("env"), parsing: .unconditionalSingleValue,
    help: ArgumentHelp(
      "Check only what a deploy of this environment sees; may be repeated, and is empty for the top level.",
      valueName: "name"))
  var environments: [String] = []

  @Option(
    parsing: .unconditionalSingleValue,
    help: ArgumentHelp(
      "text (default), concise, json, jsonl, sarif, github, gitlab or junit; may be repeated, each with a file.",
      valueName: "format[=file]"), transform: FormatRequest.init(parsing:))
  var format: [FormatRequest] = []

  @Option(help: "Use colours: auto, always or never.")
  var color: ColorMode = .auto

  @Flag(name: .shortAndLong, help: "Print errors alone, and no summary.")
  var quiet = false

  @Option(
    parsing: .unconditionalSingleValue,
    help: ArgumentHelp("Make an error of a rule's findings, or of all `warnings`; may be repeated.", valueName: "rule"))
  var deny: [String] = []

  @Option(
    help: ArgumentHelp("Add or replace keys and kinds of binding with the *.yaml of this folder.", valueName: "folder"))
  var schemas: String?

  @Option(
    help: ArgumentHelp("The day that rules take for today, as YYYY-MM-DD.", valueName: "date"),
    transform: Self.date(parsing:))
  var today: CalendarDate?

  @Option(help: ArgumentHelp("Read paths from this file, one a line; `-` is standard input.", valueName: "file"))
  var filesFrom: String?

  @OptionGroup var input: InputOptions

  func validate() throws {
    if filesFrom == "-" && paths.contains("-") {
      throw ValidationError("standard input cannot be a config and the list of configs at once")
    }
  }

  func execute(in session: Session) throws(FileError) -> ExitStatus {
    var status = ExitStatus.success
    let paths = try allPaths(in: session)
    let found = ConfigDiscovery.all(
      paths, files: session.files, standardInput: try input.standardInput(for: paths, in: session))
    var options = CheckOptions(today: today ?? session.today)
    if !environments.isEmpty { options.environments = .named(environments.uniqued) }
    var findings = found.findings
    if let schemas {
      let loaded = UserSchemas.load(schemas, files: session.files)
      findings += loaded.findings
      options.schemas = loaded.schemas
      for error in loaded.errors { session.complain(error) }
      if !loaded.errors.isEmpty { status = .failure }
    }
    let result = CheckRun.check(
      found.inputs, options: options, repository: repository(of: paths, in: session), files: session.files,
      threads: session.threads)
    findings = findings.isEmpty ? result.findings : (findings + result.findings).sorted()
    deny(&findings)
    for error in found.errors { session.complain(error) }
    for error in result.errors { session.complain(error) }
    if !found.errors.isEmpty || !result.errors.isEmpty { status = .failure }
    if findings.contains(where: { $0.severity == .error }) { status = max(status, .findings) }
    if quiet { findings.removeAll { $0.severity != .error } }
    let report = Report(findings: findings, fileCount: result.fileCount, toolVersion: LariatVersion.text)
    return try write(report, status: status, in: session)
  }

  /// What is checked across Workers: nothing of single files, all that lies in folders.
  private func repository(of paths: [String], in session: Session) -> RepositoryOptions? {
    let folders = paths.filter { $0 != "-" && session.files.kind(of: PathText.tidy($0)) == .directory }
    guard !folders.isEmpty, environments.isEmpty else { return nil }
    let isComplete = folders.contains { session.files.kind(of: PathText.join(PathText.tidy($0), ".git")) != .missing }
    return RepositoryOptions(isComplete: isComplete)
  }

  private func allPaths(in session: Session) throws(FileError) -> [String] {
    guard let filesFrom else { return paths.isEmpty ? ["."] : paths }
    let bytes =
      filesFrom == "-"
      ? try session.console.readInput(limit: SourceFile.maximumSize)
      : try session.files.read(filesFrom, limit: SourceFile.maximumSize)
    return paths + PathList.paths(bytes)
  }

  private func deny(_ findings: inout [Finding]) {
    guard !deny.isEmpty else { return }
    let rules = Set(deny)
    for index in findings.indices where findings[index].severity != .error {
      let finding = findings[index]
      if rules.contains(finding.rule) || finding.severity == .warning && rules.contains("warnings") {
        findings[index].severity = .error
      }
    }
    findings.sort()
  }

  // MARK: Output

  private func write(_ report: Report, status: ExitStatus, in session: Session) throws(FileError) -> ExitStatus {
    var status = status
    let requests = format.isEmpty ? [FormatRequest(format: .text)] : format
    for request in requests {
      guard let file = request.file else {
        let color = session.usesColor(color, on: .output)
        var isEmpty = true
        try request.format.write(report, color: color, width: session.console.width) {
          (bytes: [UInt8]) throws(FileError) in
          isEmpty = false
          try session.print(bytes)
        }
        if isEmpty && request.format == .text && status == .success && !quiet && session.console.isTerminal(.output) {
          try session.print("\(report.summaryLine)\n")
        }
        continue
      }
      do throws(FileError) {
        try session.files.write(request.format.render(report), to: file)
      } catch {
        // The other formats are still wanted.
        session.complain(error)
        status = .failure
      }
    }
    return status
  }

  private static func date(parsing text: String) throws -> CalendarDate {
    guard let date = CalendarDate(text), date.isReal else {
      throw ValidationError("`\(text)` is no day; write it as YYYY-MM-DD")
    }
    return date
  }
}

extension [String] {
  /// Without repetitions.
  fileprivate var uniqued: [String] {
    var seen: Set<String> = []
    return filter { seen.insert($0).inserted }
  }
}
