/// Replaces the bytes of `span` by `replacement`; an empty span inserts.
public struct TextEdit: Sendable, Hashable {
  public var span: ByteSpan
  public var replacement: String

  public init(span: ByteSpan, replacement: String) {
    self.span = span
    self.replacement = replacement
  }
}

/// How sure it is that a fix does what its author meant. Ordered: `displayOnly < unsafe < safe`.
public enum Applicability: String, Sendable, Hashable, CaseIterable, Comparable {
  /// Only shown.
  case displayOnly = "display-only"
  /// Changes what the config means, or may; applied on request.
  case unsafe
  /// Surely what was meant; comments and order stay.
  case safe

  private var rank: Int {
    switch self {
    case .displayOnly: 0
    case .unsafe: 1
    case .safe: 2
    }
  }

  public static func < (left: Applicability, right: Applicability) -> Bool { left.rank < right.rank }
}

/// Edits of one file that mend a finding.
public struct Fix: Sendable, Hashable {
  /// An imperative, e.g. "rename to `kv_namespaces`".
  public var title: String
  public var applicability: Applicability
  /// Sorted by span, without overlaps.
  public var edits: [TextEdit]

  public init(title: String, applicability: Applicability, edits: [TextEdit]) {
    self.title = title
    self.applicability = applicability
    self.edits = edits.sorted { $0.span < $1.span }
  }
}
