import ArgumentParser
import Reporting

/// `--format NAME` or `--format NAME=FILE`.
struct FormatRequest: Sendable, Hashable {
  var format: ReportFormat
  /// `nil`: standard output.
  var file: String?

  init(format: ReportFormat, file: String? = nil) {
    self.format = format
    self.file = file
  }

  init(parsing text: String) throws {
    let parts = text.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false).map(String.init)
    guard let format = ReportFormat(rawValue: parts[0]) else {
      let names = ReportFormat.allCases.map(\.rawValue).joined(separator: ", ")
      throw ValidationError("`\(parts[0])` is no format; there are \(names)")
    }
    if parts.count > 1 && parts[1].isEmpty { throw ValidationError("`\(text)` names no file after the `=`") }
    self.init(format: format, file: parts.count > 1 ? parts[1] : nil)
  }
}
