/// A secret value that shows itself only when asked to: printing, interpolating, dumping and reflecting it give
/// `Secret(redacted)`.
///
/// It guards against secrets in logs, not against code that wants to read them. Two secrets are compared in a time that
/// depends on their lengths only.
public struct Secret: Sendable {
  private let value: Storage

  public init(_ value: String) {
    self.value = Storage(value)
  }

  /// The secret itself.
  public func reveal() -> String {
    value.text
  }

  /// A reference keeps the text out of reflection, which walks the stored properties of values.
  private final class Storage: Sendable {
    let text: String

    init(_ text: String) {
      self.text = text
    }
  }
}

extension Secret: Equatable {
  public static func == (left: Secret, right: Secret) -> Bool {
    let left = left.value.text.utf8
    let right = right.value.text.utf8
    guard left.count == right.count else { return false }
    var difference: UInt8 = 0
    for (first, second) in zip(left, right) { difference |= first ^ second }
    return difference == 0
  }
}

extension Secret: CustomStringConvertible, CustomDebugStringConvertible {
  public var description: String { "Secret(redacted)" }
  public var debugDescription: String { "Secret(redacted)" }
}

#if !hasFeature(Embedded)
  extension Secret: CustomReflectable {
    public var customMirror: Mirror {
      Mirror(self, children: [])
    }
  }
#endif
