import ConfigTree
import Findings
import Reporting

/// The difference between two states of a config as `diff -u` writes it, without secrets.
public struct UnifiedDiff {
  private let old: Side
  private let new: Side
  private static let contextLines = 3

  /// Empty when nothing changed.
  public static func text(from old: CheckedConfig, to new: CheckedConfig) -> String {
    let before = old.document.file
    let after = new.document.file
    guard before.bytes != after.bytes else { return "" }
    let oldSnippet = SourceSnippet(before, masked: masked(old))
    let newSnippet = SourceSnippet(after, masked: masked(new))
    let diff = UnifiedDiff(
      old: Side(before) { oldSnippet.text($0) },
      // A finding may be gone with its fix, and its secret still be there.
      new: Side(after) { oldSnippet.masking(newSnippet.text($0)) })
    return diff.text(path: before.path)
  }

  private static func masked(_ config: CheckedConfig) -> [ByteSpan] {
    (config.findings + config.suppressed.map(\.finding)).flatMap(\.masked)
  }

  /// The lines of one state, with their ends.
  private struct Side {
    let lines: [ArraySlice<UInt8>]
    /// As they may be shown.
    let shown: (Int) -> String

    init(_ file: SourceFile, text: @escaping (ByteSpan) -> String) {
      var lines: [ArraySlice<UInt8>] = []
      var start = 0
      let bytes = file.bytes
      while start < bytes.count {
        let end = (bytes[start...].firstIndex(of: 0x0A) ?? bytes.count - 1) + 1
        lines.append(bytes[start..<end])
        start = end
      }
      self.lines = lines
      shown = { index in text(ByteSpan(lines[index].startIndex, lines[index].endIndex)) }
    }
  }

  private enum Step {
    case keep(old: Int, new: Int)
    case remove(Int)
    case insert(Int)

    var isChange: Bool { if case .keep = self { false } else { true } }
  }

  private func steps() -> [Step] {
    var start = 0
    let shortest = min(old.lines.count, new.lines.count)
    while start < shortest, old.lines[start] == new.lines[start] { start += 1 }
    var tail = 0
    while tail < shortest - start, old.lines[old.lines.count - 1 - tail] == new.lines[new.lines.count - 1 - tail] {
      tail += 1
    }
    let (oldEnd, newEnd) = (old.lines.count - tail, new.lines.count - tail)
    let difference = Array(new.lines[start..<newEnd]).difference(from: Array(old.lines[start..<oldEnd]))
    let removed = Set(difference.removals.map { Self.offset(of: $0) + start })
    let inserted = Set(difference.insertions.map { Self.offset(of: $0) + start })
    var steps: [Step] = (0..<start).map { .keep(old: $0, new: $0) }
    var (o, n) = (start, start)
    while o < oldEnd || n < newEnd {
      if o < oldEnd && removed.contains(o) {
        steps.append(.remove(o))
        o += 1
      } else if n < newEnd && inserted.contains(n) {
        steps.append(.insert(n))
        n += 1
      } else {
        steps.append(.keep(old: o, new: n))
        o += 1
        n += 1
      }
    }
    return steps + (0..<tail).map { .keep(old: oldEnd + $0, new: newEnd + $0) }
  }

  private static func offset(of change: CollectionDifference<ArraySlice<UInt8>>.Change) -> Int {
    switch change {
    case .insert(let offset, _, _), .remove(let offset, _, _): offset
    }
  }

  private func text(path: String) -> String {
    let steps = steps()
    var text = "--- \(path)\n+++ \(path)\n"
    var place = 0
    while let first = steps[place...].firstIndex(where: \.isChange) {
      var last = first
      // Changes closer than twice the context share a hunk.
      while let next = steps[(last + 1)...].firstIndex(where: \.isChange), next - last <= 2 * Self.contextLines {
        last = next
      }
      let range = max(place, first - Self.contextLines)..<min(steps.count, last + 1 + Self.contextLines)
      text += hunk(steps, range)
      place = range.upperBound
    }
    return text
  }

  private func hunk(_ steps: [Step], _ range: Range<Int>) -> String {
    let before = steps[..<range.lowerBound]
    let oldStart = before.count { if case .insert = $0 { false } else { true } }
    let newStart = before.count { if case .remove = $0 { false } else { true } }
    var (oldCount, newCount) = (0, 0)
    var body = ""
    for step in steps[range] {
      switch step {
      case .keep(let line, _):
        body += Self.line(" ", old.shown(line))
        oldCount += 1
        newCount += 1
      case .remove(let line):
        body += Self.line("-", old.shown(line))
        oldCount += 1
      case .insert(let line):
        body += Self.line("+", new.shown(line))
        newCount += 1
      }
    }
    return "@@ -\(Self.span(oldStart, oldCount)) +\(Self.span(newStart, newCount)) @@\n" + body
  }

  /// An empty range stands after the line that it names.
  private static func span(_ start: Int, _ count: Int) -> String {
    count == 1 ? "\(start + 1)" : "\(count == 0 ? start : start + 1),\(count)"
  }

  private static func line(_ mark: String, _ text: String) -> String {
    text.utf8.last == UInt8(ascii: "\n") ? mark + text : mark + text + "\n\\ No newline at end of file\n"
  }
}
