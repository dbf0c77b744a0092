import ConfigTree

/// Words in lower case, to be found in paths and names without making a text of each part. Letter case does not count.
struct WordSet: Sendable, ExpressibleByArrayLiteral {
  private let words: [StaticString]
  private let hashes: [UInt32]

  init(arrayLiteral words: StaticString...) {
    self.words = words
    hashes = words.map { word in word.withUTF8Buffer { KeyHash.hash($0) } }
  }

  func contains(_ word: some Sequence<UInt8>) -> Bool {
    let hash = KeyHash.hash(word.lazy.map(\.lowercased))
    guard let place = hashes.firstIndex(of: hash) else { return false }
    return words[place].withUTF8Buffer { word.lazy.map(\.lowercased).elementsEqual($0) }
  }

  /// Whether a word between `separators` of `text` is one of these.
  func containsAny(of text: Substring.UTF8View, separators: StaticString) -> Bool {
    var rest = text
    while true {
      let word = rest.prefix { byte in !separators.withUTF8Buffer { $0.contains(byte) } }
      if contains(word) { return true }
      guard word.endIndex < rest.endIndex else { return false }
      rest = rest[rest.index(after: word.endIndex)...]
    }
  }
}
