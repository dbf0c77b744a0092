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

  mutating func name(_ name: String) {
    separate()
    JSONWriter.append(name, to: &output)
    output.append(isPretty ? ": " : ":")
    followsName = true
  }

  mutating func string(_ text: String) {
    separate()
    JSONWriter.append(text, to: &output)
  }

  mutating func integer(_ number: Int) {
    separate()
    output.append(String(number))
  }

  mutating func boolean(_ flag: Bool) {
    separate()
    output.append(flag ? "true" : "false")
  }

  mutating func null() {
    separate()
    output.append("null")
  }

  /// `name` with a string; `null` for `nil`.
  mutating func member(_ name: String, _ text: String?) {
    self.name(name)
    if let text { string(text) } else { null() }
  }

  mutating func member(_ name: String, _ number: Int) {
    self.name(name)
    integer(number)
  }

  /// A member whose value is an object of one member, `text`: SARIF's messages.
  mutating func message(_ name: String, _ text: String) {
    self.name(name)
    object(inline: true) { $0.member("text", text) }
  }

  /// Ends a line; for text between documents.
  mutating func endLine() {
    output.append(UInt8(ascii: "\n"))
    isFirst = true
  }

  private mutating func container(
    _ open: String, _ close: String, inline: Bool, _ body: (inout JSONStream) -> Void
  ) {
    begin(open, inline: inline)
    body(&self)
    end(close)
  }

  /// Opens an object or array that `end` closes, for contents that are written piece by piece.
  mutating func begin(_ open: String, inline: Bool = false) {
    separate()
    output.append(open)
    depth += 1
    if inline || inlineDepth > 0 { inlineDepth += 1 }
    isFirst = true
  }

  mutating func end(_ close: String) {
    depth -= 1
    if !isFirst { lineBreak() }
    if inlineDepth > 0 { inlineDepth -= 1 }
    output.append(close)
    isFirst = false
  }

  private mutating func separate() {
    if followsName {
      followsName = false
    } else if depth > 0 {
      if !isFirst { output.append(",") }
      lineBreak()
    }
    isFirst = false
  }

  private mutating func lineBreak() {
    guard isPretty else { return }
    guard inlineDepth == 0 else { return output.append(" ") }
    output.append("\n")
    output.append(contentsOf: repeatElement(0x20, count: depth * 2))
  }
}
