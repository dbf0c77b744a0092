import ConfigTree
import Findings

/// Which findings of a config with syntax errors are to be believed.
///
/// What the parser could not read is missing in the tree, so nothing that is about an absence counts. What stands on the
/// line of a syntax error may be read wrongly, and where a table's header or a bracket is broken, what follows may have
/// come into another table than its author meant.
struct BrokenText {
  private let lines: LineIndex
  /// Lines, from 0, on which findings are not believed.
  private var brokenLines: Set<Int> = []
  /// The first line after which values may stand in a wrong table.
  private var firstMisplaced = Int.max

  /// Precondition: `syntaxErrors` are all in `file`.
  init(_ file: SourceFile, format: ConfigFormat, syntaxErrors: [Finding]) {
    lines = LineIndex(file)
    for error in syntaxErrors {
      let span = error.primary.span
      let first = lines.line(at: span.start)
      brokenLines.formUnion(first...lines.line(at: max(span.start, span.end - 1)))
      switch format {
      case .toml: markTable(from: first, in: file)
      case .json, .jsonc, .yaml: firstMisplaced = min(firstMisplaced, first)
      }
    }
  }

  /// When `line` holds a broken header, what follows up to the next header belongs to no known table.
  private mutating func markTable(from line: Int, in file: SourceFile) {
    guard startsWithBracket(line, in: file) else { return }
    var line = line
    repeat {
      brokenLines.insert(line)
      line += 1
    } while line < lines.lineCount && !startsWithBracket(line, in: file)
  }

  private func startsWithBracket(_ line: Int, in file: SourceFile) -> Bool {
    let span = lines.lineSpan(line)
    let first = file.bytes[span.start..<span.end].first { $0 != UInt8(ascii: " ") && $0 != UInt8(ascii: "\t") }
    return first == UInt8(ascii: "[")
  }

  func believes(_ finding: Finding) -> Bool {
    if Self.absences.contains(finding.rule) || Self.absenceEndings.contains(where: finding.rule.hasSuffix)
      || Self.absenceWords.contains(where: finding.rule.contains)
    {
      return false
    }
    let line = lines.line(at: finding.primary.span.start)
    if brokenLines.contains(line) { return false }
    return line < firstMisplaced || !Self.misplacements.contains(finding.rule)
  }

  /// Rules whose mistake is that something is not there.
  private static let absences: Set<String> = [
    "missing-key", "not-inherited", "unknown-environment", "class-not-created", "unknown-container", "unused-ignore",
    "class-deleted-but-bound", "migrations-differ", "unknown-container-class", "unknown-event-workflow",
    "unreachable-worker", "undeclared-secret", "will-provision", "ignored-route", "duplicate-worker-name",
    "missing-worker-name", "missing-top-level-name", "missing-compatibility-date", "policy",
  ]
  private static let absenceEndings = [
    "-missing-in-environment", "-missing-at-top-level", "missing-compatibility-flag", "missing-entry-point",
  ]
  /// "assets-without-directory", "inherited-cron": a key that is not there, or not in the environment.
  private static let absenceWords = ["-without-", "inherited-"]
  /// Rules whose mistake may be that a value stands in a wrong table.
  private static let misplacements: Set<String> = [
    "unknown-key", "top-level-only-key", "key-in-wrong-table", "conflicting-keys", "duplicate-entry",
    "duplicate-binding-name",
  ]
}
