import ConfigTree
import Findings

extension EditLowering {
  func remove(_ values: [ConfigValue]) -> [LoweredEdit]? {
    var edits: [LoweredEdit] = []
    /// The leaves that leave each pair of brackets.
    var inBrackets: [ConfigValue: [ConfigValue]] = [:]
    var order: [ConfigValue] = []
    for value in values {
      guard !value.isRoot else { return nil }
      for leaf in leaves(of: value) {
        guard isInBrackets(leaf) else {
          edits.append(.remove(lines(of: leaf)))
          continue
        }
        let container = container(of: leaf)
        if inBrackets[container] == nil { order.append(container) }
        inBrackets[container, default: []].append(leaf)
      }
      for section in sections(of: value) { edits.append(.remove(lines(ofSection: section))) }
    }
    for container in order {
      edits += remove(Set(inBrackets[container] ?? []), from: container)
    }
    return edits
  }

  /// The lines of `key = value`, with a comment at their end.
  func lines(of leaf: ConfigValue) -> Range<Int> {
    layout.lineStart(layout.startOfExpression(leaf))..<layout.nextLine(leaf.span.end)
  }

  private func lines(ofSection section: ConfigValue) -> Range<Int> {
    let end = layout.endOfSection(section.span)
    var start = layout.lineStart(section.span.start)
    if end == layout.bytes.count { start = layout.trimmingBlankLines(before: start) }
    return start..<max(start, end)
  }

  /// The array or inline table around a leaf.
  private func container(of leaf: ConfigValue) -> ConfigValue {
    var container = leaf
    repeat { container = container.parent ?? document.root } while container.origin == .dotted
    return container
  }

  /// The items of a container as they are written: a dotted table's entries are one each.
  func items(of container: ConfigValue) -> [ConfigValue] {
    container.children.flatMap(leaves).sorted { $0.span < $1.span }
  }

  private func remove(_ removed: Set<ConfigValue>, from container: ConfigValue) -> [LoweredEdit] {
    let items = items(of: container)
    var edits: [LoweredEdit] = []
    var index = 0
    while index < items.count {
      guard removed.contains(items[index]) else {
        index += 1
        continue
      }
      if let lines = ownLines(of: items[index]) {
        edits.append(.remove(lines))
        index += 1
        continue
      }
      let first = index
      while index < items.count && removed.contains(items[index]) && ownLines(of: items[index]) == nil { index += 1 }
      edits.append(.remove(run(items, first..<index, in: container)))
    }
    return edits
  }

  /// The text of neighbouring items and the commas that go with them.
  private func run(_ items: [ConfigValue], _ range: Range<Int>, in container: ConfigValue) -> Range<Int> {
    let start = layout.startOfExpression(items[range.lowerBound])
    if range.upperBound < items.count { return start..<layout.startOfExpression(items[range.upperBound]) }
    let end = items[range.upperBound - 1].span.end
    if range.lowerBound > 0 { return items[range.lowerBound - 1].span.end..<end }
    // Nothing stays, so a last comma must not.
    let next = layout.skipBlanks(end)
    return start..<(next < layout.bytes.count && layout.bytes[next] == Byte.comma ? next + 1 : end)
  }

  /// The lines of an item that shares them with nothing but its comma and a comment.
  private func ownLines(of item: ConfigValue) -> Range<Int>? {
    let start = layout.startOfExpression(item)
    guard layout.isFirstOnLine(start) else { return nil }
    var end = layout.skipBlanks(item.span.end)
    if end < layout.bytes.count && layout.bytes[end] == Byte.comma { end += 1 }
    return layout.isLastOnLine(end) ? layout.lineStart(start)..<layout.nextLine(end) : nil
  }
}
