import ConfigTree

/// The common case, without making any text: values that stand there alike in both revisions.
enum QuickEquality {
  /// `true` when the values surely mean the same; `false` says nothing (the order of members may differ).
  static func surelyEqual(_ left: ConfigValue?, _ right: ConfigValue?) -> Bool {
    guard let left, let right else { return left == nil && right == nil }
    guard left.kind == right.kind else { return false }
    switch left.kind {
    case .table, .array:
      guard left.count == right.count else { return false }
      var others = right.children
      for child in left.children {
        guard let other = others.next(), child.node.keyHash == other.node.keyHash else { return false }
        if left.kind == .table && child.key != other.key { return false }
        guard surelyEqual(child, other) else { return false }
      }
      return true
    case .string:
      return left.withStringBytes { bytes in right.withStringBytes { bytes.elementsEqual($0) } ?? false } ?? false
    case .integer, .boolean: return left.node.payload == right.node.payload
    case .float: return left.number == right.number
    case .offsetDateTime, .localDateTime, .localDate, .localTime: return left.sourceText == right.sourceText
    case .null: return true
    }
  }
}
