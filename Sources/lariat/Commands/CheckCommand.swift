import ArgumentParser
import Findings
import LariatKit
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

  @OptionGroup var inputs: CheckInputOptions

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
    help: ArgumentHelp("Make an error of a rule's findings, or of all `warnings`; may be repeated.", valueName: "rule"),
    transform: DenyRequest.init(parsing:))
  var deny: [DenyRequest] = []

  @Option(help: ArgumentHelp("Hide the findings that this file lists.", valueName: "file"))
  var baseline: String?

  @Option(help: ArgumentHelp("List all findings in this file, for --baseline, and report none.", valueName: "file"))
  var writeBaseline: String?

  @Flag(help: "Report what `lariat: ignore` comments silence.")
  var noInlineIgnores = false

  @Flag(help: "Check again whenever a config changes, until interrupted.")
  var watch = false

  func validate() throws {
    if watch && inputs.readsStandardInput { throw ValidationError("standard input cannot be watched") }
    if watch && writeBaseline != nil { throw ValidationError("`--watch` and `--write-baseline` exclude each other") }
    if format.count(where: { $0.file == nil }) > 1 {
      throw ValidationError("only one format can go to standard output; give the others a file: `--format sarif=FILE`")
    }
  }

  func execute(in session: Session) throws(FileError) -> ExitStatus {
    guard watch else { return try checkOnce(in: session).status }
    let watcher = Watcher(files: session.files, pause: session.pause)
    return try watcher.run { () throws(FileError) in
      let outcome = try checkOnce(in: session)
      if session.console.isTerminal(.error) {
        session.complain("watching \(outcome.watched.count) files; press Ctrl-C to stop")
      }
      return outcome
    } discover: { () throws(FileError) in
      try inputs.find(options, in: session).0.inputs.map(\.path)
    }
  }

  private var options: CheckOptions {
    CheckOptions(
      environments: environments.isEmpty ? .all : .named(environments.uniqued), readsIgnoreComments: !noInlineIgnores)
  }

  private func checkOnce(in session: Session) throws(FileError) -> Watcher.Outcome {
    var status = ExitStatus.success
    let (found, plan) = try inputs.find(options, in: session)
    var result = CheckRun.check(
      plan, repository: environments.isEmpty ? inputs.repository(plan, in: session) : nil, files: session.files,
      threads: session.threads)
    for error in found.errors { session.complain(error) }
    for error in plan.errors + result.errors { session.complain(error) }
    if !found.errors.isEmpty || !plan.errors.isEmpty || !result.errors.isEmpty { status = .failure }
    if let writeBaseline {
      let written = Baseline(result.findings)
      try session.files.write(written.bytes, to: writeBaseline)
      if !quiet { session.complain("\(written.count) finding\(written.count == 1 ? "" : "s") in `\(writeBaseline)`") }
      result.suppressed += written.apply(to: &result.findings)
    } else if let baseline {
      do {
        result.suppressed += try Baseline(try session.files.source(baseline)).apply(to: &result.findings)
      } catch let error as Baseline.ReadingError {
        session.complain(error)
        status = .failure
      } catch let error as FileError {
        throw error
      } catch {
        session.complain("\(error)")
        status = .failure
      }
    }
    // What is wrong with the settings themselves is in no baseline.
    var findings = result.findings
    let others = found.findings + plan.findings
    if !others.isEmpty { findings = (findings + others).sorted() }
    DenyRequest.apply(deny, to: &findings)
    if findings.contains(where: { $0.severity == .error }) { status = max(status, .findings) }
    if quiet { findings.removeAll { $0.severity != .error } }
    let report = Report(
      findings: findings, suppressed: result.suppressed.sorted { $0.finding < $1.finding },
      fileCount: result.fileCount, rules: RuleList.descriptions, toolVersion: LariatVersion.text)
    status = try write(report, status: status, in: session)
    if !watch { session.leave(status) }
    let settings = plan.items.compactMap(\.options.settings?.file.path)
    return Watcher.Outcome(status: status, watched: Set(plan.items.map(\.input.path) + settings))
  }

  // MARK: Output

  private func write(_ report: Report, status: ExitStatus, in session: Session) throws(FileError) -> ExitStatus {
    var status = status
    let requests = format.isEmpty ? [FormatRequest(format: .text)] : format
    for request in requests {
      guard let file = request.file else {
        let color = session.usesColor(color, on: .output)
        var isEmpty = true
        try request.format.write(report, color: color, width: session.console.width, threads: session.threads) {
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
}

extension [String] {
  /// Without repetitions.
  fileprivate var uniqued: [String] {
    var seen: Set<String> = []
    return filter { seen.insert($0).inserted }
  }
}
