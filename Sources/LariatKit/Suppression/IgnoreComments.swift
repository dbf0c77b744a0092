import ConfigTree
import Findings
import LintRules
import Reporting

/// The `lariat: ignore` comments of a config, and what they silence.
struct IgnoreComments {
  private let document: ConfigDocument
  private let lines: LineIndex
  private var comments: [IgnoreComment] = []
  /// By comment: what it covers. Empty for comments with a fault.
  private var covered: [[ByteSpan]] = []

  /// `nil` when there are none, which is quick to see.
  init?(_ document: ConfigDocument) {
    let found = document.comments.filter { Self.mayBeOne($0, in: document.file) }
    guard !found.isEmpty else { return nil }
    self.document = document
    lines = LineIndex(document.file)
    let firstKey = document.nodes.lazy.filter { $0.keyEnd > $0.keyStart }.map { Int($0.keyStart) }.min() ?? Int.max
    let commentLines = Self.linesOfCommentsAlone(document, lines)
    for span in found {
      guard let comment = IgnoreComment(span, in: document.file, isInHead: span.start < firstKey) else { continue }
      comments.append(comment)
      covered.append(comment.fault == nil ? cover(of: comment, commentLines: commentLines) : [])
    }
    if comments.isEmpty { return nil }
  }

  private static let mark = Array("lariat:".utf8)

  private static func mayBeOne(_ span: ByteSpan, in file: SourceFile) -> Bool {
    // The mark, a keyword and the name of a rule.
    guard span.count >= 16 || span.count >= mark.count + 1 else { return false }
    var place = span.start
    while place < span.end,
      [UInt8(ascii: "#"), UInt8(ascii: "/"), UInt8(ascii: "*"), 0x20, 0x09].contains(file.bytes[place])
    {
      place += 1
    }
    return file.bytes[place..<span.end].starts(with: mark)
  }

  // MARK: What a comment covers

  /// Lines, from 0, on which nothing stands but comments.
  private static func linesOfCommentsAlone(_ document: ConfigDocument, _ lines: LineIndex) -> Set<Int> {
    var alone: Set<Int> = []
    for span in document.comments where standsAlone(span, document.file, lines) {
      alone.formUnion(lines.line(at: span.start)...lines.line(at: max(span.start, span.end - 1)))
    }
    return alone
  }

  private static func standsAlone(_ span: ByteSpan, _ file: SourceFile, _ lines: LineIndex) -> Bool {
    let first = lines.lineSpan(lines.line(at: span.start))
    let last = lines.lineSpan(lines.line(at: max(span.start, span.end - 1)))
    let hasMark = first.start == 0 && file.bytes.starts(with: [0xEF, 0xBB, 0xBF])
    func isBlank(_ range: Range<Int>) -> Bool {
      file.bytes[range].allSatisfy { $0 == 0x20 || $0 == 0x09 || $0 == 0x0D }
    }
    return isBlank(first.start + (hasMark ? 3 : 0)..<span.start) && isBlank(span.end..<max(span.end, last.end))
  }

  private func cover(of comment: IgnoreComment, commentLines: Set<Int>) -> [ByteSpan] {
    if case .file = comment.scope { return [ByteSpan(0, document.file.bytes.count)] }
    var line = lines.line(at: comment.span.start)
    if commentLines.contains(line) {
      while commentLines.contains(line) { line += 1 }
      guard line < lines.lineCount else { return [] }
    } else if Self.spansLines(comment.span, lines) {
      // A block comment that starts behind something: its own line counts.
      line = lines.line(at: comment.span.start)
    }
    let target = lines.lineSpan(line)
    var spans = [ByteSpan(target.start, max(target.end, target.start))]
    // What starts on the line may end further below.
    for node in document.nodes.dropFirst() {
      let start = Int(node.keyEnd > node.keyStart ? node.keyStart : node.start)
      if start >= target.start && start < target.end && Int(node.end) > target.end {
        spans.append(ByteSpan(start, Int(node.end)))
      }
    }
    return spans
  }

  private static func spansLines(_ span: ByteSpan, _ lines: LineIndex) -> Bool {
    lines.line(at: span.start) != lines.line(at: max(span.start, span.end - 1))
  }

  // MARK: Applying

  /// Takes out what comments silence, and adds what is wrong with the comments themselves.
  ///
  /// - Parameters:
  ///   - mayReportUnused: everything that a comment may be about has been looked for.
  ///   - isOn: whether the findings of a rule are reported at all.
  func apply(
    to findings: [Finding], mayReportUnused: Bool, isOn: (String) -> Bool
  ) -> (findings: [Finding], suppressed: [SuppressedFinding]) {
    var kept: [Finding] = []
    var suppressed: [SuppressedFinding] = []
    var used: Set<Use> = []
    for finding in findings {
      guard finding.group != .syntax, let use = self.use(for: finding) else {
        kept.append(finding)
        continue
      }
      used.insert(use)
      suppressed.append(SuppressedFinding(finding: finding, justification: comments[use.comment].reason))
    }
    for index in comments.indices {
      kept += findingsAbout(index, used: used, mayReportUnused: mayReportUnused, isOn: isOn)
    }
    return (kept, suppressed.sorted { $0.finding < $1.finding })
  }

  private struct Use: Hashable {
    var comment: Int
    var name: Int
  }

  /// The nearest comment that silences the finding: one of a line before one of the file.
  private func use(for finding: Finding) -> Use? {
    let start = finding.primary.span.start
    var best: Use?
    for (index, comment) in comments.enumerated() {
      guard let name = comment.names.firstIndex(where: { $0.text == finding.rule }) else { continue }
      guard covered[index].contains(where: { $0.start <= start && start <= $0.end }) else { continue }
      if case .line = comment.scope { return Use(comment: index, name: name) }
      if best == nil { best = Use(comment: index, name: name) }
    }
    return best
  }

  // MARK: Findings about comments

  private func findingsAbout(
    _ index: Int, used: Set<Use>, mayReportUnused: Bool, isOn: (String) -> Bool
  ) -> [Finding] {
    let comment = comments[index]
    if let fault = comment.fault { return [finding(about: fault, of: comment)] }
    var findings: [Finding] = []
    var unused: [IgnoreComment.Name] = []
    for (place, name) in comment.names.enumerated() {
      guard let rule = RuleList.rule(name.text) else {
        findings.append(unknownRule(name))
        continue
      }
      guard !used.contains(Use(comment: index, name: place)), isOn(rule.id) else { continue }
      if rule.groups == [.syntax] {
        findings.append(
          report(
            "`\(rule.id)` is a syntax error, which no comment can ignore", at: name.span,
            help: "mend the text, and remove the comment"))
      } else if mayReportUnused && !Self.dependsOnSurroundings(rule.id) {
        unused.append(name)
      }
    }
    if let first = unused.first {
      // The whole comment goes when nothing of it is needed.
      let isWhole = unused.count == comment.names.count
      let names = unused.map { "`\($0.text)`" }.joined(separator: ", ")
      findings.append(
        report(
          isWhole ? "this comment ignores nothing: there is no \(names) here" : "there is no \(names) here to ignore",
          at: isWhole ? comment.span : first.span, help: isWhole ? "remove the comment" : "remove \(names) from it",
          fixes: isWhole ? [removal(of: comment)] : []))
    }
    return findings
  }

  /// Rules that speak about more than the file, so that a comment may be needed where it silences nothing now.
  private static func dependsOnSurroundings(_ rule: String) -> Bool {
    [
      "absolute-path", "class-not-created", "dead-letter-unread", "dependency-cycle", "duplicate-route",
      "duplicate-worker-name", "future-compatibility-date", "missing-key", "policy", "stale-compatibility-date",
      "undeclared-secret", "unpaired-queue", "unreachable-worker", "unused-ignore", "unknown-rule", "unknown-worker",
      "unknown-entrypoint", "variable-shadows-secret",
    ].contains(rule)
  }

  private func finding(about fault: IgnoreComment.Fault, of comment: IgnoreComment) -> Finding {
    switch fault {
    case .keyword(let word):
      let nearest = NearestName.nearest(to: word, in: ["ignore", "ignore-file"])
      let isRule = RuleList.rule(word) != nil
      return report(
        word.isEmpty ? "this comment says nothing to Lariat" : "`\(word)` is nothing that a comment can tell Lariat",
        at: comment.span,
        help: isRule
          ? "write `lariat: ignore \(word)`"
          : nearest.map { "did you mean `\($0)`?" }
            ?? "write `lariat: ignore RULE -- reason`")
    case .noRule:
      return report(
        "this comment names no rule, so it ignores nothing", at: comment.span,
        help: "name the rules: `lariat: ignore unknown-key -- reason`")
    case .misplaced:
      return report(
        "`ignore-file` works above the first key only, so this comment ignores nothing", at: comment.span,
        help: "move it to the head of the file, or write `ignore` for one line")
    }
  }

  private func unknownRule(_ name: IgnoreComment.Name) -> Finding {
    let nearest = RuleList.suggestion(for: name.text)
    let edit = nearest.map { TextEdit(span: name.span, replacement: $0) }
    return report(
      "there is no rule `\(name.text)`, so this comment does not ignore it", at: name.span, rule: "unknown-rule",
      help: nearest.map { "did you mean `\($0)`?" } ?? "`lariat rules` lists all rules",
      fixes: edit.map { [Fix(title: "write `\($0.replacement)`", applicability: .unsafe, edits: [$0])] } ?? [])
  }

  private func report(
    _ message: String, at span: ByteSpan, rule: String = "unused-ignore", help: String?, fixes: [Fix] = []
  ) -> Finding {
    Finding(
      rule: rule, severity: .warning, group: .lint, message: message,
      primary: Label(file: document.file, span: span), help: help, fixes: fixes)
  }

  /// With its line when nothing else stands there, else with the blanks before it.
  private func removal(of comment: IgnoreComment) -> Fix {
    let bytes = document.file.bytes
    var (start, end) = (comment.span.start, comment.span.end)
    if Self.standsAlone(comment.span, document.file, lines) {
      let first = lines.line(at: start)
      let last = lines.line(at: max(start, end - 1))
      start = lines.lineStarts[first]
      if start == 0 && bytes.starts(with: [0xEF, 0xBB, 0xBF]) { start = 3 }
      end = last + 1 < lines.lineCount ? lines.lineStarts[last + 1] : bytes.count
    } else {
      while start > 0, bytes[start - 1] == 0x20 || bytes[start - 1] == 0x09 { start -= 1 }
    }
    return Fix(
      title: "remove the comment", applicability: .safe,
      edits: [TextEdit(span: ByteSpan(start, end), replacement: "")])
  }
}
