import ConfigTree
import Findings
import Foundation
import TOML
import Testing

private final class ResultBox<Result>: @unchecked Sendable { var value: Result? }

/// Runs `body` on a thread with a stack of 512 KiB, the least that a thread gets on the supported systems.
private func onSmallStack<Result: Sendable>(_ body: @escaping @Sendable () -> Result) -> Result {
  let box = ResultBox<Result>()
  let done = DispatchSemaphore(value: 0)
  let thread = Thread {
    box.value = body()
    done.signal()
  }
  thread.stackSize = 512 << 10
  thread.start()
  done.wait()
  return box.value!
}

/// What must hold for every document, whatever the text was.
private func expectSound(_ result: TOMLParseResult, sourceLocation: Testing.SourceLocation = #_sourceLocation) {
  let document = result.document
  let size = document.file.bytes.count
  var pending = [document.root]
  var isSound = true
  while let value = pending.popLast() {
    var count = 0
    for child in value.children {
      count += 1
      pending.append(child)
      isSound = isSound && child.parent == value && child.span.end <= size
      if let key = child.keySpan {
        isSound = isSound && value.kind == .table && key.end <= size
        // The key stands before its value, or in its header, or is the place of the table.
        isSound = isSound && (key.end <= child.span.start || child.span.contains(key) || !child.node.kind.isScalar)
        // A key of invalid UTF-8 has no text to look it up by.
        isSound = isSound && (value[child.key] == child || child.key.contains("\u{FFFD}"))
      } else {
        isSound = isSound && value.kind == .array
      }
      if value.origin == .inline && !value.isRoot && child.origin != .dotted {
        isSound = isSound && value.span.contains(child.span)
      }
      if child.kind == .string { isSound = isSound && child.string != nil }
    }
    isSound = isSound && count == value.count
  }
  for finding in result.findings {
    isSound = isSound && finding.primary.span.end <= size
    isSound = isSound && finding.secondary.allSatisfy { $0.span.end <= size }
  }
  for comment in document.comments {
    isSound = isSound && document.file.bytes[comment.start] == UInt8(ascii: "#")
    isSound = isSound && !document.file.bytes[comment.start..<comment.end].contains(0x0A)
  }
  isSound = isSound && result.findings == result.findings.sorted()
  #expect(
    isSound, "\(String(decoding: document.file.bytes, as: UTF8.self).debugDescription)", sourceLocation: sourceLocation)
}

extension ConfigKind {
  fileprivate var isScalar: Bool { !isContainer }
}

private let sample = """
  # A Worker
  name = "shop" # its name
  "quoted key".'lit' = 'C:\\dir'
  date = 2026-01-15T10:00:00.5+01:00
  numbers = [ 1, -2_0, 0xFF, 3.5e-2, inf, [ 07:30:00, 2026-01-15 ] ]
  routes = [
    { pattern = "a.example/*", zone = "é\\u00e9" }, # first
    { pattern = 'b', custom.domain = true },
  ]
  text = \"\"\"
  one \\
     two ""
  \"\"\"

  [vars]
  A.b.c = '''x
  y'''
  [[queues.producers]]
  binding = "Q"
  [queues.producers.more]
  [[queues.producers]]
  binding = "R"

  """

@Suite struct RobustnessTests {
  @Test func theSampleIsValidAndSound() {
    let result = parse(sample)
    #expect(result.findings == [])
    expectSound(result)
    expectSound(parse(sample.replacing("\n", with: "\r\n")))
  }

  @Test func everyPrefix() {
    let bytes = Array(sample.utf8)
    for length in 0...bytes.count {
      expectSound(parse(bytes: Array(bytes[..<length])))
      // A carriage return that ends the file is no line end, and what looks like one must not stop the reader.
      for last in Array("\r\"'[{=\\".utf8) { expectSound(parse(bytes: Array(bytes[..<length]) + [last])) }
    }
  }

  @Test func everyByteRemovedOrReplaced() {
    let bytes = Array(sample.utf8)
    for index in bytes.indices {
      var shorter = bytes
      shorter.remove(at: index)
      expectSound(parse(bytes: shorter))
      for replacement in Array("\"'[]{}=,.#\n\r\\ x1-\u{0}".utf8) + [0xFF] {
        var changed = bytes
        changed[index] = replacement
        expectSound(parse(bytes: changed))
      }
    }
  }

  @Test func randomBytesAndTokens() {
    var random = SeededGenerator(state: 42)
    let tokens = [
      "\"", "'", "\"\"\"", "'''", "[", "]", "[[", "]]", "{", "}", "=", ",", ".", "#", "\n", "\r\n", "\r", " ", "\\",
      "a",
      "b = 1", "\n[t]\n", "\n[[t]]\n", "1", "-", "2026-01-01", "07:00:00", "é", "\u{FEFF}", "true", "inf", "_",
      "\\u00e9",
    ]
    for _ in 0..<4000 {
      let count = Int.random(in: 1...25, using: &random)
      let text = (0..<count).map { _ in tokens.randomElement(using: &random)! }.joined()
      expectSound(parse(text))
      expectSound(parse(text, TOMLOptions(version: .v1_1, nestingLimit: 3, findingLimit: 2)))
      expectSound(parse(bytes: (0..<count).map { _ in UInt8.random(in: 0...255, using: &random) }))
    }
  }

  @Test func nestingUpToTheLimit() {
    for limit in [1, 5, 1000] {
      let options = TOMLOptions(nestingLimit: limit)
      for text in Self.nested(limit) { #expect(summaries(text, options) == []) }
    }
  }

  /// Texts whose innermost container is at depth `depth`.
  private static func nested(_ depth: Int) -> [String] {
    let keys = (0..<depth).map { "k\($0)" }.joined(separator: ".")
    return [
      "a = " + String(repeating: "[", count: depth) + String(repeating: "]", count: depth),
      "a = " + String(repeating: "{a=", count: depth) + "1" + String(repeating: "}", count: depth),
      "[\(keys)]\nx = 1", keys + ".x = 1",
    ]
  }

  @Test func nestingBeyondTheLimitIsOneFinding() {
    for text in Self.nested(1001) + Self.nested(10_000) {
      let findings = onSmallStack { parse(text + "\nlast = 1\n") }.findings
      #expect(findings.map(\.rule) == ["nesting-too-deep"])
    }
    // What is left open is not one more mistake.
    for opener in ["[", "{a=", "[{a=", "[\n", "{a.b.c="] {
      let text = "a = " + String(repeating: opener, count: 100_000)
      let rules = onSmallStack { parse(text) }.findings.map(\.rule)
      #expect(rules.contains("nesting-too-deep"))
      #expect(rules.count <= 2)
    }
  }

  @Test func headersKeysAndValuesShareTheLimit() {
    let options = TOMLOptions(nestingLimit: 4)
    #expect(summaries("[a.b]\nc.d = 1\ne = [[]]", options) == [])
    #expect(summaries("[a.b]\nc.d.e = [1]", options) == ["2:9 nesting-too-deep"])
    #expect(summaries("[a.b]\nc = [{d = {}}]\nx = 1", options) == ["2:11 nesting-too-deep"])
    #expect(summaries("[a.b]\nc = [{d.e = {}}]\nx = 1", options) == ["2:7 nesting-too-deep"])
    #expect(summaries("a = [[[[1], [2]], [[3]]]]\nb = [[[[]]], [[[[]]]]]", options) == ["2:17 nesting-too-deep"])
  }

  @Test func theDeepestDocumentCanBeRead() {
    let depth = onSmallStack {
      var value: ConfigValue? = valid(Self.nested(1000)[0])["a"]
      var depth = 0
      while let current = value {
        depth += 1
        value = Array(current.children).first
      }
      return depth
    }
    #expect(depth == 1000)
  }
}

/// SplitMix64.
struct SeededGenerator: RandomNumberGenerator {
  var state: UInt64

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ mixed >> 30) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ mixed >> 27) &* 0x94D0_49BB_1331_11EB
    return mixed ^ mixed >> 31
  }
}
