import ConfigTree
import Findings

/// Reads a document line by line and feeds the builder.
///
/// There is no separate lexer: the grammar decides what a byte may be (`1979-05-27` is a key, a date, or a part of a dotted
/// key), so tokens would be made twice, and one pass over the bytes is what the speed of this parser comes from. The
/// functions for whitespace, comments, keys and strings are the lexical level; none of them can fail to move on.
///
/// After a mistake that leaves open what the rest of its line means, further ones on that line are not reported.
struct TOMLReader {
  let base: UnsafePointer<UInt8>
  let source: UnsafeBufferPointer<UInt8>
  let end: Int
  let options: TOMLOptions

  /// Offset of the next byte.
  var position = 0
  var builder: DocumentBuilder
  var comments: [ByteSpan] = []
  /// The table of the last header, and its depth below the root.
  var section: UInt32 = 0
  var sectionDepth = 0
  /// The section repeats an earlier one: that is reported, so its keys are not once more.
  var sectionIsRepeated = false

  var faults: [SyntaxFault] = []
  /// Where the mistakes that are met now belong.
  var place = Place.none
  /// Mistakes before this offset are taken to follow from one that is reported.
  var quietUntil = 0
  /// Whether invalid UTF-8 was reported: the cause is one for the whole file.
  var sawInvalidUTF8 = false
  /// Arrays and inline tables that are open.
  var openContainers = 0
  /// The first use of TOML 1.1 in the value being read; reported when the value turns out to be closed.
  var newerSyntax: SyntaxFault?

  /// What a mistake belongs to.
  enum Place {
    case none
    case table(UInt32)
    case entry(UInt32, KeyPart)
    /// The item to come of an array.
    case item(UInt32)
  }

  /// `nil` for no bytes, which may have no address.
  init?(_ source: UnsafeBufferPointer<UInt8>, options: TOMLOptions) {
    guard let base = source.baseAddress, !source.isEmpty else { return nil }
    self.base = base
    self.source = source
    self.end = source.count
    self.options = options
    builder = DocumentBuilder(source: source)
  }

  func document(of file: SourceFile) -> ConfigDocument {
    ConfigDocument(
      file: file, format: .toml, nodes: builder.tree.nodes, decoded: builder.tree.decoded,
      decodedKeys: builder.tree.decodedKeys, comments: comments)
  }

  /// The byte at `offset`, and a line feed beyond the end, which ends whatever is being read.
  @inline(__always)
  func byte(_ offset: Int) -> UInt8 { offset < end ? base[offset] : Byte.lineFeed }

  /// Whether CR LF stands at `offset`. A carriage return that is the last byte of the file ends no line.
  @inline(__always)
  func isCRLF(_ offset: Int) -> Bool {
    offset + 1 < end && base[offset] == Byte.carriageReturn && base[offset + 1] == Byte.lineFeed
  }

  // MARK: Lines

  ///     toml = expression *( newline expression )
  ///
  ///     expression =  ws [ comment ]
  ///     expression =/ ws keyval ws [ comment ]
  ///     expression =/ ws table ws [ comment ]
  mutating func readDocument() {
    if end >= 3 && base[0] == 0xEF && base[1] == 0xBB && base[2] == 0xBF { position = 3 }
    while position < end && faults.count <= options.findingLimit {
      switch base[position] {
      case Byte.space, Byte.tab, Byte.lineFeed: position &+= 1
      case Byte.carriageReturn where isCRLF(position): position &+= 2
      case Byte.numberSign: readComment()
      case Byte.openBracket:
        readHeader()
        finishLine(after: .header)
      default:
        if readKeyValue() { finishLine(after: .value) } else { skipLine() }
      }
    }
  }

  ///     ws [ comment ] ( newline / end of the file )
  @inline(__always)
  private mutating func finishLine(after construct: TOMLSyntaxError.Construct) {
    skipBlanks()
    let next = byte(position)
    if next == Byte.lineFeed {
      position &+= 1
    } else if next == Byte.numberSign {
      readComment()
    } else if position < end && !isCRLF(position) {
      reportUnexpectedText(after: construct)
    }
  }

  private mutating func reportUnexpectedText(after construct: TOMLSyntaxError.Construct) {
    if base[position] == Byte.carriageReturn {
      report(.bareCarriageReturn, position, position + 1)
    } else if base[position].isForbiddenControl {
      report(.controlCharacter(base[position]), position, position + 1)
    } else {
      let textEnd = endOfUnexpectedText(position)
      report(.unexpectedText(excerpt(position, textEnd), after: construct), position, textEnd)
    }
    skipLine()
  }

  /// ws = *wschar
  @inline(__always)
  mutating func skipBlanks() {
    while position < end && base[position].isBlank { position &+= 1 }
  }

  /// Up to the line end, which stays.
  mutating func skipLine() {
    position = ByteScan.endOfLine(base, from: position, to: end)
  }

  ///     comment = comment-start-symbol *non-eol
  ///     non-eol = %x09 / %x20-7E / non-ascii
  mutating func readComment() {
    let start = position
    var offset = position + 1
    while true {
      offset = ByteScan.endOfPlainComment(base, from: offset, to: end)
      guard offset < end else { break }
      let byte = base[offset]
      if byte == Byte.lineFeed || isCRLF(offset) { break }
      if byte == Byte.tab {
        offset += 1
      } else if byte >= 0x80 {
        offset += readNonASCII(offset)
      } else {
        report(byte == Byte.carriageReturn ? .bareCarriageReturn : .controlCharacter(byte), offset, offset + 1)
        offset = ByteScan.endOfLine(base, from: offset, to: end)
        break
      }
    }
    comments.append(ByteSpan(start, offset))
    position = offset
  }

  /// The length of the character at `offset`, which is not ASCII; 1 for a byte that is not UTF-8, which is reported.
  mutating func readNonASCII(_ offset: Int) -> Int {
    let length = ByteScan.sequenceLength(base, at: offset, to: end)
    guard length == 0 else { return length }
    if !sawInvalidUTF8 {
      report(.invalidUTF8, offset, offset + 1)
      sawInvalidUTF8 = true
    }
    return 1
  }

  // MARK: Key and value

  ///     keyval = key keyval-sep val
  ///
  /// Returns whether the rest of the line is worth reading.
  @inline(__always)
  private mutating func readKeyValue() -> Bool {
    place = .table(section)
    guard let target = readKey(from: section, depth: sectionDepth, reportingDuplicates: !sectionIsRepeated) else {
      return false
    }
    return readValue(target)
  }
}
