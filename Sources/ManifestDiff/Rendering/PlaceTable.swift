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

  /// The place in the new file, or where it was in the old one: `wrangler.toml:12`, `was wrangler.toml:7`.
  mutating func text(_ change: Change) -> String {
    if let place = change.new?.place { return text(place) }
    return change.old.map { "was \(text($0.place))" } ?? text(change.newAnchor)
  }

  /// `wrangler.toml:12`
  mutating func text(_ label: Label) -> String {
    "\(OneLine.text(label.file.path)):\(location(label).line)"
  }
}
