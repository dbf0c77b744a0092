/// The names of one scope: none is given twice.
struct NameScope {
  private var taken: Set<String>
  /// Where the search for a free number starts, by name.
  private var counts: [String: Int] = [:]

  init(avoiding taken: Set<String> = []) {
    self.taken = taken
  }

  func isFree(_ name: Identifier) -> Bool { !taken.contains(name.text) }

  /// Takes the name when nobody has it.
  mutating func claim(_ name: Identifier) -> Bool { taken.insert(name.text).inserted }

  /// The name itself, or with the first number from 2 on that makes it free.
  mutating func take(_ name: Identifier) -> Identifier {
    if claim(name) { return name }
    var count = counts[name.text] ?? 2
    while !claim(name.numbered(count)) { count += 1 }
    counts[name.text] = count + 1
    return name.numbered(count)
  }
}
