extension String {
  /// The number of characters, as the formatter counts the columns of a line; quick for ASCII.
  var width: Int {
    var text = self
    let ascii = text.withUTF8 { bytes in bytes.allSatisfy { $0 < 0x80 && $0 != 0x0D } ? bytes.count : nil }
    return ascii ?? count
  }
}
