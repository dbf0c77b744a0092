import ConfigTree
import Findings

/// A fix that is to be applied, and what it mends.
struct ChosenFix {
  var fix: Fix
  var finding: Finding

  /// Names the fix when its place has moved.
  var identity: String {
    [finding.rule, fix.title, finding.path ?? "", finding.environment ?? ""].joined(separator: "\0")
  }
}

/// The fixes of one state of a file that can be applied together.
struct FixRound {
  private(set) var chosen: [ChosenFix] = []

  /// In the order of their places. Of fixes that touch, the first is taken, and the next round sees the rest; two findings
  /// with the same edits are mended at once.
  init(_ findings: [Finding], in file: SourceFile, atLeast applicability: Applicability, without dropped: Set<String>) {
    var taken: [ByteSpan] = []
    for finding in findings {
      guard let fix = finding.fixes.first, fix.applicability >= applicability, finding.primary.file === file else {
        continue
      }
      let candidate = ChosenFix(fix: fix, finding: finding)
      guard Self.isSound(fix, in: file), !dropped.contains(candidate.identity) else { continue }
      // A fix may hold several edits, so each is compared with all.
      guard !fix.edits.contains(where: { edit in taken.contains { Self.touch($0, edit.span) } }) else { continue }
      taken += fix.edits.map(\.span)
      chosen.append(candidate)
    }
  }

  private static func isSound(_ fix: Fix, in file: SourceFile) -> Bool {
    guard !fix.edits.isEmpty else { return false }
    var end = 0
    for edit in fix.edits {
      guard edit.span.start >= end, edit.span.end <= file.bytes.count else { return false }
      end = edit.span.end
    }
    return fix.edits.contains { file.text($0.span) != $0.replacement }
  }

  /// Also when they only meet: what is inserted where something else ends may belong to either.
  private static func touch(_ left: ByteSpan, _ right: ByteSpan) -> Bool {
    left.start <= right.end && right.start <= left.end
  }

  /// The text after these fixes, which do not touch.
  static func apply(_ fixes: [ChosenFix], to bytes: [UInt8]) -> [UInt8] {
    let edits = fixes.flatMap(\.fix.edits).sorted { $0.span < $1.span }
    var result: [UInt8] = []
    result.reserveCapacity(bytes.count)
    var place = 0
    for edit in edits {
      result += bytes[place..<edit.span.start]
      result += Array(edit.replacement.utf8)
      place = edit.span.end
    }
    return result + bytes[place...]
  }
}
