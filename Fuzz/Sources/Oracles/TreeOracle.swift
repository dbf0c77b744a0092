import ConfigTree
import Findings

/// A tree is a tree, and its places lie in the file.
enum TreeOracle {
  static func check(_ document: ConfigDocument) {
    let size = document.file.bytes.count
    var seen = Array(repeating: false, count: document.nodes.count)
    seen[0] = true
    var pending = [document.root]
    // Keys and scalars, which with the comments and what lies between are the text. In YAML a comment may stand behind
    // the `>` of a text, so inside it.
    var leaves = document.format == .yaml ? [] : document.comments
    while let value = pending.popLast() {
      require(value.span.end <= size, "a value outside the file")
      if let key = value.keySpan {
        require(key.end <= size, "a key outside the file")
        _ = value.key
        leaves.append(key)
      }
      if !value.kind.isContainer { leaves.append(value.span) }
      _ = value.string
      var count = 0
      for child in value.children {
        require(!seen[Int(child.index)], "a node with two parents")
        seen[Int(child.index)] = true
        require(child.parent == value, "a child of another parent")
        if value.origin == .inline && value.kind.isContainer && !value.isRoot {
          require(value.span.contains(child.span), "an item outside its brackets")
        }
        require((value.kind == .table) == (child.keySpan != nil), "a key where none belongs")
        pending.append(child)
        count += 1
      }
      require(count == value.count, "a wrong count")
    }
    leaves.sort()
    for (leaf, next) in zip(leaves, leaves.dropFirst()) {
      require(leaf.end <= next.start || leaf == next, "two parts of the text overlap: \(leaf) and \(next)")
    }
    for (comment, next) in zip(document.comments, document.comments.dropFirst()) {
      require(comment.end <= next.start, "comments out of order")
    }
    require(document.comments.last.map { $0.end <= size } ?? true, "a comment outside the file")
  }
}
