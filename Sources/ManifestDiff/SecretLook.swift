/// Tells values that nobody should print. Rather one too many: a cut value costs a look into the file.
enum SecretLook {
  private static let words: Set<String> = [
    "secret", "secrets", "token", "tokens", "password", "passwd", "pwd", "passphrase", "credential", "credentials",
    "apikey", "privatekey", "authkey", "signingkey", "salt", "dsn", "jwt", "bearer",
  ]
  private static let wordsBeforeKey: Set<String> = [
    "api", "private", "secret", "auth", "signing", "access", "encryption", "service", "license", "master", "admin",
  ]
  private static let prefixes = [
    "sk_", "sk-", "rk_live_", "rk_test_", "pk_live_", "pk_test_", "ghp_", "gho_", "ghs_", "ghu_", "github_pat_",
    "glpat-", "xoxb-", "xoxp-",
    "xoxa-", "AKIA", "ASIA", "AIza", "ya29.", "npm_", "dop_v1_", "SG.", "whsec_", "eyJ", "-----BEGIN",
    "hf_", "shpat_", "lin_api_", "key-",
  ].map { Array($0.utf8) }

  /// Whether the value of a variable is to be hidden.
  static func hides(_ name: String, _ value: String) -> Bool {
    // A switch or a small number is no secret, whatever it is called: `TOKEN_TTL`.
    guard value.utf8.count >= 6 else { return false }
    return namesSecret(name) || isKnownForm(value) || isRandom(value)
  }

  /// Beginnings that only tokens have, and addresses with a password.
  static func isKnownForm(_ value: String) -> Bool {
    guard value.utf8.count >= 12 else { return false }
    return Array(value.utf8).split(whereSeparator: { delimiters.contains($0) }).contains { part in
      guard part.count >= 10, let first = part.first else { return false }
      if firstBytes.contains(first), prefixes.contains(where: { part.starts(with: $0) }) { return true }
      return hasPassword(part)
    }
  }

  private static let delimiters = Set(" \"',;[]{}\n\t".utf8)
  private static let firstBytes = Set(prefixes.compactMap(\.first))

  private static func namesSecret(_ name: String) -> Bool {
    let parts = name.lowercased().split { !$0.isLetter && !$0.isNumber }.map(String.init)
    if parts.contains(where: { words.contains($0) }) { return true }
    for (first, second) in zip(parts, parts.dropFirst()) where second == "key" || second == "keys" {
      if wordsBeforeKey.contains(first) { return true }
    }
    let joined = parts.joined()
    return ["apikey", "apitoken", "accesstoken", "clientsecret", "privatekey"].contains { joined.hasSuffix($0) }
  }

  /// `scheme://user:password@host`
  private static func hasPassword(_ part: ArraySlice<UInt8>) -> Bool {
    guard part.contains(UInt8(ascii: "@")), let colon = part.firstIndex(of: UInt8(ascii: ":")) else { return false }
    let rest = part[colon...].dropFirst()
    guard rest.starts(with: "//".utf8) else { return false }
    let authority = rest.dropFirst(2).prefix {
      $0 != UInt8(ascii: "/") && $0 != UInt8(ascii: "?") && $0 != UInt8(ascii: "#")
    }
    guard let at = authority.lastIndex(of: UInt8(ascii: "@")) else { return false }
    return authority[..<at].contains(UInt8(ascii: ":"))
  }

  /// One word of at least 32 characters in which digits and letters mix like noise. UUIDs and hexadecimal ids of 32
  /// digits
  /// are identifiers of Cloudflare's, which are no secrets.
  private static func isRandom(_ text: String) -> Bool {
    let bytes = Array(text.utf8)
    guard bytes.count >= 32, bytes.allSatisfy({ isTokenByte($0) }) else { return false }
    let isHex = bytes.allSatisfy { Character(UnicodeScalar($0)).isHexDigit || $0 == UInt8(ascii: "-") }
    if isHex { return bytes.count > 40 }
    var changes = 0
    for (left, right) in zip(bytes, bytes.dropFirst()) where category(left) != category(right) { changes += 1 }
    return changes * 3 >= bytes.count && Set(bytes).count >= 16
  }

  private static func isTokenByte(_ byte: UInt8) -> Bool {
    category(byte) != 3 || "+/=_-".utf8.contains(byte)
  }

  /// 0 lower case, 1 upper case, 2 digits, 3 others.
  private static func category(_ byte: UInt8) -> Int {
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"): 0
    case UInt8(ascii: "A")...UInt8(ascii: "Z"): 1
    case UInt8(ascii: "0")...UInt8(ascii: "9"): 2
    default: 3
    }
  }
}
