/// One line of a `.gitignore` file (gitignore(5)).
struct GitIgnorePattern: Sendable {
  /// Takes back what an earlier pattern ignores.
  let isNegated: Bool
  /// Matches directories alone.
  let isDirectoryOnly: Bool
  /// Is matched with the whole path below the file's folder, else with the name alone.
  let isAnchored: Bool
  /// Compared byte by byte, when there are no wildcards.
  private let literal: [UInt8]
  private let glob: GlobPattern?

  /// `nil` for blank lines and comments. A line has no line end any more.
  init?(line: ArraySlice<UInt8>) {
    var line = line
    if line.first == UInt8(ascii: "#") { return nil }
    if line.last == UInt8(ascii: "\r") { line.removeLast() }
    // Blanks at the end count only behind a backslash.
    while line.last == UInt8(ascii: " "), !Self.isEscaped(line.endIndex - 1, in: line) { line.removeLast() }
    isNegated = line.first == UInt8(ascii: "!")
    if isNegated { line.removeFirst() }
    isDirectoryOnly = line.last == UInt8(ascii: "/")
    if isDirectoryOnly { line.removeLast() }
    isAnchored = line.contains(UInt8(ascii: "/"))
    if line.first == UInt8(ascii: "/") { line.removeFirst() }
    guard !line.isEmpty else { return nil }
    literal = Array(line)
    guard literal.contains(where: { "*?[\\".utf8.contains($0) }) else {
      glob = nil
      return
    }
    guard let glob = GlobPattern(literal) else { return nil }
    self.glob = glob
  }

  private static func isEscaped(_ index: Int, in line: ArraySlice<UInt8>) -> Bool {
    var count = 0
    var index = index
    while index > line.startIndex, line[index - 1] == UInt8(ascii: "\\") {
      count += 1
      index -= 1
    }
    return count % 2 == 1
  }

  /// - Parameters:
  ///   - path: below the folder of the `.gitignore` file, without a slash at either end.
  ///   - nameStart: where its last component begins.
  func matches(_ path: [UInt8], nameStart: Int, isDirectory: Bool) -> Bool {
    if isDirectoryOnly && !isDirectory { return false }
    let text = isAnchored ? path[...] : path[nameStart...]
    return glob.map { $0.matches(text) } ?? text.elementsEqual(literal)
  }
}
