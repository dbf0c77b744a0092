import ConfigTree
import Findings
import Testing
import YAMLText

@Suite struct WriterTests {
  @Test func blockStyle() {
    let value: YAMLValue = [
      "name": "shop", "main": "src/index.ts", "workers_dev": true, "limit": 12, "ratio": .double(0.5), "none": nil,
      "compatibility_date": "2026-01-01", "empty": [], "nothing": .map([]),
      "list": ["a", ["b", "c"], ["x": 1, "deep": ["z": [1, 2]]], .map([])],
      "a b": "x: y", "url": "https://example.com/a",
    ]
    #expect(
      YAMLWriter.text(value)
        == """
        name: shop
        main: src/index.ts
        workers_dev: true
        limit: 12
        ratio: 0.5
        none: null
        compatibility_date: "2026-01-01"
        empty: []
        nothing: {}
        list:
          - a
          - - b
            - c
          - x: 1
            deep:
              z:
                - 1
                - 2
          - {}
        a b: "x: y"
        url: https://example.com/a

        """)
  }

  @Test(arguments: [
    ("", "\"\""), ("null", "\"null\""), ("True", "\"True\""), ("yes", "\"yes\""), ("OFF", "\"OFF\""), ("N", "\"N\""),
    ("1", "\"1\""), ("-", "\"-\""), ("~", "\"~\""), ("a #b", "\"a #b\""), ("a: b", "\"a: b\""), ("a:", "\"a:\""),
    ("a:b", "a:b"), (" a", "\" a\""), ("a ", "\"a \""), ("a\nb", #""a\nb""#), ("é", "\"é\""),
    ("yesterday", "yesterday"),
    ("\u{85}\u{2028}\u{FEFF}\0", #""\x85\u2028\uFEFF\x00""#), ("a\\\"", #""a\\\"""#), ("*x", "\"*x\""),
  ])
  func strings(_ text: String, _ expected: String) {
    #expect(YAMLWriter.text(.string(text)) == expected + "\n")
  }

  @Test(arguments: [
    (1.0, "1.0"), (-0.0, "-0.0"), (1e21, "1.0e+21"), (.leastNonzeroMagnitude, "5.0e-324"), (.infinity, ".inf"),
    (-.infinity, "-.inf"),
    (1.5e300, "1.5e+300"), (.nan, ".nan"),
  ])
  func numbers(_ number: Double, _ expected: String) {
    #expect(YAMLWriter.text(.double(number)) == expected + "\n")
  }

  @Test func longKeysAreReadBack() {
    let key = String(repeating: "key ", count: 400) + "é"
    let value: YAMLValue = .map([YAMLEntry(key: key, value: ["a": .map([YAMLEntry(key: key, value: [1])])])])
    #expect(read(YAMLWriter.text(value)) == value)
  }

  @Test(arguments: 0..<300)
  func whatIsWrittenIsReadBack(_ seed: UInt64) {
    var random = Generator(state: seed)
    let value = random.value(depth: 0)
    let text = YAMLWriter.text(value)
    #expect(read(text) == value, "\(text)")
  }

  private func read(_ text: String) -> YAMLValue? {
    let result = YAMLParser.parse(SourceFile(path: "a.yaml", text: text))
    return result.findings.isEmpty ? YAMLValue(result.document.root) : nil
  }
}

extension YAMLValue {
  fileprivate init(_ value: ConfigValue) {
    self =
      switch value.kind {
      case .table: .map(value.children.map { YAMLEntry(key: $0.key, value: YAMLValue($0)) })
      case .array: .list(value.children.map { YAMLValue($0) })
      case .string: .string(value.string ?? "")
      case .integer: .int(value.integer ?? 0)
      case .float: .double(value.number ?? 0)
      case .boolean: .bool(value.boolean ?? false)
      default: .null
      }
  }
}

/// SplitMix64, and values made from it that are hard to write.
private struct Generator: RandomNumberGenerator {
  var state: UInt64

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }

  mutating func value(depth: Int) -> YAMLValue {
    switch Int.random(in: 0..<(depth < 4 ? 9 : 5), using: &self) {
    case 0: return .null
    case 1: return .bool(.random(using: &self))
    case 2: return .int(Int64(truncatingIfNeeded: next()) >> Int64.random(in: 0..<64, using: &self))
    case 3:
      let number = Double(bitPattern: next())
      return .double(number.isNaN ? 0.1 : number)
    case 4: return .string(text())
    case 5, 6: return .list((0..<Int.random(in: 0..<5, using: &self)).map { _ in value(depth: depth + 1) })
    default:
      return .map(
        (0..<Int.random(in: 0..<5, using: &self)).map {
          YAMLEntry(key: "\(text())\($0)", value: value(depth: depth + 1))
        })
    }
  }

  mutating func text() -> String {
    let pieces = [
      "a", "key", " ", "\n", "\t", ":", "#", "- ", "\"", "'", "\\", "~", "null", "true", "1", "0x1", "é", "😀",
      "\u{2028}",
      "\u{FEFF}", "\0", "\r", "\u{7F}", "{", "]", ",", "&", "*", "!", "%", "@", "`", "|", ">", "?", "---", "...",
      ".inf",
      "\u{301}", "\u{10FFFF}", "\u{FFFE}",
    ]
    return (0..<Int.random(in: 0..<6, using: &self)).map { _ in pieces.randomElement(using: &self) ?? "" }.joined()
  }
}
