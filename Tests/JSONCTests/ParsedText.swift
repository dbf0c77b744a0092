import ConfigTree
import Findings
import JSONC

/// A text and what the parser made of it, in forms that tests compare.
struct ParsedText {
  let file: SourceFile
  let document: ConfigDocument
  let findings: [Finding]

  init(_ text: String, options: JSONCOptions = JSONCOptions()) {
    self.init(bytes: Array(text.utf8), options: options)
  }

  init(bytes: [UInt8], options: JSONCOptions = JSONCOptions()) {
    file = SourceFile(path: "wrangler.jsonc", bytes: bytes)
    let result = JSONCParser.parse(file, options: options)
    document = result.document
    findings = result.findings
  }

  var root: ConfigValue { document.root }

  /// The tree as compact JSON without escapes.
  var tree: String { Self.tree(root) }

  static func tree(_ value: ConfigValue) -> String {
    switch value.kind {
    case .table: "{" + value.children.map { "\($0.key):\(tree($0))" }.joined(separator: ",") + "}"
    case .array: "[" + value.children.map(tree).joined(separator: ",") + "]"
    case .string: "'\(value.string ?? "")'"
    case .boolean: "\(value.boolean ?? false)"
    case .integer: "\(value.integer ?? 0)"
    case .float: "\(value.number ?? 0)f"
    default: "\(value.kind)"
    }
  }

  /// `line:column rule «text»` of each finding.
  var places: [String] {
    let lines = LineIndex(file)
    return findings.map { finding in
      let place = lines.location(at: finding.primary.span.start)
      return "\(place.line):\(place.column) \(finding.rule) «\(file.text(finding.primary.span))»"
    }
  }

  var messages: [String] { findings.map(\.message) }

  /// The text after the safe fixes of all findings.
  var fixed: String {
    apply(findings.flatMap { $0.fixes.filter { $0.applicability == .safe }.prefix(1).flatMap(\.edits) })
  }

  func apply(_ edits: [TextEdit]) -> String {
    var bytes = file.bytes
    for edit in edits.sorted(by: { $0.span < $1.span }).reversed() {
      bytes.replaceSubrange(edit.span.start..<edit.span.end, with: edit.replacement.utf8)
    }
    return String(decoding: bytes, as: UTF8.self)
  }
}

/// What holds of every document, whatever the text: spans lie in the file and in their container's span, lists of
/// children are whole, keys are single.
func brokenInvariants(_ document: ConfigDocument) -> [String] {
  var problems: [String] = []
  let size = document.file.bytes.count
  for (index, node) in document.nodes.enumerated() {
    if node.start > node.end || Int(node.end) > size { problems.append("span of node \(index)") }
    if node.keyStart > node.keyEnd || Int(node.keyEnd) > size { problems.append("key span of node \(index)") }
    if node.keyEnd > node.start && node.keyEnd > node.keyStart { problems.append("key behind value of \(index)") }
    if index > 0 {
      let parent = document.nodes[Int(node.parent)]
      if !parent.kind.isContainer { problems.append("parent of node \(index)") }
      let start = node.keyEnd > node.keyStart ? node.keyStart : node.start
      let isOwn = start >= parent.start && node.end <= parent.end
      if !isOwn && isListed(UInt32(index), in: document) { problems.append("node \(index) outside its container") }
    }
    guard node.kind.isContainer else { continue }
    let value = ConfigValue(document: document, index: UInt32(index))
    let children = Array(value.children)
    if children.count != value.count { problems.append("count of node \(index)") }
    if children.contains(where: { $0.parent != value }) { problems.append("children of node \(index)") }
    let keys = children.compactMap { $0.keySpan == nil ? nil : $0.key }
    if Set(keys).count != keys.count { problems.append("keys of node \(index)") }
    for child in children where child.keySpan != nil && !child.hasKey(child.key) {
      problems.append("hash of a key in node \(index)")
    }
  }
  for (left, right) in zip(document.comments, document.comments.dropFirst()) where left.end > right.start {
    problems.append("order of comments")
  }
  return problems
}

private func isListed(_ index: UInt32, in document: ConfigDocument) -> Bool {
  let value = ConfigValue(document: document, index: index)
  return value.parent?.children.contains { $0.index == index } == true
}
