import Findings
import LariatKit
import LintRules
import Reporting

/// The world in which a command runs.
struct Session: Sendable {
  let files: any FileAccess
  let console: any Console
  /// How many threads a command may use.
  let threads: Int
  /// The day that rules take for today unless told otherwise; `nil`: dates are neither too old nor in the future.
  var today: CalendarDate?
  /// Waits, in milliseconds; `false` when there is nothing more to wait for.
  var pause: @Sendable (_ milliseconds: Int) -> Bool = { SystemClock.pause($0) }
  /// Ends the process, where the session is one: to take a large result apart first would only cost time. Elsewhere
  /// nothing happens, and the command returns its status.
  var leave: @Sendable (ExitStatus) -> Void = { _ in }
  /// How findings look on standard error.
  var diagnostics = ReportFormat.text

  /// A sentence about what could not be done, on standard error.
  func complain(_ problem: some CustomStringConvertible) {
    // When standard error is gone too, the exit status has to say it.
    try? console.write(Array("lariat: \(problem)\n".utf8), to: .error)
  }

  func print(_ bytes: [UInt8]) throws(FileError) { try console.write(bytes, to: .output) }
  func print(_ text: String) throws(FileError) { try print(Array(text.utf8)) }

  func usesColor(_ mode: ColorMode, on stream: ConsoleStream) -> Bool {
    mode.isEnabled(
      isTerminal: console.isTerminal(stream), noColor: console.variable("NO_COLOR"),
      forceColor: console.variable("FORCE_COLOR"))
  }

  /// Findings for people on standard error: why a command that prints something else printed nothing.
  func show(_ findings: [Finding]) {
    guard !findings.isEmpty else { return }
    let report = Report(
      findings: findings, fileCount: Set(findings.map(\.primary.file.path)).count, toolVersion: LariatVersion.text)
    let text = diagnostics.render(report, color: usesColor(.auto, on: .error), width: console.width)
    try? console.write(text, to: .error)
  }
}
