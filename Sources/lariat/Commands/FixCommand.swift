import ArgumentParser
import ConfigTree
import Findings
import LariatKit
import Reporting

/// `lariat fix`: mends what can be mended without asking.
struct FixCommand: LariatCommand {
  static let configuration = CommandConfiguration.lariat(
    "fix", abstract: "Mend mistakes in configs in place; comments, order and layout stay.",
    discussion: """
      Safe fixes do what the author surely meant. Configs that a build tool writes are left alone. Exit status: 0 no error \
      is left, 1 errors are left, 2 a file could not be read or written.
      """)

  @OptionGroup var inputs: CheckInputOptions

  @Flag(help: "Also apply fixes that may change what a config means.")
  var unsafe = false

  @Flag(help: "Show what would change, and change nothing.")
  var diff = false

  @Flag(help: "Mend also what `lariat: ignore` comments silence.")
  var noInlineIgnores = false

  @Flag(name: .shortAndLong, help: "Print errors alone.")
  var quiet = false

  @Option(help: "Use colours: auto, always or never.")
  var color: ColorMode = .auto

  func execute(in session: Session) throws(FileError) -> ExitStatus {
    let (found, plan) = try inputs.find(CheckOptions(readsIgnoreComments: !noInlineIgnores), in: session)
    let result = FixRun.fix(
      plan, atLeast: unsafe ? .unsafe : .safe, files: session.files, threads: session.threads)
    for error in found.errors { session.complain(error) }
    for error in plan.errors + result.errors { session.complain(error) }
    var status: ExitStatus =
      found.errors.isEmpty && plan.errors.isEmpty && result.errors.isEmpty ? .success : .failure
    for path in result.generated where !quiet { session.complain("`\(path)` is left alone: a build tool writes it") }
    for config in result.configs where config.isChanged || isStandardInput(config, plan) {
      do throws(FileError) {
        try put(config, isStandardInput: isStandardInput(config, plan), in: session)
      } catch {
        session.complain(error)
        status = .failure
      }
    }
    let left = (found.findings + plan.findings + result.configs.flatMap(\.result.findings)).sorted()
    if left.contains(where: { $0.severity == .error }) { status = max(status, .findings) }
    try tell(result, left, in: session)
    return status
  }

  private func isStandardInput(_ config: FixedConfig, _ plan: CheckPlan) -> Bool {
    plan.items.contains { $0.input.source === config.original.document.file }
  }

  /// Writes the file; standard input's goes to standard output.
  private func put(_ config: FixedConfig, isStandardInput: Bool, in session: Session) throws(FileError) {
    let file = config.result.document.file
    if diff {
      try session.print(UnifiedDiff.text(from: config.original, to: config.result))
    } else if isStandardInput {
      try session.print(file.bytes)
    } else {
      try session.files.write(file.bytes, to: file.path)
    }
  }

  // MARK: Words

  /// What was done, and the errors that are left. Standard output belongs to the diff, or to the text of standard input.
  private func tell(_ result: FixRun.Result, _ left: [Finding], in session: Session) throws(FileError) {
    let stream: ConsoleStream = diff || inputs.readsStandardInput ? .error : .output
    var text = ""
    if !quiet {
      for config in result.configs { text += Self.list(config) }
    }
    var bytes = Array(text.utf8)
    let errors = left.filter { $0.severity == .error }
    if !errors.isEmpty {
      let report = Report(
        findings: errors, fileCount: result.configs.count, rules: [], toolVersion: LariatVersion.text)
      bytes += ReportFormat.text.render(
        report, color: session.usesColor(color, on: stream), width: session.console.width)
    }
    if !quiet && (errors.isEmpty || !text.isEmpty) { bytes += Array("\(summary(result, left))\n".utf8) }
    if !bytes.isEmpty { try session.console.write(bytes, to: stream) }
  }

  private static func list(_ config: FixedConfig) -> String {
    let masked = config.original.findings.flatMap(\.masked)
    let snippet = SourceSnippet(config.original.document.file, masked: masked)
    let path = config.original.document.file.path
    func line(_ fix: AppliedFix, _ end: String = "") -> String {
      "\(path):\(fix.location.line):\(fix.location.column): \(snippet.masking(fix.title)) [\(fix.finding.rule)]\(end)\n"
    }
    return config.applied.map { line($0) }.joined()
      + config.dropped.map { line($0, ": not done, wrangler would refuse the config then") }.joined()
  }

  private func summary(_ result: FixRun.Result, _ left: [Finding]) -> String {
    let fixes = result.configs.reduce(0) { $0 + $1.applied.count }
    let changed = result.configs.count { $0.isChanged }
    var text =
      fixes == 0
      ? "nothing to mend in \(Self.counted(result.configs.count, "file"))"
      : "\(diff ? "would mend" : "mended") \(Self.counted(fixes, "finding")) in \(Self.counted(changed, "file"))"
    let kinds: [(Severity, String)] = [(.error, "error"), (.warning, "warning"), (.info, "info")]
    let counts = kinds.compactMap { severity, name in
      let count = left.count { $0.severity == severity }
      return count > 0 ? Self.counted(count, name) : nil
    }
    if !counts.isEmpty { text += "; left: \(counts.joined(separator: ", "))" }
    let unsafeCount = unsafe ? 0 : left.count { $0.fixes.first?.applicability == .unsafe }
    if unsafeCount > 0 { text += "; `--unsafe` mends \(unsafeCount) more" }
    return text
  }

  private static func counted(_ number: Int, _ noun: String) -> String { "\(number) \(noun)\(number == 1 ? "" : "s")" }
}
