internal import ConfigTree
internal import Findings

/// One pass over the bytes of a file. Nested values need no recursion: the open containers are the ancestors of
/// `container` in the tree that is being built.
struct JSONCReader {
  /// What the grammar asks for next.
  enum Expectation {
    /// An entry or item, or the closing bracket.
    case entry
    /// A value: after a colon, and of the root.
    case value
    /// A comma or the closing bracket; after the root's value, the end of the file.
    case comma
  }

  /// A key whose value is still to come.
  struct PendingKey {
    var start: Int
    var end: Int
    var isQuoted: Bool
    var hash: UInt32
    /// Where the text lies in `builder.decoded`, for a key with escapes.
    var decoded: Range<Int>?
  }

  struct Duplicate {
    var node: UInt32
    var keySpan: ByteSpan
    var firstKeySpan: ByteSpan
  }

  let bytes: UnsafeBufferPointer<UInt8>
  let count: Int
  let file: SourceFile
  let options: JSONCOptions
  let holdsMalformedText: Bool

  var position: Int
  var expectation = Expectation.value
  var builder: ConfigTreeBuilder
  /// The innermost open container, if `depth` > 0.
  var container: UInt32 = 0
  var containerIsTable = false
  var depth = 0
  var pendingKey: PendingKey?
  /// End of the last value read, behind which a missing comma is to be set.
  var lastValueEnd = 0
  var comments: [ByteSpan] = []

  var errors: [(error: JSONCSyntaxError, span: ByteSpan)] = []
  var duplicates: [Duplicate] = []
  var omittedDuplicates = 0
  var firstKeySpans: [UInt32: ByteSpan] = [:]
  /// Errors before this offset follow from one that is already reported.
  var quietUntil = 0
  /// A missing comma follows from an error that is already reported.
  var commaIsExcused = false
  /// The markers of one conflict are one mistake.
  var hasReportedConflict = false
  /// Nothing more is to be read or reported.
  var hasStopped = false
  var decodedKeysAreSorted = true

  init(
    _ bytes: UnsafeBufferPointer<UInt8>, file: SourceFile, options: JSONCOptions, holdsMalformedText: Bool
  ) {
    self.bytes = bytes
    self.file = file
    self.options = options
    self.holdsMalformedText = holdsMalformedText
    count = bytes.count
    position = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
    // Configs have a value per 25 to 40 bytes.
    builder = ConfigTreeBuilder(root: ConfigNode(kind: .table), capacity: bytes.count / 32 + 8)
  }

  mutating func read() {
    while !hasStopped {
      skipTrivia()
      guard position < count else { break }
      let byte = bytes[position]
      switch expectation {
      case .comma:
        if depth == 0 { return recoverAfterRoot(byte) }
        if byte == JSONCByte.comma {
          position += 1
          expectation = .entry
          commaIsExcused = false
        } else if byte == (containerIsTable ? JSONCByte.closeBrace : JSONCByte.closeBracket) {
          closeContainer()
        } else {
          recoverAfterValue(byte)
        }
      case .entry:
        if byte == (containerIsTable ? JSONCByte.closeBrace : JSONCByte.closeBracket) {
          closeContainer()
        } else if !containerIsTable {
          readValue(byte)
        } else if byte == JSONCByte.quote {
          readEntry()
        } else {
          recoverKey(byte)
        }
      case .value:
        readValue(byte)
      }
    }
    reportEnd()
    while depth > 0 { closeContainer(before: position) }
  }

  // MARK: Structure

  /// Reads `"key": value`, or up to the value's opening bracket.
  private mutating func readEntry() {
    let text = scanString(isKey: true)
    setPendingKey(text)
    skipTrivia()
    if position < count && bytes[position] == JSONCByte.colon {
      position += 1
      skipTrivia()
    } else if !recoverColon(text) {
      return
    }
    expectation = .value
    if position < count && !hasStopped { readValue(bytes[position]) }
  }

  mutating func readValue(_ byte: UInt8) {
    switch byte {
    case JSONCByte.quote:
      addString(scanString(isKey: false))
    case JSONCByte.openBrace, JSONCByte.openBracket:
      openContainer(byte)
    case JSONCByte.minus, JSONCByte.zero...JSONCByte.nine:
      readNumber()
    default:
      if !readKeyword(byte) { recoverValue(byte) }
    }
  }

  private mutating func openContainer(_ byte: UInt8) {
    guard depth < options.nestingLimit else {
      report(.nestingTooDeep(options.nestingLimit), at: ByteSpan(position, position + 1))
      hasStopped = true
      return
    }
    var node = ConfigNode(kind: byte == JSONCByte.openBrace ? .table : .array)
    node.start = UInt32(truncatingIfNeeded: position)
    node.end = UInt32(truncatingIfNeeded: position + 1)
    position += 1
    container = add(node)
    containerIsTable = byte == JSONCByte.openBrace
    depth += 1
    expectation = .entry
  }

  mutating func closeContainer() {
    position += 1
    closeContainer(before: position)
  }

  /// Closes the innermost container as if its bracket stood before `end`.
  mutating func closeContainer(before end: Int) {
    let parent = builder.nodes.withUnsafeMutableBufferPointer { nodes in
      nodes[Int(container)].end = UInt32(truncatingIfNeeded: end)
      return nodes[Int(container)].parent
    }
    depth -= 1
    container = parent
    containerIsTable = builder.nodes[Int(parent)].kind == .table
    lastValueEnd = end
    expectation = .comma
    pendingKey = nil
  }

  /// Puts a value where the grammar stands: as root, as item, or under the pending key.
  mutating func add(_ node: ConfigNode) -> UInt32 {
    expectation = .comma
    lastValueEnd = Int(node.end)
    guard depth > 0 else {
      builder.nodes[0] = node
      return 0
    }
    guard let key = pendingKey else { return builder.append(node, to: container) }
    pendingKey = nil
    var node = node
    node.keyStart = UInt32(truncatingIfNeeded: key.start)
    node.keyEnd = UInt32(truncatingIfNeeded: key.end)
    node.keyHash = key.hash
    node.keyIsQuoted = key.isQuoted
    node.keyIsDecoded = key.decoded != nil
    let existing = find(key)
    if existing != 0 {
      supersede(existing, by: node, key)
      return existing
    }
    let index = builder.append(node, to: container)
    if let decoded = key.decoded { addDecodedKey(decoded, of: index) }
    return index
  }

  private func find(_ key: PendingKey) -> UInt32 {
    if let range = key.decoded {
      return builder.decoded.withUnsafeBufferPointer {
        builder.find(UnsafeBufferPointer(rebasing: $0[range]), hash: key.hash, in: container, source: bytes)
      }
    }
    let inset = key.isQuoted ? 1 : 0
    let text = UnsafeBufferPointer(rebasing: bytes[key.start + inset..<key.end - inset])
    return builder.find(text, hash: key.hash, in: container, source: bytes)
  }

  private mutating func addDecodedKey(_ range: Range<Int>, of index: UInt32) {
    builder.decodedKeys.append(
      DecodedKey(node: index, offset: UInt32(range.lowerBound), count: UInt32(range.count)))
  }

  /// Gives the entry `index` the value of a later entry with the same key, as JavaScript does: its place stays.
  ///
  /// The earlier value moves, with its children, to a node of its own that no list of children holds: readers meet each
  /// key once, and every node still has the parent that its path runs through.
  private mutating func supersede(_ index: UInt32, by node: ConfigNode, _ key: PendingKey) {
    var earlier = builder.nodes[Int(index)]
    let firstKeySpan = firstKeySpans[index] ?? ByteSpan(Int(earlier.keyStart), Int(earlier.keyEnd))
    firstKeySpans[index] = firstKeySpan
    if duplicates.count < options.findingLimit {
      duplicates.append(
        Duplicate(node: index, keySpan: ByteSpan(key.start, key.end), firstKeySpan: firstKeySpan))
    } else {
      omittedDuplicates += 1
    }

    let copy = UInt32(truncatingIfNeeded: builder.nodes.count)
    if earlier.kind.isContainer {
      var child = earlier.firstChild
      while child != 0 {
        builder.nodes[Int(child)].parent = copy
        child = builder.nodes[Int(child)].next
      }
    }
    var later = node
    later.next = earlier.next
    later.parent = earlier.parent
    earlier.next = 0
    builder.nodes.append(earlier)
    builder.nodes[Int(index)] = later
    let decoded = earlier.keyIsDecoded ? builder.decodedKeys.last { $0.node == index } : nil
    if let decoded {
      builder.decodedKeys.append(DecodedKey(node: copy, offset: decoded.offset, count: decoded.count))
    } else if let range = key.decoded {
      addDecodedKey(range, of: index)
      decodedKeysAreSorted = false
    }
  }

  // MARK: Trivia

  @inline(__always)
  mutating func skipTrivia() {
    while position < count {
      let byte = bytes[position]
      if byte == JSONCByte.space || byte == JSONCByte.lineFeed || byte == JSONCByte.carriageReturn
        || byte == JSONCByte.tab
      {
        position += 1
      } else if byte != JSONCByte.slash || !skipComment() {
        return
      }
    }
  }

  /// Skips the comment at `position`; `false` when the slash there starts none.
  private mutating func skipComment() -> Bool {
    let start = position
    guard start + 1 < count else { return false }
    switch bytes[start + 1] {
    case JSONCByte.slash:
      position = endOfLine(from: start + 2)
    case JSONCByte.asterisk:
      var end = start + 2
      while end + 1 < count && !(bytes[end] == JSONCByte.asterisk && bytes[end + 1] == JSONCByte.slash) { end += 1 }
      if end + 1 < count {
        position = end + 2
      } else {
        report(.unclosedComment, at: ByteSpan(start, start + 2))
        position = count
        hasStopped = true
      }
    default:
      return false
    }
    comments.append(ByteSpan(start, position))
    return true
  }

  /// The offset of the line break (LF or CR) at or after `start`.
  func endOfLine(from start: Int) -> Int {
    var end = start
    while end < count && !JSONCByte.isLineBreak(bytes[end]) { end += 1 }
    return end
  }

  // MARK: Errors

  mutating func report(_ error: JSONCSyntaxError, at span: ByteSpan) {
    guard !hasStopped, span.start >= quietUntil, errors.last?.span != span else { return }
    errors.append((error, span))
    if errors.count >= options.findingLimit { hasStopped = true }
  }

  /// Reports what the end of the file leaves open.
  private mutating func reportEnd() {
    guard !hasStopped else { return }
    if depth > 0 {
      reportUnclosed()
    } else if expectation == .value && errors.isEmpty {
      report(.emptyFile, at: ByteSpan(at: count))
    }
  }
}
