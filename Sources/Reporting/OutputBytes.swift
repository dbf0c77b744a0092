extension [UInt8] {
  mutating func append(_ text: String) { append(contentsOf: text.utf8) }

  /// Text that is known when this is compiled: without a string in between.
  mutating func append(_ text: StaticString) { text.withUTF8Buffer { append(contentsOf: $0) } }
}
