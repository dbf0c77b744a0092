import WorkersRuntime

extension ImageInfo {
  /// What the first bytes of a picture say; nil where they are not of a known format.
  init?(headerOf bytes: [UInt8]) {
    func big(_ index: Int, _ count: Int) -> Int { bytes[index..<index + count].reduce(0) { $0 << 8 | Int($1) } }
    func little(_ index: Int, _ count: Int) -> Int {
      bytes[index..<index + count].reversed().reduce(0) { $0 << 8 | Int($1) }
    }
    func has(_ text: String, at index: Int) -> Bool {
      bytes.count >= index + text.utf8.count && bytes[index...].starts(with: text.utf8)
    }
    let size: (format: String, width: Int, height: Int)
    if bytes.count >= 24, bytes.starts(with: [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A]), has("IHDR", at: 12) {
      size = ("image/png", big(16, 4), big(20, 4))
    } else if bytes.count >= 10, has("GIF87a", at: 0) || has("GIF89a", at: 0) {
      size = ("image/gif", little(6, 2), little(8, 2))
    } else if bytes.count >= 30, has("RIFF", at: 0), has("WEBPVP8X", at: 8) {
      size = ("image/webp", little(24, 3) + 1, little(27, 3) + 1)
    } else if let frame = Self.jpegFrame(bytes) {
      size = ("image/jpeg", big(frame + 7, 2), big(frame + 5, 2))
    } else if has("<svg", at: 0) {
      self.init(format: "image/svg+xml")
      return
    } else {
      return nil
    }
    self.init(format: size.format, fileSize: bytes.count, width: size.width, height: size.height)
  }

  /// The index of a JPEG's frame header, found by stepping over the segments before it.
  private static func jpegFrame(_ bytes: [UInt8]) -> Int? {
    guard bytes.starts(with: [0xFF, 0xD8]) else { return nil }
    var index = 2
    while index + 9 <= bytes.count, bytes[index] == 0xFF {
      switch bytes[index + 1] {
      case 0xC0...0xC3, 0xC5...0xC7, 0xC9...0xCB, 0xCD...0xCF: return index
      default: index += 2 + Int(bytes[index + 2]) << 8 + Int(bytes[index + 3])
      }
    }
    return nil
  }
}
