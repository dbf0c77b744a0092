import BindingSchema
import JSONText
import WorkerManifest

/// Keeps values out of a plan that look like secrets: plans are put into comments and logs.
enum SecretMask {
  static let mask = "<hidden: looks like a secret>"

  /// The metadata of an upload with such values replaced, in variables as well as in what other bindings carry.
  static func masked(_ metadata: JSONObject, of manifest: WorkerManifest) -> JSONValue {
    var metadata = metadata
    guard case .array(let bindings)? = metadata["bindings"] else { return masked(.object(metadata), named: nil) }
    let variables = Set(manifest.bindings.filter { $0.kind.swift.form == .variable }.map(\.name))
    metadata["bindings"] = .array(
      bindings.map { binding in
        guard case .object(var object) = binding, let name = object["name"]?.string, variables.contains(name) else {
          return masked(binding, named: nil)
        }
        for member in object.members where member.name != "name" && member.name != "type" {
          object[member.name] = masked(member.value, named: name)
        }
        return .object(object)
      })
    return .object(
      JSONObject(
        metadata.members.map { member in
          let value = member.name == "bindings" ? member.value : masked(member.value, named: nil)
          return JSONObject.Member(name: member.name, value: value)
        }))
  }

  /// `value` with every text replaced that looks like a secret, by itself or by the name it stands under.
  static func masked(_ value: JSONValue, named name: String?) -> JSONValue {
    switch value {
    case .string(let text): .string(SecretLikeness.holds(text, named: name) ? mask : text)
    case .array(let items): .array(items.map { masked($0, named: name) })
    case .object(let object):
      .object(
        JSONObject(object.members.map { JSONObject.Member(name: $0.name, value: masked($0.value, named: $0.name)) }))
    case .null, .boolean, .integer, .number: value
    }
  }
}

/// Whether a text should not be shown. Wrong guesses only hide a harmless value.
enum SecretLikeness {
  static func holds(_ text: String, named name: String?) -> Bool {
    isToken(text) || hasPassword(text) || (name.map(isSecretName) ?? false) && !isHarmless(text)
  }

  /// Texts of known issuers, keys and signed tokens.
  private static func isToken(_ text: String) -> Bool {
    let prefixes = [
      "sk_live_", "sk_test_", "rk_live_", "whsec_", "ghp_", "gho_", "ghs_", "ghu_", "github_pat_", "glpat-", "xoxb-",
      "xoxp-",
      "AKIA", "ASIA", "AIza", "ya29.", "sk-", "npm_", "pypi-", "SG.", "-----BEGIN ", "eyJ", "shpat_", "dop_v1_",
    ]
    return text.utf8.count >= 16 && prefixes.contains { text.hasPrefix($0) }
      || text.contains("PRIVATE KEY-----")
  }

  /// `scheme://user:password@host`.
  private static func hasPassword(_ text: String) -> Bool {
    guard let scheme = text.firstRange(of: "://") else { return false }
    let authority = text[scheme.upperBound...].prefix { $0 != "/" && $0 != "?" && $0 != "#" }
    guard let at = authority.lastIndex(of: "@") else { return false }
    guard let colon = authority[..<at].firstIndex(of: ":") else { return false }
    return authority.index(after: colon) < at
  }

  private static func isHarmless(_ text: String) -> Bool {
    text.isEmpty || text == "true" || text == "false"
      || (text.utf8.count <= 6 && text.utf8.allSatisfy { (48...57).contains($0) })
  }

  /// `API_KEY`, `clientSecret`; not `TOKEN_URL` or `secret_name`, which speak about one.
  static func isSecretName(_ name: String) -> Bool {
    let words = self.words(name)
    let about = [
      "url", "uri", "name", "id", "ttl", "header", "path", "endpoint", "issuer", "audience", "expiry", "length", "type",
      "store",
    ]
    if let last = words.last, about.contains(last) { return false }
    let alone = [
      "secret", "secrets", "password", "passwd", "pwd", "passphrase", "token", "apikey", "credential", "credentials",
      "privatekey",
    ]
    if words.contains(where: alone.contains) { return true }
    let before = ["api", "private", "access", "signing", "encryption", "auth", "service", "master", "admin"]
    return zip(words, words.dropFirst()).contains { before.contains($0) && $1 == "key" }
  }

  private static func words(_ name: String) -> [String] {
    var words: [String] = []
    var word = ""
    var previousIsLower = false
    for character in name {
      if !(character.isLetter || character.isNumber) || (previousIsLower && character.isUppercase) {
        if !word.isEmpty { words.append(word) }
        word = ""
      }
      if character.isLetter || character.isNumber { word += character.lowercased() }
      previousIsLower = character.isLowercase
    }
    if !word.isEmpty { words.append(word) }
    return words
  }
}
