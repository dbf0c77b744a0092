/// Copies the reply of the last call to this address, and forgets it. An instance serves one request and a call waits
/// for its reply, so there is never more than one.
@_extern(wasm, module: "lariat", name: "take")
@_extern(c)
func lariat_take(_ address: UnsafeMutablePointer<UInt8>?)

/// What JavaScript answered: fields as `HostFrame` has them.
struct HostReply {
  private let bytes: [UInt8]
  private var position = 0

  /// Fetches a reply of that length, which a call without failures gave.
  init(length: Int) {
    bytes = [UInt8](unsafeUninitializedCapacity: length) { buffer, count in
      lariat_take(buffer.baseAddress)
      count = length
    }
  }

  /// Fetches a reply of that length. Throws where it is the report of a failure: it starts with the kind then.
  init(ofOperation length: Int) throws(WorkersError) {
    self.init(length: length)
    let kind = nextInt()
    guard kind != 0 else { return }
    let code = nextNumber().map { Int($0) }
    throw WorkersError(Self.failure(kind), code: code, nextText() ?? "")
  }

  mutating func nextBytes() -> [UInt8]? {
    guard let range = nextRange() else { return nil }
    return [UInt8](bytes[range])
  }

  mutating func nextText() -> String? {
    guard let range = nextRange() else { return nil }
    return String(decoding: bytes[range], as: UTF8.self)
  }

  mutating func nextNumber() -> Double? {
    guard let range = nextRange(), range.count == 8 else { return nil }
    var bits: UInt64 = 0
    for index in range.reversed() { bits = bits << 8 | UInt64(bytes[index]) }
    return Double(bitPattern: bits)
  }

  /// A whole number, cut off where `Int`, which has 32 bits here, ends; 0 where it is absent.
  mutating func nextInt() -> Int {
    guard let number = nextNumber(), number == number else { return 0 }
    if number >= Double(Int.max) { return .max }
    return number <= Double(Int.min) ? .min : Int(number)
  }

  mutating func nextInt64() -> Int64? {
    guard let number = nextNumber(), number.magnitude <= 9_007_199_254_740_992 else { return nil }
    return Int64(number)
  }

  mutating func nextJSON() -> JSONValue? {
    guard let bytes = nextBytes() else { return nil }
    do throws(JSONSyntaxError) {
      return try JSONValue(parsing: bytes)
    } catch {
      return nil
    }
  }

  mutating func nextHeaders() -> Headers {
    var headers = Headers()
    for _ in 0..<nextInt() {
      guard let name = nextText(), let value = nextText() else { break }
      headers.append(name, value)
    }
    return headers
  }

  private mutating func nextRange() -> Range<Int>? {
    guard position + 4 <= bytes.count else { return nil }
    var length: UInt32 = 0
    for index in (position..<position + 4).reversed() { length = length << 8 | UInt32(bytes[index]) }
    position += 4
    guard length != .max, Int(length) <= bytes.count - position else { return nil }
    defer { position += Int(length) }
    return position..<position + Int(length)
  }

  /// The numbers are those of `failureKinds` in the entry.
  private static func failure(_ kind: Int) -> WorkersError.Kind {
    switch kind {
    case 1: .invalidArgument
    case 2: .tooLarge
    case 3: .notFound
    case 4: .conflict
    case 5: .tooManyRequests
    case 6: .forbidden
    case 7: .unavailable
    case 8: .unsupported
    default: .exception
    }
  }
}
