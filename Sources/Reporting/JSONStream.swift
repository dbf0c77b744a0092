import JSONText

/// Writes JSON as it comes, without a tree.
struct JSONStream {
  private(set) var output: [UInt8] = []
  private let isPretty: Bool
  private var depth: Int
  /// Within an object or array that stands on one line.
  private var inlineDepth = 0
  /// Nothing stands yet in the current object or array.
  private var isFirst: Bool
  private var followsName = false

  /// - Parameters:
  ///   - isPretty: without it there is no white space.
  ///   - depth: how many objects and arrays are open already, in text that stands before this one.
  ///   - isFirst: whether nothing stands yet in the innermost of them.
  init(isPretty: Bool, depth: Int = 0, isFirst: Bool = true) {
    self.isPretty = isPretty
    self.depth = depth
    self.isFirst = isFirst
  }

  mutating func object(inline: Bool = false, _ body: (inout JSONStream) -> Void) {
    container("{", "}", inline: inline, body)
  }

  mutating func array(inline: Bool = false, _ body: (inout JSONStream) -> Void) {
    container("[", "]", inline: inline, body)
  }

  /// - Parameter name: needs no escapes.
  mutating func name(_ name: StaticString) {
    separate()
    output.append(UInt8(ascii: "\""))
    output.append(name)
    output.append(isPretty ? "\": " as StaticString : "\":")
    followsName = true
  }

  mutating func string(_ text: String) {
    separate()
    JSONWriter.append(text, to: &output)
  }

  mutating func integer(_ number: Int) {
    separate()
    output.append(number)
  }

  mutating func boolean(_ flag: Bool) {
    separate()
    output.append(flag ? "true" as StaticString : "false")
  }

  mutating func null() {
    separate()
    output.append("null" as StaticString)
  }

  /// `name` with a string; `null` for `nil`.
  mutating func member(_ name: StaticString, _ text: String?) {
    self.name(name)
    if let text { string(text) } else { null() }
  }

  mutating func member(_ name: StaticString, _ number: Int) {
    self.name(name)
    integer(number)
  }

  /// A member whose value is an object of one member, `text`: SARIF's messages.
  mutating func message(_ name: StaticString, _ text: String) {
    self.name(name)
    object(inline: true) { $0.member("text", text) }
  }

  /// Ends a line; for text between documents.
  mutating func endLine() {
    output.append(UInt8(ascii: "\n"))
    isFirst = true
  }

  private mutating func container(
    _ open: Unicode.Scalar, _ close: Unicode.Scalar, inline: Bool, _ body: (inout JSONStream) -> Void
  ) {
    begin(open, inline: inline)
    body(&self)
    end(close)
  }

  /// Opens an object or array that `end` closes, for contents that are written piece by piece.
  mutating func begin(_ open: Unicode.Scalar, inline: Bool = false) {
    separate()
    output.append(UInt8(ascii: open))
    depth += 1
    if inline || inlineDepth > 0 { inlineDepth += 1 }
    isFirst = true
  }

  mutating func end(_ close: Unicode.Scalar) {
    depth -= 1
    if !isFirst { lineBreak() }
    if inlineDepth > 0 { inlineDepth -= 1 }
    output.append(UInt8(ascii: close))
    isFirst = false
  }

  private mutating func separate() {
    if followsName {
      followsName = false
    } else if depth > 0 {
      if !isFirst { output.append(UInt8(ascii: ",")) }
      lineBreak()
    }
    isFirst = false
  }

  /// A line end and as many spaces as any report needs.
  private static let indentation: StaticString = "\n                                                "

  private mutating func lineBreak() {
    guard isPretty else { return }
    guard inlineDepth == 0 else { return output.append(UInt8(ascii: " ")) }
    Self.indentation.withUTF8Buffer { line in
      output.append(contentsOf: UnsafeBufferPointer(rebasing: line.prefix(1 + depth * 2)))
    }
  }
}
