import ConfigTree

/// The nodes of a document by where they stand.
struct NodePlaces {
  private let document: ConfigDocument
  private let byKey: [Place]
  private let byValue: [Place]

  private struct Place {
    let start: UInt32
    let node: UInt32
  }

  init(_ document: ConfigDocument) {
    self.document = document
    var byKey: [Place] = []
    var byValue: [Place] = []
    for (index, node) in document.nodes.enumerated().dropFirst() {
      if node.keyEnd > node.keyStart { byKey.append(Place(start: node.keyStart, node: UInt32(index))) }
      if !node.kind.isContainer { byValue.append(Place(start: node.start, node: UInt32(index))) }
    }
    // In source order already but for tables whose headers come later.
    byKey.sort { ($0.start, $0.node) < ($1.start, $1.node) }
    byValue.sort { ($0.start, $0.node) < ($1.start, $1.node) }
    self.byKey = byKey
    self.byValue = byValue
  }

  /// The node whose key starts at byte `start`; the last, where tables share the key.
  func node(withKeyAt start: Int) -> ConfigValue? { node(at: start, in: byKey) }

  /// The scalar that starts at byte `start`.
  func scalar(at start: Int) -> ConfigValue? { node(at: start, in: byValue) }

  private func node(at start: Int, in places: [Place]) -> ConfigValue? {
    var (low, high) = (0, places.count)
    while low < high {
      let middle = (low + high) / 2
      if places[middle].start <= start { low = middle + 1 } else { high = middle }
    }
    guard low > 0, places[low - 1].start == start else { return nil }
    return ConfigValue(document: document, index: places[low - 1].node)
  }
}
