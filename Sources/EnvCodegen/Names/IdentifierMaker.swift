/// Makes Swift names from names of a config, by rules without a dictionary:
/// `MY_BUCKET` → `myBucket`, `API_V2_KEY` → `apiV2Key`, `my-var` → `myVar`, `APIKey` → `apiKey`, `2FA` → `_2fa`.
enum IdentifierMaker {
  /// lowerCamelCase; `nil` when `name` has neither letter nor digit.
  static func property(_ name: String) -> Identifier? {
    let words = words(of: name)
    guard let first = words.first else { return nil }
    return identifier(uncapitalized(first) + words.dropFirst().map(capitalized).joined())
  }

  /// UpperCamelCase; `nil` when `name` has neither letter nor digit.
  static func type(_ name: String) -> Identifier? {
    let words = words(of: name)
    return words.isEmpty ? nil : identifier(words.map(capitalized).joined())
  }

  /// What the user chose for a property: as it is when it can be.
  static func chosen(_ name: String) -> Identifier? {
    Identifier(validating: name) ?? property(name)
  }

  /// What the user chose for a type.
  static func chosenType(_ name: String) -> Identifier? {
    Identifier(validating: name) ?? type(name)
  }

  /// The name in upper camel case, to go behind another.
  static func suffix(_ name: String) -> Identifier? {
    let text = words(of: name).map(capitalized).joined()
    return Identifier(validating: text) ?? Identifier(validating: "_" + text)
  }

  private static func identifier(_ text: String) -> Identifier? {
    Identifier(validating: text) ?? Identifier(validating: "_" + text)
  }

  /// Runs of characters that an identifier may have. A word without a small letter is in capitals only because all is.
  private static func words(of name: String) -> [String] {
    var words: [String] = []
    var word = String.UnicodeScalarView()
    func finish() {
      guard !word.isEmpty else { return }
      let text = String(word)
      let isShouted = !word.contains { $0.isASCII ? ("a"..."z").contains($0) : $0.properties.isLowercase }
      words.append(isShouted ? text.lowercased() : text)
      word = String.UnicodeScalarView()
    }
    for scalar in name.unicodeScalars {
      let isPart = scalar != "_" && IdentifierScalars.canContinue(scalar)
      if isPart && !(word.isEmpty && IdentifierScalars.isMark(scalar)) { word.append(scalar) } else { finish() }
    }
    finish()
    return words
  }

  private static func capitalized(_ word: String) -> String {
    word.prefix(1).uppercased() + word.dropFirst()
  }

  /// `MyBucket` → `myBucket`, `APIKey` → `apiKey`: of a leading run of capitals, the one that begins the next word stays.
  private static func uncapitalized(_ word: String) -> String {
    let run = word.prefix { $0.isUppercase }
    let rest = word.dropFirst(run.count)
    guard run.count > 1, let next = rest.first, next.isLowercase else { return run.lowercased() + rest }
    return run.dropLast().lowercased() + run.suffix(1) + rest
  }
}
