import Findings
import Testing

@Suite struct SourceSnippetTests {
  private let file = SourceFile(path: "a", text: "key = \"sécret\" # sécret\n")

  @Test func secretsAreReplacedCharacterByCharacter() {
    let snippet = SourceSnippet(file, masked: [ByteSpan(7, 14)])
    #expect(snippet.text(ByteSpan(0, file.bytes.count)) == "key = \"••••••\" # sécret\n")
    #expect(snippet.text(ByteSpan(8, 10)) == "•")
    #expect(snippet.text(ByteSpan(0, 3)) == "key")
    #expect(SourceSnippet(file).text(ByteSpan(0, 3)) == "key")
  }

  @Test func overlappingSpansAndSpansBeyondTheEnd() {
    let snippet = SourceSnippet(file, masked: [ByteSpan(20, 99), ByteSpan(0, 2), ByteSpan(1, 3), ByteSpan(at: 5)])
    #expect(snippet.masked == [ByteSpan(0, 3), ByteSpan(20, 26)])
    #expect(snippet.text(ByteSpan(0, 99)) == "••• = \"sécret\" # s•••••\n")
  }

  @Test func linesOfASecretStayLines() {
    let file = SourceFile(path: "a", text: "\"ab\r\ncd\n\"")
    #expect(SourceSnippet(file, masked: [ByteSpan(0, 9)]).text(ByteSpan(0, 9)) == "•••\r\n••\n•")
  }

  @Test func textMadeFromTheSourceIsMaskedToo() {
    let snippet = SourceSnippet(file, masked: [ByteSpan(6, 15)])
    #expect(snippet.masking("the value is \"sécret\", sécret") == "the value is ••••••••, ••••••")
    #expect(snippet.masking("nothing here") == "nothing here")
    let edit = TextEdit(span: ByteSpan(at: 0), replacement: "x = 'sécret'")
    #expect(snippet.isSecret(Fix(title: "move", applicability: .unsafe, edits: [edit])))
    #expect(
      !snippet.isSecret(
        Fix(title: "drop", applicability: .unsafe, edits: [TextEdit(span: ByteSpan(0, 3), replacement: "")])))
  }

  @Test func piecesKnowTheirBytes() {
    let file = SourceFile(path: "a", text: "é👩‍👩‍👧x")
    let pieces = SourceSnippet(file).pieces(in: ByteSpan(0, file.bytes.count))
    #expect(pieces.map(\.text) == ["é", "👩‍👩‍👧", "x"])
    #expect(pieces.map(\.span) == [ByteSpan(0, 2), ByteSpan(2, 20), ByteSpan(20, 21)])
    let broken = SourceSnippet(SourceFile(path: "a", bytes: [0x61, 0xE2, 0x82, 0x62]))
    #expect(broken.pieces(in: ByteSpan(0, 4)).map(\.span) == [ByteSpan(0, 1), ByteSpan(1, 3), ByteSpan(3, 4)])
    #expect(broken.pieces(in: ByteSpan(7, 9)) == [])
  }
}
