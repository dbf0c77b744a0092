import ConfigTree
import Findings
import JSONC
import Testing

/// SplitMix64: the same numbers in every run.
private struct SeededGenerator: RandomNumberGenerator {
  var state: UInt64

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var value = state
    value = (value ^ (value >> 30)) &* 0xBF58_476D_1CE4_E5B9
    value = (value ^ (value >> 27)) &* 0x94D0_49BB_1331_11EB
    return value ^ (value >> 31)
  }
}

@Suite("Properties of every input")
struct JSONCPropertyTests {
  private static let sample = """
    // config
    {
      "name": "w\\u00e9\\n", /* c */ "main": 'x',
      "vars": { "A": "a", "B": [1, 2.5e3, -0, true, null,], "A": {} },
      key = None, "d": 01, "s": "open,
      "e": "say "hi"" # c
    <<<<<<< HEAD
      "f": [{ "g": 1 }, { "g": 2 ],
    =======
      "h": {}
    >>>>>>> x
    }
    """

  @Test("any text gives a document whose spans hold, and an end", arguments: 0..<8)
  func mutations(_ seed: UInt64) {
    var generator = SeededGenerator(state: seed)
    let alphabet = Array("{}[]:,\"'\\/*#=<> \n\r\tax01-.eu\u{0}\u{1}é".utf8) + [0xFF, 0xE2, 0x80, 0x9C]
    let whole = Array(Self.sample.utf8)
    for _ in 0..<250 {
      var bytes = whole
      if Bool.random(using: &generator) {
        bytes = Array(bytes.prefix(Int.random(in: 0...bytes.count, using: &generator)))
      }
      for _ in 0..<Int.random(in: 1...6, using: &generator) where !bytes.isEmpty {
        let place = Int.random(in: 0..<bytes.count, using: &generator)
        switch Int.random(in: 0..<3, using: &generator) {
        case 0: bytes.remove(at: place)
        case 1: bytes[place] = alphabet.randomElement(using: &generator) ?? 0
        default: bytes.insert(alphabet.randomElement(using: &generator) ?? 0, at: place)
        }
      }
      expectInvariants(bytes)
    }
  }

  @Test("text of nothing but punctuation", arguments: 0..<4)
  func punctuation(_ seed: UInt64) {
    var generator = SeededGenerator(state: seed &+ 100)
    let alphabet = Array("{}[]:,\"'/*#=; \na1".utf8)
    for _ in 0..<500 {
      let length = Int.random(in: 0...24, using: &generator)
      expectInvariants((0..<length).map { _ in alphabet.randomElement(using: &generator) ?? 0 })
    }
  }

  private func expectInvariants(_ bytes: [UInt8]) {
    let parsed = ParsedText(bytes: bytes)
    let text = String(decoding: bytes, as: UTF8.self)
    #expect(brokenInvariants(parsed.document) == [], "\(text.debugDescription)")
    for finding in parsed.findings {
      let spans =
        [finding.primary.span] + finding.secondary.map(\.span) + finding.fixes.flatMap { $0.edits.map(\.span) }
      #expect(spans.allSatisfy { $0.end <= bytes.count }, "\(text.debugDescription)")
    }
  }

  @Test("strings equal an independent decoding", arguments: 0..<4)
  func strings(_ seed: UInt64) {
    var generator = SeededGenerator(state: seed &+ 200)
    let pieces: [(source: String, text: String)] = [
      ("a", "a"), ("long plain text", "long plain text"), ("é", "é"), ("😀", "😀"), (#"\n"#, "\n"), (#"\""#, "\""),
      (#"\\"#, "\\"), (#"\/"#, "/"), (#"\u0041"#, "A"), (#"\u20AC"#, "€"), (#"\uD83D\uDE00"#, "😀"), ("//", "//"),
      ("'", "'"), ("{", "{"), ("", ""),
    ]
    var sources: [String] = []
    var texts: [String] = []
    for position in 0..<400 {
      let chosen = (0..<Int.random(in: 0...12, using: &generator)).map { _ in
        pieces.randomElement(using: &generator) ?? pieces[0]
      }
      let source = chosen.map(\.source).joined()
      sources.append("\"\(position)\(source)\": \"\(source)\"")
      texts.append(chosen.map(\.text).joined())
    }
    let parsed = ParsedText("{" + sources.joined(separator: ",\n") + "}")
    #expect(parsed.findings.isEmpty)
    #expect(parsed.root.children.map(\.string) == texts)
    #expect(parsed.root.children.map(\.key) == texts.enumerated().map { "\($0.offset)\($0.element)" })
    #expect(brokenInvariants(parsed.document).isEmpty)
  }

  @Test("an edit and its opposite leave the tree as it was")
  func editAndBack() throws {
    let text = "{\n  \"a\": 1, // c\n  \"o\": { \"x\": [1, 2] },\n  \"b\": 2\n}\n"
    let parsed = ParsedText(text)
    for path in [[], ["o"]] {
      let table = try #require(parsed.root.at(path))
      let insertion = ConfigEdit.insert(into: table, key: "new", value: .integer(1))
      let edits = try #require(JSONCEditor().textEdits(for: [insertion], in: parsed.document))
      let inserted = ParsedText(parsed.apply(edits))
      let entry = try #require(inserted.root.at(path + ["new"]))
      let back = try #require(JSONCEditor().textEdits(for: [.remove(entry)], in: inserted.document))
      #expect(inserted.apply(back) == text)
    }
  }
}
