/// The file of `--files-from`.
enum PathList {
  /// A path a line; blank lines are skipped.
  static func paths(_ bytes: [UInt8]) -> [String] {
    bytes.split(separator: UInt8(ascii: "\n")).compactMap { line in
      let text = String(decoding: line.last == UInt8(ascii: "\r") ? line.dropLast() : line, as: UTF8.self)
      return text.utf8.allSatisfy { $0 == UInt8(ascii: " ") } ? nil : text
    }
  }
}
