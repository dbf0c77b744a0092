import Testing
import WorkersRuntime

@Suite struct JSONReaderTests {
  @Test func readsEveryKindOfValue() throws {
    let value = try JSONValue(parsing: #" { "a" : [ null , true, false, -0.5e1, "x" ], "b": {} , "c":[]} "#)
    #expect(value == ["a": [nil, true, false, -5, "x"], "b": [:], "c": []])
    #expect(value["a"]?[3]?.int == -5)
    #expect(value["a"]?[9] == nil)
    #expect(value["missing"] == nil)
  }

  @Test(arguments: [
    (#""\"\\\/\b\f\n\r\t""#, "\"\\/\u{8}\u{C}\n\r\t"),
    (#""\u00e9\u20AC""#, "é€"),
    (#""\ud83d\ude00""#, "😀"),
    (#""\ud83d""#, "\u{FFFD}"),
    (#""\ud83dx""#, "\u{FFFD}x"),
    (#""\ud83d\u0041""#, "\u{FFFD}A"),
    (#""é""#, "é"),
  ])
  func readsEscapes(text: String, expected: String) throws {
    #expect(try JSONValue(parsing: text).string == expected)
  }

  @Test func aRepeatedNameHasItsLastValueInTheFirstPlace() throws {
    let object = try #require(try JSONValue(parsing: #"{"a":1,"b":2,"a":3}"#).object)
    #expect(object.members.map(\.name) == ["a", "b"])
    #expect(object["a"] == 3)
  }

  @Test(arguments: [
    ("", JSONSyntaxError(reason: .unexpectedEnd, offset: 0)),
    ("  ", JSONSyntaxError(reason: .unexpectedEnd, offset: 2)),
    ("[1,]", JSONSyntaxError(reason: .unexpectedByte(0x5D), offset: 3)),
    ("[1 2]", JSONSyntaxError(reason: .unexpectedByte(0x32), offset: 3)),
    (#"{"a" 1}"#, JSONSyntaxError(reason: .unexpectedByte(0x31), offset: 5)),
    ("{a:1}", JSONSyntaxError(reason: .unexpectedByte(0x61), offset: 1)),
    ("tru", JSONSyntaxError(reason: .unexpectedEnd, offset: 3)),
    ("trux", JSONSyntaxError(reason: .unexpectedByte(0x78), offset: 3)),
    ("1 1", JSONSyntaxError(reason: .unexpectedByte(0x31), offset: 2)),
    ("01", JSONSyntaxError(reason: .unexpectedByte(0x31), offset: 1)),
    ("1.", JSONSyntaxError(reason: .unexpectedEnd, offset: 2)),
    (".5", JSONSyntaxError(reason: .unexpectedByte(0x2E), offset: 0)),
    ("1e", JSONSyntaxError(reason: .unexpectedEnd, offset: 2)),
    ("+1", JSONSyntaxError(reason: .unexpectedByte(0x2B), offset: 0)),
    ("NaN", JSONSyntaxError(reason: .unexpectedByte(0x4E), offset: 0)),
    ("\"\n\"", JSONSyntaxError(reason: .unexpectedByte(0x0A), offset: 1)),
    (#""\x""#, JSONSyntaxError(reason: .invalidEscape, offset: 1)),
    (#""\u12g4""#, JSONSyntaxError(reason: .invalidEscape, offset: 1)),
    (#""abc"#, JSONSyntaxError(reason: .unexpectedEnd, offset: 4)),
  ])
  func refusesWhatIsNoJSON(text: String, error: JSONSyntaxError) {
    #expect(throws: error) { try JSONValue(parsing: text) }
  }

  @Test func refusesBytesThatAreNotUTF8() {
    #expect(throws: JSONSyntaxError(reason: .invalidUTF8, offset: 0)) { try JSONValue(parsing: [0x22, 0xFF, 0x22]) }
  }

  @Test func boundsTheDepth() throws {
    let deep = { (depth: Int) in String(repeating: "[", count: depth) + String(repeating: "]", count: depth) }
    #expect(throws: Never.self) { try JSONValue(parsing: deep(500)) }
    #expect(throws: JSONSyntaxError.self) { try JSONValue(parsing: deep(100_000)) }
  }
}
