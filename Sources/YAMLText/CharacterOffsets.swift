/// Turns libyaml's positions, which count characters, into byte offsets.
///
/// A parser asks for positions that lie close together, so the cursor walks from the last one, in both directions, and
/// a file takes time in proportion to its length without a table.
struct CharacterOffsets {
  private let source: UnsafeBufferPointer<UInt8>
  private let isASCII: Bool
  private let base: Int
  private var character = 0
  private var offset: Int

  /// Character 0 is at byte `base`.
  init(_ source: UnsafeBufferPointer<UInt8>, base: Int) {
    self.source = source
    self.base = base
    offset = base
    isASCII = source[base...].allSatisfy { $0 < 0x80 }
  }

  /// Byte offset of character `index`, at most the length of the source.
  mutating func byteOffset(ofCharacter index: Int) -> Int {
    if isASCII { return min(base + index, source.count) }
    while character < index, offset < source.count {
      offset += 1
      while offset < source.count, isContinuation(offset) { offset += 1 }
      character += 1
    }
    while character > index, offset > base {
      offset -= 1
      while offset > base, isContinuation(offset) { offset -= 1 }
      character -= 1
    }
    return offset
  }

  private func isContinuation(_ offset: Int) -> Bool { source[offset] & 0xC0 == 0x80 }
}
