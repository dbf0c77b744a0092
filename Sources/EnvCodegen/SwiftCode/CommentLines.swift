/// Documentation that is broken between its parts.
enum CommentLines {
  /// Room for the indentation and the slashes of a property's comment.
  private static let width = SourceRenderer.lineLength - 6

  /// `start part, part`, in lines that fit as far as the parts do.
  static func fill(start: String, _ parts: [String]) -> [String] {
    var lines: [String] = []
    var current = start
    for (index, part) in parts.enumerated() {
      let piece = part + (index + 1 < parts.count ? "," : "")
      if current.width + 1 + piece.width > width {
        lines.append(current)
        current = piece
      } else {
        current += " \(piece)"
      }
    }
    return lines + [current]
  }
}
