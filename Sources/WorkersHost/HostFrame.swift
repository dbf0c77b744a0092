/// Fields on their way to JavaScript: each is its length in four bytes, the least significant first, and its bytes; a
/// length of all ones is a field that is absent.
struct HostFrame {
  private var bytes: [UInt8] = []

  init() {}

  /// A frame that starts with the name of a binding.
  init(binding: String) {
    append(binding)
  }

  mutating func append(_ text: String?) {
    guard let text else { return appendLength(.max) }
    appendLength(UInt32(text.utf8.count))
    bytes.append(contentsOf: text.utf8)
  }

  mutating func append(_ field: [UInt8]?) {
    guard let field else { return appendLength(.max) }
    appendLength(UInt32(field.count))
    bytes.append(contentsOf: field)
  }

  /// A double, which is all that JavaScript's numbers are.
  mutating func append(_ number: Double?) {
    guard let number else { return appendLength(.max) }
    appendLength(8)
    let bits = number.bitPattern
    for shift in 0..<8 { bytes.append(UInt8(truncatingIfNeeded: bits >> UInt64(shift * 8))) }
  }

  mutating func append(_ number: Int?) {
    append(number.map { Double($0) })
  }

  mutating func append(_ flag: Bool) {
    append(flag ? 1.0 : 0.0)
  }

  mutating func append(_ value: JSONValue?) {
    append(value?.serialized())
  }

  mutating func append(_ headers: Headers) {
    append(headers.fields.count)
    for field in headers.fields {
      append(field.name)
      append(field.value)
    }
  }

  /// Gives the bytes to an imported function, which answers with the length of its reply.
  func send(_ function: (UnsafePointer<UInt8>?, Int) -> Int) -> Int {
    bytes.withUnsafeBufferPointer { function($0.baseAddress, $0.count) }
  }

  private mutating func appendLength(_ length: UInt32) {
    for shift in 0..<4 { bytes.append(UInt8(truncatingIfNeeded: length >> UInt32(shift * 8))) }
  }
}
