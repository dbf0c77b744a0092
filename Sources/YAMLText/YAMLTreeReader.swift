import CLibYAML
import ConfigTree
import Findings

/// Builds the tree of one document from libyaml's events.
struct YAMLTreeReader {
  /// A key whose value is yet to come.
  private struct Key {
    var span: ByteSpan
    var hash: UInt32
    var isQuoted: Bool
    /// In the builder's `decoded`; `nil` when the text is a slice of the source.
    var decoded: (offset: Int, count: Int)?
    /// The entry that has the same key already; 0 for none.
    var duplicateOf: UInt32
  }

  private struct Container {
    var node: UInt32
    var isTable: Bool
    var isFlow: Bool
  }

  let file: SourceFile
  let source: UnsafeBufferPointer<UInt8>
  private let base: Int
  private var offsets: CharacterOffsets
  private var builder: ConfigTreeBuilder
  private var comments = CommentScanner()
  private var findings: [Finding] = []
  private var open: [Container] = []
  private var key: Key?
  /// The first entry with the key of a duplicate, so that each duplicate points there.
  private var firstEntries: [UInt32: UInt32] = [:]
  /// Where the last scalar or bracket ended: a block table or list ends with its last entry.
  private var lastEnd = 0
  private var hasDocument = false
  /// Nodes to pass over, because their key cannot be kept, and how deep inside one the reader is.
  private var skippedNodes = 0
  private var skippedDepth = 0

  init(file: SourceFile, source: UnsafeBufferPointer<UInt8>) {
    self.file = file
    self.source = source
    // libyaml would count a byte order mark as a column of the first line.
    base = source.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
    offsets = CharacterOffsets(source, base: base)
    builder = ConfigTreeBuilder(root: ConfigNode(kind: .table), capacity: source.count / 16 + 1)
  }

  mutating func read() -> YAMLParseResult {
    if source.count > base {
      if let events = YAMLEventSource(UnsafeBufferPointer(rebasing: source[base...])) {
        readAll(events)
      } else {
        refuse(YAMLFailure(problem: "out of memory", place: .byte(0)))
      }
    }
    let document = ConfigDocument(
      file: file, format: .yaml, nodes: builder.nodes, decoded: builder.decoded, decodedKeys: builder.decodedKeys,
      comments: comments.comments)
    return YAMLParseResult(document: document, findings: findings.sorted())
  }

  private mutating func readAll(_ events: borrowing YAMLEventSource) {
    while true {
      guard let goesOn = events.next({ read($0) }) else {
        refuse(events.failure)
        break
      }
      guard goesOn else { break }
    }
    // After a syntax error, containers end where the last thing in them does.
    while let container = open.popLast() {
      let last = builder.nodes[Int(container.node)].lastChild
      close(container.node, at: max(lastEnd, last == 0 ? 0 : Int(builder.nodes[Int(last)].end)))
    }
  }

  /// Whether there is more to read.
  private mutating func read(_ event: borrowing yaml_event_t) -> Bool {
    let span = span(event.start_mark, event.end_mark)
    switch event.type {
    case YAML_STREAM_END_EVENT:
      comments.scan(source, upTo: source.count)
      return false
    case YAML_DOCUMENT_START_EVENT:
      return startDocument(event, span)
    case YAML_SCALAR_EVENT, YAML_ALIAS_EVENT:
      readLeaf(event, span)
    case YAML_SEQUENCE_START_EVENT, YAML_MAPPING_START_EVENT:
      return startContainer(event, span)
    case YAML_SEQUENCE_END_EVENT, YAML_MAPPING_END_EVENT:
      endContainer(span)
    default: break
    }
    return true
  }

  private mutating func startDocument(_ event: borrowing yaml_event_t, _ span: ByteSpan) -> Bool {
    guard !hasDocument else {
      report(
        "multiple-documents", "a second YAML document starts here, and only one is read", at: span,
        help: "keep one document in a file")
      return false
    }
    hasDocument = true
    if let version = event.data.document_start.version_directive, version.pointee.minor == 1 {
      report(
        "unsupported-yaml", "the file asks for YAML 1.1, in which words such as `yes` and `no` are booleans",
        at: ByteSpan(span.start, min(span.end, lineEnd(span.start))), help: "remove the directive: YAML 1.2 is read")
    }
    return true
  }

  // MARK: Scalars and aliases

  private mutating func readLeaf(_ event: borrowing yaml_event_t, _ written: ByteSpan) {
    comments.scan(source, upTo: written.start)
    let isBlock = event.type == YAML_SCALAR_EVENT ? event.data.scalar.isBlock : false
    let span = isBlock ? blockSpan(written) : written
    // The header of a block string may carry a comment.
    if isBlock { comments.scan(source, upTo: min(lineEnd(span.start), span.end)) }
    comments.skip(to: span.end)
    lastEnd = max(lastEnd, span.end)
    guard !skipsNode() else { return }
    if event.type == YAML_ALIAS_EVENT {
      report("unsupported-yaml", "an alias (`*name`) is not supported here", at: span, help: "write the value out")
      if expectsKey { skippedNodes = 1 } else { _ = add(ConfigNode(kind: .null), span) }
      return
    }
    let scalar = event.data.scalar
    refuseProperties(anchor: scalar.anchor, tag: scalar.tag, at: span.start)
    let text = UnsafeBufferPointer(start: scalar.value, count: scalar.length)
    if expectsKey { readKey(text, scalar.style, span) } else { readValue(text, scalar.style, span) }
  }

  private mutating func readKey(_ text: UnsafeBufferPointer<UInt8>, _ style: yaml_scalar_style_t, _ span: ByteSpan) {
    if style == YAML_PLAIN_SCALAR_STYLE, CoreSchema(text) != .string {
      let message =
        text.isEmpty
        ? "a key is missing here"
        : "a key must be a string, and `\(String(decoding: text, as: UTF8.self))` is none"
      report("non-string-key", message, at: span, help: text.isEmpty ? nil : "put it in quotes")
    }
    var key = Key(span: span, hash: KeyHash.hash(text), isQuoted: false, decoded: nil, duplicateOf: 0)
    if let slice = slice(text, style, span) {
      key.isQuoted = slice.start > span.start
    } else {
      key.decoded = (builder.decoded.count, text.count)
      builder.decoded.append(contentsOf: text)
    }
    if span.isEmpty {
      // The tree has no place for an entry whose key has no text, as in `: value`.
      skippedNodes = 1
      return
    }
    if let table = open.last?.node {
      let earlier = builder.find(text, hash: key.hash, in: table, source: source)
      if earlier != 0 {
        key.duplicateOf = firstEntries[earlier] ?? earlier
        reportDuplicate(String(decoding: text, as: UTF8.self), span, of: key.duplicateOf)
      }
    }
    self.key = key
  }

  private mutating func reportDuplicate(_ name: String, _ span: ByteSpan, of first: UInt32) {
    let node = builder.nodes[Int(first)]
    findings.append(
      Finding(
        rule: "duplicate-key", severity: .error, group: .syntax, message: "the key `\(name)` is already in this table",
        primary: Label(file: file, span: span, text: "declared again here"),
        secondary: [
          Label(
            file: file, span: ByteSpan(Int(node.keyStart), Int(node.keyEnd)), text: "first declared here")
        ],
        help: "remove one of the two"))
  }

  private mutating func readValue(_ text: UnsafeBufferPointer<UInt8>, _ style: yaml_scalar_style_t, _ span: ByteSpan) {
    var node = ConfigNode(kind: .string)
    switch style == YAML_PLAIN_SCALAR_STYLE ? CoreSchema(text) : .string {
    case .null: node.kind = .null
    case .boolean(let flag):
      node.kind = .boolean
      node.payload = flag ? 1 : 0
    case .integer(let number):
      node.kind = .integer
      node.payload = UInt64(bitPattern: number)
    case .float(let number):
      node.kind = .float
      node.payload = number.bitPattern
    case .string:
      if let slice = slice(text, style, span) {
        node.setText(offset: slice.start, count: slice.count, decoded: false)
      } else {
        node.setText(offset: builder.decoded.count, count: text.count, decoded: true)
        builder.decoded.append(contentsOf: text)
      }
    }
    _ = add(node, span)
  }

  /// Where `text` stands as it is in the source; `nil` when it has escapes, is folded or is a block string.
  private func slice(
    _ text: UnsafeBufferPointer<UInt8>, _ style: yaml_scalar_style_t, _ span: ByteSpan
  ) -> ByteSpan? {
    let inner: ByteSpan
    switch style {
    case YAML_PLAIN_SCALAR_STYLE: inner = span
    case YAML_SINGLE_QUOTED_SCALAR_STYLE, YAML_DOUBLE_QUOTED_SCALAR_STYLE:
      guard span.count >= 2 else { return nil }
      inner = ByteSpan(span.start + 1, span.end - 1)
    default: return nil
    }
    return source[inner.start..<inner.end].elementsEqual(text) ? inner : nil
  }

  // MARK: Containers

  private mutating func startContainer(_ event: borrowing yaml_event_t, _ span: ByteSpan) -> Bool {
    comments.scan(source, upTo: span.start)
    let isTable = event.type == YAML_MAPPING_START_EVENT
    let isFlow =
      isTable
      ? event.data.mapping_start.style == YAML_FLOW_MAPPING_STYLE
      : event.data.sequence_start.style == YAML_FLOW_SEQUENCE_STYLE
    if isFlow { lastEnd = max(lastEnd, span.end) }
    if open.count + skippedDepth >= YAMLParser.nestingLimit {
      report("nesting-too-deep", "tables and lists are nested more than \(YAMLParser.nestingLimit) deep", at: span)
      return false
    }
    if skippedNodes > 0 {
      skippedDepth += 1
      return true
    }
    if expectsKey {
      report("non-string-key", "a key must be a string, and this is a \(isTable ? "table" : "list")", at: span)
      skippedNodes = 2
      skippedDepth = 1
      return true
    }
    if isTable {
      refuseProperties(anchor: event.data.mapping_start.anchor, tag: event.data.mapping_start.tag, at: span.start)
    } else {
      refuseProperties(anchor: event.data.sequence_start.anchor, tag: event.data.sequence_start.tag, at: span.start)
    }
    let node = add(ConfigNode(kind: isTable ? .table : .array), span)
    open.append(Container(node: node, isTable: isTable, isFlow: isFlow))
    return true
  }

  private mutating func endContainer(_ span: ByteSpan) {
    if skippedDepth > 0 {
      skippedDepth -= 1
      if skippedDepth == 0 { skippedNodes -= 1 }
      return
    }
    guard let container = open.popLast() else { return }
    comments.scan(source, upTo: container.isFlow ? span.start : lastEnd)
    if container.isFlow { lastEnd = max(lastEnd, span.end) }
    close(container.node, at: lastEnd)
  }

  private mutating func close(_ node: UInt32, at end: Int) {
    builder.nodes[Int(node)].end = max(builder.nodes[Int(node)].start, UInt32(end))
  }

  private mutating func add(_ node: ConfigNode, _ span: ByteSpan) -> UInt32 {
    var node = node
    node.start = UInt32(span.start)
    node.end = UInt32(span.end)
    guard let parent = open.last else {
      builder.nodes[0] = node
      return 0
    }
    let index = UInt32(builder.nodes.count)
    if parent.isTable, let key {
      node.keyStart = UInt32(key.span.start)
      node.keyEnd = UInt32(key.span.end)
      node.keyHash = key.hash
      node.keyIsQuoted = key.isQuoted
      if let decoded = key.decoded {
        node.keyIsDecoded = true
        builder.decodedKeys.append(
          DecodedKey(node: index, offset: UInt32(decoded.offset), count: UInt32(decoded.count)))
      }
      if key.duplicateOf != 0 { firstEntries[index] = key.duplicateOf }
    }
    key = nil
    return builder.append(node, to: parent.node)
  }

  private var expectsKey: Bool { key == nil && open.last?.isTable == true }

  /// Whether the leaf at hand belongs to what is passed over.
  private mutating func skipsNode() -> Bool {
    guard skippedNodes > 0 else { return false }
    if skippedDepth == 0 { skippedNodes -= 1 }
    return true
  }

  // MARK: Places

  private mutating func span(_ start: yaml_mark_t, _ end: yaml_mark_t) -> ByteSpan {
    let lower = offsets.byteOffset(ofCharacter: Int(start.index))
    return ByteSpan(lower, max(lower, offsets.byteOffset(ofCharacter: Int(end.index))))
  }

  /// libyaml ends a block string where the next line starts that is not part of it.
  private func blockSpan(_ span: ByteSpan) -> ByteSpan {
    var end = span.end
    while end > span.start, [0x20, 0x09, 0x0A, 0x0D].contains(source[end - 1]) { end -= 1 }
    return ByteSpan(span.start, end)
  }

  private func lineEnd(_ offset: Int) -> Int {
    source[offset...].firstIndex { $0 == 0x0A || $0 == 0x0D } ?? source.count
  }

  // MARK: Findings

  private mutating func report(_ rule: String, _ message: String, at span: ByteSpan, help: String? = nil) {
    findings.append(
      Finding(
        rule: rule, severity: .error, group: .syntax, message: message, primary: Label(file: file, span: span),
        help: help))
  }

  private mutating func refuseProperties(
    anchor: UnsafeMutablePointer<yaml_char_t>?, tag: UnsafeMutablePointer<yaml_char_t>?, at start: Int
  ) {
    guard anchor != nil || tag != nil, start < source.count else { return }
    let end = source[start...].firstIndex { [0x20, 0x09, 0x0A, 0x0D].contains($0) } ?? source.count
    let isAnchor = source[start] == UInt8(ascii: "&")
    report(
      "unsupported-yaml", "\(isAnchor ? "an anchor (`&name`)" : "a tag (`!name`)") is not supported here",
      at: ByteSpan(start, end), help: "remove it")
  }

  private mutating func refuse(_ failure: YAMLFailure) {
    let place =
      switch failure.place {
      case .byte(let offset): min(base + offset, source.count)
      case .character(let index): offsets.byteOffset(ofCharacter: index)
      }
    let context = failure.contextCharacter.map { offsets.byteOffset(ofCharacter: $0) }
    let problem = YAMLProblem(failure.problem, found: scalar(at: place), startsLine: startsLine(place))
    var label = Label(file: file, span: oneCharacter(at: place))
    var secondary: [Label] = []
    if problem.place == .context, let context {
      let line = ByteSpan(context, max(context, min(lineEnd(context), source.count)))
      label.span = failure.context == "while scanning a simple key" ? line : oneCharacter(at: context)
    } else if let text = problem.otherLabel, let context {
      secondary = [Label(file: file, span: oneCharacter(at: context), text: text)]
    }
    findings.append(
      Finding(
        rule: "syntax-error", severity: .error, group: .syntax, message: problem.message, primary: label,
        secondary: secondary, help: problem.help))
  }

  private func startsLine(_ offset: Int) -> Bool {
    let before = source[base..<max(base, offset)].last { $0 != 0x20 && $0 != 0x09 }
    return before == nil || before == 0x0A || before == 0x0D
  }

  /// The character at `offset`; empty at the end of a line or of the file.
  private func oneCharacter(at offset: Int) -> ByteSpan {
    guard offset < source.count, source[offset] != 0x0A, source[offset] != 0x0D else { return ByteSpan(at: offset) }
    var end = offset + 1
    while end < source.count, source[end] & 0xC0 == 0x80 { end += 1 }
    return ByteSpan(offset, end)
  }

  private func scalar(at offset: Int) -> UnicodeScalar? {
    guard offset < source.count else { return nil }
    return String(decoding: source[offset..<min(offset + 4, source.count)], as: UTF8.self).unicodeScalars.first
  }
}

extension yaml_event_t.__Unnamed_union_data.__Unnamed_struct_scalar {
  fileprivate var isBlock: Bool { style == YAML_LITERAL_SCALAR_STYLE || style == YAML_FOLDED_SCALAR_STYLE }
}
