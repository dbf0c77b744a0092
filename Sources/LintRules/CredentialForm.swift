/// Tells credentials from other text by their form.
enum CredentialForm {
  /// Prefix, least number of bytes behind it, and what it is. Publishable keys and client ids are not among them.
  private static let prefixes: [(prefix: StaticString, rest: Int, kind: String)] = [
    ("sk_live_", 16, "a Stripe secret key"), ("sk_test_", 16, "a Stripe secret key"),
    ("rk_live_", 16, "a Stripe restricted key"), ("whsec_", 20, "a webhook's signing secret"),
    ("ghp_", 30, "a GitHub token"), ("gho_", 30, "a GitHub token"), ("ghs_", 30, "a GitHub token"),
    ("ghu_", 30, "a GitHub token"), ("github_pat_", 40, "a GitHub token"), ("glpat-", 18, "a GitLab token"),
    ("xoxb-", 20, "a Slack token"), ("xoxp-", 20, "a Slack token"), ("xapp-", 20, "a Slack token"),
    ("sk-ant-", 24, "an Anthropic key"), ("sk-proj-", 24, "an OpenAI key"), ("sk-", 32, "an API key"),
    ("SG.", 40, "a SendGrid key"), ("re_", 20, "a Resend key"), ("npm_", 32, "an npm token"),
    ("dop_v1_", 40, "a DigitalOcean token"), ("shpat_", 28, "a Shopify token"), ("hf_", 30, "a Hugging Face token"),
    ("sbp_", 36, "a Supabase token"), ("lin_api_", 30, "a Linear key"), ("pul-", 36, "a Pulumi token"),
    ("https://hooks.slack.com/services/T", 20, "a Slack webhook"),
    ("https://discord.com/api/webhooks/", 60, "a Discord webhook"),
    ("https://discordapp.com/api/webhooks/", 60, "a Discord webhook"),
  ]

  /// "a GitHub token", or `nil` when the text is no credential.
  static func kind(of text: UnsafeBufferPointer<UInt8>) -> String? {
    guard text.count >= 16, let first = text.first else { return nil }
    for (prefix, rest, kind) in prefixes
    where prefix.utf8Start.pointee == first && text.count >= prefix.utf8CodeUnitCount + rest {
      let matches = prefix.withUTF8Buffer { text.starts(with: $0) }
      if matches { return isRealText(text.dropFirst(prefix.utf8CodeUnitCount)) ? kind : nil }
    }
    if first == UInt8(ascii: "-"), text.starts(with: "-----BEGIN ".utf8), text.containsIgnoringCase("private key-----"),
      text.count > 120
    {
      return "a private key"
    }
    if first == UInt8(ascii: "e"), text.starts(with: "eyJ".utf8) { return isSignedToken(text) ? "a signed token" : nil }
    if first.isDigit { return isTelegramToken(text) ? "a Telegram token" : nil }
    return hasPassword(text) ? "an address with a password" : nil
  }

  /// Letters, digits and dashes of many kinds: not `xxxx`, not `your-key`.
  private static func isRealText(_ text: Slice<UnsafeBufferPointer<UInt8>>) -> Bool {
    var distinct = Set<UInt8>()
    for byte in text {
      guard byte.isLetter || byte.isDigit || "-_./".utf8.contains(byte) else { return false }
      distinct.insert(byte)
    }
    return distinct.count >= 10 && text.contains(where: \.isDigit) && !IDText.isPlaceholderText(text)
  }

  /// Three parts in Base64; not a token of Supabase for everybody (role `anon`, also in the text of its encoding).
  private static func isSignedToken(_ text: UnsafeBufferPointer<UInt8>) -> Bool {
    let parts = text.split(separator: UInt8(ascii: "."), omittingEmptySubsequences: false)
    guard parts.count == 3, parts[1].count >= 16, parts[2].count >= 20 else { return false }
    let payload = decoded(parts[1])
    return !payload.containsIgnoringCase("\"anon\"")
  }

  private static func decoded(_ text: Slice<UnsafeBufferPointer<UInt8>>) -> [UInt8] {
    var bytes: [UInt8] = []
    var bits: UInt32 = 0
    var count = 0
    for byte in text {
      let value: UInt32
      switch byte {
      case _ where byte.isUppercaseLetter: value = UInt32(byte - UInt8(ascii: "A"))
      case _ where byte.isLowercaseLetter: value = UInt32(byte - UInt8(ascii: "a")) + 26
      case _ where byte.isDigit: value = UInt32(byte - UInt8(ascii: "0")) + 52
      case UInt8(ascii: "-"), UInt8(ascii: "+"): value = 62
      case UInt8(ascii: "_"), UInt8(ascii: "/"): value = 63
      default: return bytes
      }
      bits = bits << 6 | value
      count += 6
      if count >= 8 {
        count -= 8
        bytes.append(UInt8(truncatingIfNeeded: bits >> UInt32(count)))
      }
    }
    return bytes
  }

  /// `123456789:` and 35 letters, digits or dashes.
  private static func isTelegramToken(_ text: UnsafeBufferPointer<UInt8>) -> Bool {
    let id = text.prefix(while: \.isDigit)
    guard (8...10).contains(id.count), text.count == id.count + 36, text[id.endIndex] == UInt8(ascii: ":") else {
      return false
    }
    return isRealText(text[(id.endIndex + 1)...])
  }

  /// `scheme://user:password@host`, of a host elsewhere and a password that is none of the usual defaults.
  private static func hasPassword(_ text: UnsafeBufferPointer<UInt8>) -> Bool {
    let scheme = text.prefix { $0.isLetter || $0.isDigit || $0 == UInt8(ascii: "+") }
    guard scheme.count >= 4, scheme.count <= 20, text[scheme.endIndex...].starts(with: "://".utf8) else { return false }
    let authority = text[(scheme.endIndex + 3)...].prefix { $0 != UInt8(ascii: "/") && $0 != UInt8(ascii: "?") }
    guard let at = authority.lastIndex(of: UInt8(ascii: "@")),
      let colon = authority[..<at].firstIndex(of: UInt8(ascii: ":"))
    else { return false }
    let password = authority[(colon + 1)..<at]
    let host = authority[(at + 1)...]
    guard !password.isEmpty, !IDText.isPlaceholderText(password), !password.contains(UInt8(ascii: "$")),
      !password.contains(UInt8(ascii: "*"))
    else { return false }
    let usual = ["password", "postgres", "pass", "secret", "root", "admin", "user", "guest", "test", "dev"]
    if usual.contains(where: { password.elementsEqual($0.utf8) }) { return false }
    let isLocal = ["localhost", "127.", "host.docker", "0.0.0.0", "[::1]", "db:", "postgres:", "host"].contains {
      host.starts(with: $0.utf8)
    }
    return !isLocal && !host.containsIgnoringCase("example.")
  }
}
