public import ConfigTree
public import Findings

/// Lowers edits of a config to edits of its TOML text, and leaves every other byte as it is: comments, order, quotes, line
/// ends and indentation.
///
/// The document must have been read without findings: what the parser could not place is not seen here.
public struct TOMLEditor: ConfigEditor {
  public init() {}

  /// `nil` also when an edit would give a table two entries of one key, or names a value of another document.
  public func textEdits(for edits: [ConfigEdit], in document: ConfigDocument) -> [TextEdit]? {
    guard document.format == .toml else { return nil }
    let lowering = EditLowering(document)
    var removals: [ConfigValue] = []
    var lowered: [LoweredEdit] = []
    for edit in edits {
      guard edit.values.allSatisfy({ $0.document === document }) else { return nil }
      // Items that leave one container share its commas, so all removals are lowered together.
      if case .remove(let value) = edit {
        removals.append(value)
        continue
      }
      if case .move(let value, let table) = edit, lowering.isMovedAsText(value) {
        guard let insertion = lowering.insertMoved(value, into: table) else { return nil }
        removals.append(value)
        lowered += insertion
        continue
      }
      guard let result = lowering.lower(edit) else { return nil }
      lowered += result
    }
    guard let removed = lowering.remove(removals) else { return nil }
    return Self.combined(lowered + removed)
  }

  /// Sorted; insertions at one place become one, in the order of the edits, and so do removals that touch.
  private static func combined(_ edits: [LoweredEdit]) -> [TextEdit]? {
    let sorted = edits.enumerated().sorted {
      ($0.element.start, $0.element.end, $0.offset) < ($1.element.start, $1.element.end, $1.offset)
    }
    var result: [LoweredEdit] = []
    for (_, edit) in sorted {
      guard let last = result.last else {
        result.append(edit)
        continue
      }
      if edit.isInsertion && last.isInsertion && edit.start == last.start {
        guard edit.isRepeatable && last.isRepeatable else { return nil }
        result[result.count - 1].replacement += edit.replacement
        result[result.count - 1].suffix = edit.suffix
      } else if edit.start < last.end {
        guard edit.replacement.isEmpty && last.replacement.isEmpty else { return nil }
        result[result.count - 1].end = max(last.end, edit.end)
      } else {
        result.append(edit)
      }
    }
    return result.map { TextEdit(span: ByteSpan($0.start, $0.end), replacement: $0.replacement + $0.suffix) }
  }
}

/// A text edit on its way.
struct LoweredEdit {
  var start: Int
  var end: Int
  var replacement: String
  /// Comes after the replacements of all insertions at this place.
  var suffix = ""
  /// Whether another insertion may follow at the same place.
  var isRepeatable = true

  var isInsertion: Bool { start == end }

  static func insert(
    _ text: String, at offset: Int, suffix: String = "", isRepeatable: Bool = true
  ) -> LoweredEdit {
    LoweredEdit(start: offset, end: offset, replacement: text, suffix: suffix, isRepeatable: isRepeatable)
  }

  static func remove(_ range: Range<Int>) -> LoweredEdit {
    LoweredEdit(start: range.lowerBound, end: range.upperBound, replacement: "")
  }

  static func replace(_ span: ByteSpan, by text: String) -> LoweredEdit {
    LoweredEdit(start: span.start, end: span.end, replacement: text, isRepeatable: false)
  }
}

extension ConfigEdit {
  fileprivate var values: [ConfigValue] {
    switch self {
    case .rename(let value, _), .remove(let value): [value]
    case .replace(let value, let literal), .insert(let value, _, let literal), .append(let value, let literal):
      [value] + literal.copies
    case .move(let value, let table): [value, table]
    }
  }
}

extension ConfigLiteral {
  fileprivate var copies: [ConfigValue] {
    switch self {
    case .string, .integer, .boolean: []
    case .array(let items): items.flatMap(\.copies)
    case .table(let entries): entries.flatMap(\.value.copies)
    case .copy(let value): [value]
    }
  }
}
