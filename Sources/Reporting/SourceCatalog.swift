import Findings

/// Places and texts in the files of a report. The line index and the secrets of a file are made once.
final class SourceCatalog {
  private final class Entry {
    let index: LineIndex
    let snippet: SourceSnippet

    init(_ file: SourceFile, masked: [ByteSpan]) {
      index = LineIndex(file)
      snippet = SourceSnippet(file, masked: masked)
    }
  }

  private var entries: [SourceFile: Entry] = [:]
  /// Most findings are about the file of the one before.
  private var last: (file: SourceFile, entry: Entry)?
  private let secrets: ReportSecrets

  init(_ secrets: ReportSecrets) {
    self.secrets = secrets
  }

  private func entry(_ file: SourceFile) -> Entry {
    if let last, last.file === file { return last.entry }
    let entry = entries[file] ?? makeEntry(file)
    last = (file, entry)
    return entry
  }

  private func makeEntry(_ file: SourceFile) -> Entry {
    let entry = Entry(file, masked: secrets.spans(in: file))
    entries[file] = entry
    return entry
  }

  func lines(of file: SourceFile) -> LineIndex { entry(file).index }
  func snippet(of file: SourceFile) -> SourceSnippet { entry(file).snippet }

  /// Where `label` starts and ends.
  func range(_ label: Label) -> (start: SourceLocation, end: SourceLocation) {
    range(label.span, in: label.file)
  }

  func range(_ span: ByteSpan, in file: SourceFile) -> (start: SourceLocation, end: SourceLocation) {
    let index = lines(of: file)
    return (index.location(at: span.start), index.location(at: span.end))
  }

  /// `text` of a finding, without the secrets of the file it is about.
  func shown(_ text: String, _ finding: Finding) -> String {
    secrets.isEmpty ? text : snippet(of: finding.primary.file).masking(text)
  }

  /// The fixes of a finding that may be written into a report: none that would repeat a secret.
  func fixes(_ finding: Finding) -> [Fix] {
    guard !secrets.isEmpty, !finding.fixes.isEmpty else { return finding.fixes }
    let snippet = snippet(of: finding.primary.file)
    return finding.fixes.filter { !snippet.isSecret($0) }
  }
}
