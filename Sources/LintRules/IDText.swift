import BindingSchema

extension ResourceID.Form {
  var summary: String {
    switch self {
    case .hexadecimal: "32 hexadecimal digits"
    case .uuid: "a UUID, or 32 hexadecimal digits"
    }
  }
}

/// Judges the text of an id.
enum IDText {
  /// Text that somebody is meant to replace: `<your-id>`, `xxxx`, zeros, `TODO`, `KV_NAMESPACE_ID`.
  static func isPlaceholder(_ text: UnsafeBufferPointer<UInt8>) -> Bool {
    guard !text.isEmpty else { return false }
    var digits = 0
    var distinct: UInt16 = 0
    for byte in text where byte != UInt8(ascii: "-") {
      guard let value = byte.hexadecimalValue else { return isPlaceholderText(text) }
      digits += 1
      distinct |= 1 << UInt16(value)
    }
    guard digits >= 8 else { return distinct == 1 }
    return distinct.nonzeroBitCount <= 2 || isSequence(text)
  }

  /// `0123456789abcdef…`, `1234567890…`, `aabbccdd…`: nearly every digit follows from the one before, or the text repeats.
  private static func isSequence(_ text: UnsafeBufferPointer<UInt8>) -> Bool {
    var steps = 0
    var pairs = 0
    var previous: UInt8?
    for byte in text {
      guard let value = byte.hexadecimalValue else { continue }
      if let previous {
        pairs += 1
        let isStep =
          value == (previous + 1) & 15 || value == previous || (value + 1) & 15 == previous
          || (previous == 9 && value <= 1) || (previous == 0 && value == 9)
        if isStep { steps += 1 }
      }
      previous = value
    }
    return steps * 10 >= pairs * 7
  }

  /// What stands in for a value in any field, an id or not.
  static func isPlaceholderText(_ text: some Collection<UInt8>) -> Bool {
    guard let first = text.first else { return false }
    if "<[{$".utf8.contains(first) { return true }
    if text.dropFirst().allSatisfy({ $0 == first }) || text.containsIgnoringCase("..")
      || text.containsIgnoringCase("xxxx") || text.containsIgnoringCase("\u{2026}")
    {
      return true
    }
    return text.containsIgnoringCase("your") || text.containsIgnoringCase("todo")
      || text.containsIgnoringCase("replace")
      || text.containsIgnoringCase("placeholder") || text.containsIgnoringCase("changeme")
      || text.containsIgnoringCase("change-me") || text.containsIgnoringCase("change_me")
      || text.containsIgnoringCase("insert") || text.containsIgnoringCase("dummy") || text.containsIgnoringCase("fake")
      || text.containsIgnoringCase("_id") || text.containsIgnoringCase("-id") || text.containsIgnoringCase("example")
      || text.containsIgnoringCase("fill") || text.containsIgnoringCase("tbd") || text.containsIgnoringCase("${")
      || text.containsIgnoringCase("%%")
  }

  static func hasForm(_ form: ResourceID.Form, _ text: UnsafeBufferPointer<UInt8>) -> Bool {
    switch text.count {
    case 32: text.allSatisfy { $0.hexadecimalValue != nil }
    case 36 where form == .uuid:
      text.enumerated().allSatisfy { place, byte in
        [8, 13, 18, 23].contains(place) ? byte == UInt8(ascii: "-") : byte.hexadecimalValue != nil
      }
    default: false
    }
  }
}
