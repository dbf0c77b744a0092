/// Source text as it may be shown: what is secret stands as `•`. Every format that shows text of a file, or text that an
/// edit makes from it, takes it from here, so that none can leak a secret.
public struct SourceSnippet: Sendable {
  /// A character of the source as it may be shown, and where it stands.
  public struct Piece: Sendable, Hashable {
    public var text: Character
    public var span: ByteSpan

    public init(text: Character, span: ByteSpan) {
      self.text = text
      self.span = span
    }
  }

  /// Shown in place of each character of a secret.
  public static let mask: Character = "•"
  /// A shorter secret is too common a text to be looked for in other texts.
  private static let shortestSearched = 4

  public let file: SourceFile
  /// Sorted and without overlaps.
  public let masked: [ByteSpan]
  /// Texts of the secrets, the longest first.
  private let secrets: [String]

  public init(_ file: SourceFile, masked: [ByteSpan] = []) {
    self.file = file
    var merged: [ByteSpan] = []
    for span in masked.sorted() where span.start < min(span.end, file.bytes.count) {
      let span = ByteSpan(span.start, min(span.end, file.bytes.count))
      if let last = merged.last, span.start <= last.end {
        merged[merged.count - 1] = last.union(span)
      } else {
        merged.append(span)
      }
    }
    self.masked = merged
    secrets = Set(merged.flatMap { Self.texts(of: $0, in: file) }).sorted { ($1.utf8.count, $0) < ($0.utf8.count, $1) }
  }

  /// The secret as written, and without its quotes.
  private static func texts(of span: ByteSpan, in file: SourceFile) -> [String] {
    let text = file.text(span)
    let inner = text.drop { "\"'".contains($0) }.reversed().drop { "\"'".contains($0) }.reversed()
    return [text, String(inner)].filter { $0.utf8.count >= shortestSearched }
  }

  /// The text of `span` as it may be shown.
  public func text(_ span: ByteSpan) -> String {
    hidesPart(of: span) ? String(pieces(in: span).map(\.text)) : file.text(span)
  }

  /// Whether a secret stands in `span`.
  public func hidesPart(of span: ByteSpan) -> Bool { isMasked(span) }

  /// The characters of `span` as they may be shown. What is not valid UTF-8 becomes U+FFFD.
  public func pieces(in span: ByteSpan) -> [Piece] {
    let start = min(span.start, file.bytes.count)
    let bytes = file.bytes[start..<min(max(span.end, start), file.bytes.count)]
    var pieces: [Piece] = []
    pieces.reserveCapacity(bytes.count)
    var offset = start
    func append(_ character: Character, _ count: Int) {
      let span = ByteSpan(offset, offset + count)
      pieces.append(Piece(text: isMasked(span) && !character.isNewline ? Self.mask : character, span: span))
      offset += count
    }
    if let text = String(validating: bytes, as: UTF8.self) {
      for character in text { append(character, character.utf8.count) }
    } else {
      var parser = UTF8.ForwardParser()
      var iterator = bytes.makeIterator()
      while true {
        switch parser.parseScalar(from: &iterator) {
        case .valid(let encoded): append(Character(UTF8.decode(encoded)), encoded.count)
        case .error(let length): append("\u{FFFD}", length)
        case .emptyInput: return pieces
        }
      }
    }
    return pieces
  }

  /// `text`, which was made from the source (a message, the replacement of an edit), as it may be shown.
  public func masking(_ text: String) -> String {
    secrets.reduce(text) { text, secret in
      text.contains(secret) ? text.replacing(secret, with: String(repeating: Self.mask, count: secret.count)) : text
    }
  }

  /// Whether the replacements of `fix` hold a secret. Such a fix can be applied, but not written into a report.
  public func isSecret(_ fix: Fix) -> Bool {
    fix.edits.contains { edit in secrets.contains { edit.replacement.contains($0) } }
  }

  private func isMasked(_ span: ByteSpan) -> Bool {
    guard !masked.isEmpty, !span.isEmpty else { return false }
    var low = 0
    var high = masked.count
    while low < high {
      let middle = (low + high) / 2
      if masked[middle].end <= span.start { low = middle + 1 } else { high = middle }
    }
    return low < masked.count && masked[low].start < span.end
  }
}
