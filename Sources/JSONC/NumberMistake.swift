extension JSONCSyntaxError.NumberMistake {
  /// What is wrong with `word`, which JSON does not read as a number; `nil` when it is not meant as one.
  init?(in word: String) {
    var digits = Substring(word)
    let hasPlus = digits.first == "+"
    if hasPlus || digits.first == "-" { digits = digits.dropFirst() }
    switch digits.lowercased() {
    case "nan", "inf", "infinity":
      self = .notFinite
      return
    default: break
    }
    let isFraction = digits.first == "." && digits.dropFirst().first.map(Self.isDigit) == true
    guard let first = digits.first, Self.isDigit(first) || isFraction else { return nil }
    self = hasPlus ? .plusSign : Self.mistake(in: digits, startsWithPoint: isFraction)
  }

  private static func isDigit(_ character: Character) -> Bool { character >= "0" && character <= "9" }

  private static func mistake(in digits: Substring, startsWithPoint: Bool) -> Self {
    if startsWithPoint { return .noIntegerDigits }
    let rest = digits.drop(while: isDigit)
    if digits.first == "0", let mark = digits.dropFirst().first, "xXoObB".contains(mark) { return .otherRadix }
    if digits.allSatisfy({ isDigit($0) || $0 == "_" || $0 == "." }) && digits.contains("_") { return .underscore }
    let integer = digits.prefix(while: isDigit)
    if rest.first == "." {
      let fraction = rest.dropFirst().prefix(while: isDigit)
      if fraction.isEmpty { return .noFractionDigits }
    }
    if rest.lowercased().drop(while: { isDigit($0) || $0 == "." }).first == "e" {
      var exponent = rest.lowercased().drop { $0 != "e" }.dropFirst()
      if exponent.first == "+" || exponent.first == "-" { exponent = exponent.dropFirst() }
      if exponent.isEmpty { return .noExponentDigits }
    }
    if integer.count > 1 && integer.first == "0" && rest.allSatisfy({ isDigit($0) || $0 == "." }) {
      return .leadingZero
    }
    return .other
  }
}
