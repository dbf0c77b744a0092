/// Classes of ASCII bytes.
extension UInt8 {
  var isDigit: Bool { self >= UInt8(ascii: "0") && self <= UInt8(ascii: "9") }
  var isUppercaseLetter: Bool { self >= UInt8(ascii: "A") && self <= UInt8(ascii: "Z") }
  var isLowercaseLetter: Bool { self >= UInt8(ascii: "a") && self <= UInt8(ascii: "z") }
  var isLetter: Bool { isLowercaseLetter || isUppercaseLetter }
  /// A letter in lower case, any other byte as it is.
  var lowercased: UInt8 { isUppercaseLetter ? self | 0x20 : self }

  /// The value of a hexadecimal digit.
  var hexadecimalValue: UInt8? {
    if isDigit { return self - UInt8(ascii: "0") }
    let letter = self | 0x20
    return letter >= UInt8(ascii: "a") && letter <= UInt8(ascii: "f") ? letter - UInt8(ascii: "a") + 10 : nil
  }
}

extension Collection<UInt8> {
  /// Whether `word`, in lower case, occurs, whatever the case.
  func containsIgnoringCase(_ word: StaticString) -> Bool {
    word.withUTF8Buffer { word in
      guard let first = word.first, count >= word.count else { return false }
      var place = startIndex
      for _ in 0...(count - word.count) {
        if self[place].lowercased == first, self[place...].prefix(word.count).lazy.map(\.lowercased).elementsEqual(word)
        {
          return true
        }
        formIndex(after: &place)
      }
      return false
    }
  }
}
