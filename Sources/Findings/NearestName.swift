/// Finds the name that was probably meant.
public enum NearestName {
  /// The candidate nearest to `name`: equal but for case and for `-` against `_` first, else the smallest edit distance
  /// (insertions, deletions, replacements and swaps of neighbours), which may be at most a third of the length of
  /// `name`. `nil` when none is near. Among equally near ones the first wins.
  public static func nearest<Names: Sequence<String>>(to name: String, in candidates: Names) -> String? {
    match(for: name, in: candidates)?.name
  }

  /// The same with its distance: 0 for names that differ in case and dashes alone.
  public static func match<Names: Sequence<String>>(
    for name: String, in candidates: Names
  ) -> (name: String, distance: Int)? {
    let wanted = folded(name)
    guard !wanted.isEmpty, wanted.count <= 100 else { return nil }
    var best: (name: String, distance: Int)?
    let limit = max(1, wanted.count / 3)
    for candidate in candidates where candidate != name {
      let other = folded(candidate)
      if other == wanted { return (candidate, 0) }
      let bound = min(limit, (best?.distance ?? limit + 1) - 1)
      if bound > 0, let distance = distance(wanted, other, limit: bound) { best = (candidate, distance) }
    }
    guard let best, wanted.count > 2 || best.distance == 0 else { return nil }
    return best
  }

  private static func folded(_ name: String) -> [UInt8] {
    name.utf8.map { byte in
      switch byte {
      case UInt8(ascii: "A")...UInt8(ascii: "Z"): byte | 0x20
      case UInt8(ascii: "-"): UInt8(ascii: "_")
      default: byte
      }
    }
  }

  /// Optimal string alignment distance, or `nil` when it exceeds `limit`.
  private static func distance(_ a: [UInt8], _ b: [UInt8], limit: Int) -> Int? {
    guard abs(a.count - b.count) <= limit else { return nil }
    var before = [Int](repeating: 0, count: b.count + 1)
    var previous = Array(0...b.count)
    var current = before
    for i in 1...max(1, a.count) where !a.isEmpty {
      current[0] = i
      var smallest = i
      for j in 1...max(1, b.count) where !b.isEmpty {
        let cost = a[i - 1] == b[j - 1] ? 0 : 1
        var value = min(previous[j] + 1, current[j - 1] + 1, previous[j - 1] + cost)
        if i > 1, j > 1, a[i - 1] == b[j - 2], a[i - 2] == b[j - 1] { value = min(value, before[j - 2] + 1) }
        current[j] = value
        smallest = min(smallest, value)
      }
      if smallest > limit { return nil }
      (before, previous, current) = (previous, current, before)
    }
    return previous[b.count] <= limit ? previous[b.count] : nil
  }
}
