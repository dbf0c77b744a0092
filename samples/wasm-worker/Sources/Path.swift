/// The path of a URL, in UTF-8: comparing characters would bring the tables of Unicode into the program.
struct Path {
  private let bytes: Substring.UTF8View

  /// - Parameter url: absolute, as a request has it.
  init(of url: String) {
    var rest = url[...].utf8
    var slashes = 0
    while slashes < 3, let byte = rest.first {
      if byte == UInt8(ascii: "/") { slashes += 1 }
      if slashes < 3 { rest.removeFirst() }
    }
    bytes = rest.prefix { $0 != UInt8(ascii: "?") && $0 != UInt8(ascii: "#") }
  }

  var isRoot: Bool { bytes.count <= 1 }

  /// What stands behind `start`, with its percent escapes decoded; nil for another path and for nothing.
  func tail(behind start: StaticString) -> String? {
    let start = start.withUTF8Buffer { Array($0) }
    guard bytes.starts(with: start), bytes.count > start.count else { return nil }
    var decoded: [UInt8] = []
    var rest = bytes.dropFirst(start.count)
    while let byte = rest.popFirst() {
      if byte == UInt8(ascii: "%"), let high = rest.first.flatMap(Self.digit),
        let low = rest.dropFirst().first.flatMap(Self.digit)
      {
        decoded.append(high << 4 | low)
        rest = rest.dropFirst(2)
      } else {
        decoded.append(byte)
      }
    }
    return String(decoding: decoded, as: UTF8.self)
  }

  private static func digit(_ byte: UInt8) -> UInt8? {
    switch byte {
    case UInt8(ascii: "0")...UInt8(ascii: "9"): byte - UInt8(ascii: "0")
    case UInt8(ascii: "a")...UInt8(ascii: "f"): byte - UInt8(ascii: "a") + 10
    case UInt8(ascii: "A")...UInt8(ascii: "F"): byte - UInt8(ascii: "A") + 10
    default: nil
    }
  }
}
