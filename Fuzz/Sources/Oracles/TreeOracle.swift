import ConfigTree
import Findings

/// A tree is a tree, and its places lie in the file.
enum TreeOracle {
  static func check(_ document: ConfigDocument) {
    let size = document.file.bytes.count
    var seen = Array(repeating: false, count: document.nodes.count)
    seen[0] = true
    var pending = [document.root]
    while let value = pending.popLast() {
      precondition(value.span.end <= size, "a value outside the file")
      if let key = value.keySpan {
        precondition(key.end <= size, "a key outside the file")
        _ = value.key
      }
      _ = value.string
      var count = 0
      for child in value.children {
        precondition(!seen[Int(child.index)], "a node with two parents")
        seen[Int(child.index)] = true
        precondition(child.parent == value, "a child of another parent")
        if value.origin == .inline && value.kind.isContainer && !value.isRoot {
          precondition(value.span.contains(child.span), "an item outside its brackets")
        }
        precondition((value.kind == .table) == (child.keySpan != nil), "a key where none belongs")
        pending.append(child)
        count += 1
      }
      precondition(count == value.count, "a wrong count")
    }
    for (comment, next) in zip(document.comments, document.comments.dropFirst()) {
      precondition(comment.end <= next.start, "comments out of order")
    }
    precondition(document.comments.last.map { $0.end <= size } ?? true, "a comment outside the file")
  }
}
