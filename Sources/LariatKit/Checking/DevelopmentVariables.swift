/// The file of local secrets beside a config, of which only the names are read.
enum DevelopmentVariables {
  static let fileName = ".dev.vars"
  /// No such file is larger.
  static let sizeLimit = 1 << 20

  /// `nil` when the folder has no such file, or it cannot be read.
  static func names(in folder: String, files: any FileAccess) -> [String]? {
    (try? files.read(PathText.join(folder, fileName), limit: sizeLimit)).map { names($0) }
  }

  /// The names that a dotenv file sets, in order and each once. A value in quotes may go on over several lines.
  static func names(_ bytes: [UInt8]) -> [String] {
    var names: [String] = []
    var place = 0
    while place < bytes.count {
      let lineEnd = bytes[place...].firstIndex(of: UInt8(ascii: "\n")) ?? bytes.count
      let line = bytes[place..<lineEnd]
      place = lineEnd + 1
      guard let equals = line.firstIndex(of: UInt8(ascii: "=")) else { continue }
      guard let name = name(line[..<equals]) else { continue }
      if !names.contains(name) { names.append(name) }
      if let end = endOfQuoted(bytes, after: equals + 1, lineEnd: lineEnd) { place = end }
    }
    return names
  }

  /// Where the line of the closing quote ends, when that is not this line.
  private static func endOfQuoted(_ bytes: [UInt8], after start: Int, lineEnd: Int) -> Int? {
    guard let open = bytes[start..<lineEnd].firstIndex(where: { $0 != UInt8(ascii: " ") && $0 != UInt8(ascii: "\t") })
    else { return nil }
    let quote = bytes[open]
    guard quote == UInt8(ascii: "\"") || quote == UInt8(ascii: "'") || quote == UInt8(ascii: "`") else { return nil }
    // A quote that is never closed is part of a value of one line.
    guard let close = bytes[(open + 1)...].firstIndex(of: quote), close >= lineEnd else { return nil }
    return (bytes[close...].firstIndex(of: UInt8(ascii: "\n")) ?? bytes.count) + 1
  }

  private static func name(_ bytes: ArraySlice<UInt8>) -> String? {
    var words = String(decoding: bytes, as: UTF8.self).split(whereSeparator: \.isWhitespace)
    if words.count == 2 && words[0] == "export" { words.removeFirst() }
    guard words.count == 1, !words[0].hasPrefix("#") else { return nil }
    return String(words[0])
  }
}
