import Findings

/// Lines of labels; each file's line index is made once.
struct PlaceTable {
  private var indices: [SourceFile: LineIndex] = [:]

  mutating func location(_ label: Label) -> SourceLocation {
    if let index = indices[label.file] { return index.location(at: label.span.start) }
    let index = LineIndex(label.file)
    indices[label.file] = index
    return index.location(at: label.span.start)
  }

  /// `wrangler.toml:12`
  mutating func text(_ label: Label) -> String {
    "\(OneLine.text(label.file.path)):\(location(label).line)"
  }
}
