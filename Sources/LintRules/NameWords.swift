/// Judges names by their words.
enum NameWords {
  /// `MY_KEY`, `my-key`, `myKey` → `my`, `key`.
  static func words(_ name: String) -> [String] {
    var words: [String] = []
    var word: [UInt8] = []
    var wasLower = false
    func flush() {
      if !word.isEmpty { words.append(String(decoding: word, as: UTF8.self)) }
      word = []
    }
    for byte in name.utf8 {
      guard byte.isLetter || byte.isDigit || byte >= 0x80 else {
        flush()
        wasLower = false
        continue
      }
      if byte.isUppercaseLetter && wasLower { flush() }
      wasLower = byte.isLowercaseLetter || byte.isDigit && wasLower
      word.append(byte.lowercased)
    }
    flush()
    return words
  }

  private static let developmentWords: Set<String> = [
    "dev", "development", "local", "localhost", "mock", "debug", "test", "testing", "preview", "e2e", "conformance",
    "miniflare",
  ]

  /// The name says that the thing is for development: `DEV_USER`, `MOCK_API`.
  static func areForDevelopment(_ name: String) -> Bool {
    words(name).contains { developmentWords.contains($0) }
  }

  /// The name says that several share the thing on purpose.
  static func saysShared(_ name: String) -> Bool {
    words(name).contains { ["shared", "common", "global", "all", "public"].contains($0) }
  }

  private static let secretWords: Set<String> = ["secret", "password", "passwd", "token", "credentials"]

  /// A name under which people keep a secret: `SESSION_SECRET`, `STRIPE_API_KEY`.
  static func areSecret(_ name: String) -> Bool {
    let words = words(name)
    if words.contains(where: {
      ["public", "publishable", "url", "name", "id", "ttl", "expiry", "limit", "max", "header"].contains($0)
    }) {
      return false
    }
    if let last = words.last, secretWords.contains(last) { return true }
    let pairs = zip(words, words.dropFirst())
    return pairs.contains { ($0 == "api" || $0 == "private" || $0 == "signing" || $0 == "encryption") && $1 == "key" }
  }
}
