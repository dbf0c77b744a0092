internal import ConfigTree
internal import Findings

/// How the text around the entries of a document is set: commas, lines, indentation. Built once for a list of edits.
struct JSONCLayout {
  /// An entry or item as it stands in the source.
  struct Entry {
    var node: UInt32
    /// From the key, if it has one, to the end of the value.
    var span: ByteSpan
    /// The comma behind it, maybe after comments.
    var comma: Int?
  }

  let document: ConfigDocument
  let bytes: [UInt8]
  let lineEnd: String
  /// What one level of nesting adds.
  let indentUnit: String
  /// Between a key and its value.
  let colon: String
  let hasLines: Bool
  /// By container: entries whose key stands again further down in the same object, so that the tree does not show them.
  let superseded: [UInt32: [UInt32]]

  init(_ document: ConfigDocument) {
    self.document = document
    bytes = document.file.bytes
    let root = document.nodes[0]
    let content = bytes[Int(root.start)..<Int(root.end)]
    hasLines = content.contains(JSONCByte.lineFeed)
    let firstBreak = bytes.firstIndex(of: JSONCByte.lineFeed) ?? 0
    lineEnd = firstBreak > 0 && bytes[firstBreak - 1] == JSONCByte.carriageReturn ? "\r\n" : "\n"
    indentUnit = (hasLines ? Self.indentUnit(of: document) : nil) ?? "  "
    colon = Self.colon(in: document) ?? ": "
    superseded = Self.superseded(in: document)
  }

  /// The nodes that stand in no list of children, by parent.
  private static func superseded(in document: ConfigDocument) -> [UInt32: [UInt32]] {
    let nodes = document.nodes
    var isListed = [Bool](repeating: false, count: nodes.count)
    for node in nodes where node.kind.isContainer {
      var child = node.firstChild
      while child != 0 {
        isListed[Int(child)] = true
        child = nodes[Int(child)].next
      }
    }
    var result: [UInt32: [UInt32]] = [:]
    for index in nodes.indices.dropFirst() where !isListed[index] {
      result[nodes[index].parent, default: []].append(UInt32(index))
    }
    return result
  }

  private static func indentUnit(of document: ConfigDocument) -> String? {
    for node in document.nodes where node.kind.isContainer && node.count > 0 {
      let child = document.nodes[Int(node.firstChild)]
      let start = Int(child.keyEnd > child.keyStart ? child.keyStart : child.start)
      guard let inner = ownLineIndent(before: start, in: document.file.bytes) else { continue }
      let outer = indent(ofLineAt: Int(node.start), in: document.file.bytes)
      if inner.hasPrefix(outer), inner != outer { return String(inner.dropFirst(outer.count)) }
    }
    return nil
  }

  private static func colon(in document: ConfigDocument) -> String? {
    for node in document.nodes where node.keyEnd > node.keyStart && node.start > node.keyEnd {
      let text = document.file.text(ByteSpan(Int(node.keyEnd), Int(node.start)))
      if text.allSatisfy({ $0 == " " || $0 == ":" }) { return text }
    }
    return nil
  }

  // MARK: Lines

  /// The blanks at the start of the line that holds `offset`.
  static func indent(ofLineAt offset: Int, in bytes: [UInt8]) -> String {
    let start = startOfLine(at: offset, in: bytes)
    var end = start
    while end < bytes.count && (bytes[end] == JSONCByte.space || bytes[end] == JSONCByte.tab) { end += 1 }
    return String(decoding: bytes[start..<end], as: UTF8.self)
  }

  /// The blanks before `offset`, when nothing else stands before it in its line.
  static func ownLineIndent(before offset: Int, in bytes: [UInt8]) -> String? {
    let start = startOfLine(at: offset, in: bytes)
    let text = bytes[start..<offset]
    guard start > 0, text.allSatisfy({ $0 == JSONCByte.space || $0 == JSONCByte.tab }) else { return nil }
    return String(decoding: text, as: UTF8.self)
  }

  static func startOfLine(at offset: Int, in bytes: [UInt8]) -> Int {
    var start = offset
    while start > 0 && bytes[start - 1] != JSONCByte.lineFeed { start -= 1 }
    return start
  }

  func indent(ofLineAt offset: Int) -> String { Self.indent(ofLineAt: offset, in: bytes) }
  func ownLineIndent(before offset: Int) -> String? { Self.ownLineIndent(before: offset, in: bytes) }

  // MARK: Entries

  /// The entries of a container in source order; `nil` when its brackets are not both there.
  func entries(of container: UInt32) -> [Entry]? {
    let node = document.nodes[Int(container)]
    let isTable = node.kind == .table
    guard node.kind.isContainer, node.end >= node.start + 2,
      bytes[Int(node.start)] == (isTable ? JSONCByte.openBrace : JSONCByte.openBracket),
      bytes[Int(node.end) - 1] == (isTable ? JSONCByte.closeBrace : JSONCByte.closeBracket)
    else { return nil }
    var indices = superseded[container] ?? []
    var child = node.firstChild
    while child != 0 {
      indices.append(child)
      child = document.nodes[Int(child)].next
    }
    let entries = indices.map { index in
      let node = document.nodes[Int(index)]
      let span = ByteSpan(Int(node.keyEnd > node.keyStart ? node.keyStart : node.start), Int(node.end))
      return Entry(node: index, span: span, comma: comma(behind: span.end))
    }
    return entries.sorted { $0.span < $1.span }
  }

  private func comma(behind offset: Int) -> Int? {
    let end = endOfTrivia(from: offset)
    return end < bytes.count && bytes[end] == JSONCByte.comma ? end : nil
  }

  /// The first offset from `start` on that holds neither white space nor a comment.
  func endOfTrivia(from start: Int) -> Int {
    var end = start
    while end < bytes.count {
      if JSONCByte.isWhiteSpace(bytes[end]) {
        end += 1
      } else if let comment = comment(at: end) {
        end = comment.end
      } else {
        break
      }
    }
    return end
  }

  func comment(at offset: Int) -> ByteSpan? {
    var low = 0
    var high = document.comments.count
    while low < high {
      let middle = (low + high) / 2
      if document.comments[middle].start < offset { low = middle + 1 } else { high = middle }
    }
    return low < document.comments.count && document.comments[low].start == offset ? document.comments[low] : nil
  }

  func endOfBlanks(from start: Int) -> Int {
    var end = start
    while end < bytes.count && (bytes[end] == JSONCByte.space || bytes[end] == JSONCByte.tab) { end += 1 }
    return end
  }

  /// The comments behind `offset` in its line, and where they end; the end is `offset` when there are none.
  func lineComments(behind offset: Int) -> (span: ByteSpan, isLine: Bool)? {
    var end = offset
    var start: Int?
    var isLine = false
    while let comment = comment(at: endOfBlanks(from: end)),
      !bytes[comment.start..<comment.end].contains(JSONCByte.lineFeed)
    {
      start = start ?? comment.start
      end = comment.end
      isLine = bytes[comment.start + 1] != JSONCByte.asterisk
    }
    return start.map { (ByteSpan($0, end), isLine) }
  }

  /// The end of the line's break at `offset`, when nothing but blanks stands before it.
  func endOfLineBreak(at offset: Int) -> Int? {
    var end = endOfBlanks(from: offset)
    if end < bytes.count && bytes[end] == JSONCByte.carriageReturn { end += 1 }
    return end < bytes.count && bytes[end] == JSONCByte.lineFeed ? end + 1 : nil
  }
}
