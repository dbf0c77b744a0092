import JSONText
import Testing

@Suite struct JSONWriterTests {
  @Test func compactAndPretty() {
    let value: JSONValue = [
      "b": 1, "a": [true, nil, "x", .number(0.5)], "e": [], "o": .object(JSONObject()), "n": ["k": -2],
    ]
    #expect(JSONWriter.text(value) == #"{"b":1,"a":[true,null,"x",0.5],"e":[],"o":{},"n":{"k":-2}}"#)
    #expect(
      JSONWriter.text(value, style: .pretty) == """
        {
          "b": 1,
          "a": [
            true,
            null,
            "x",
            0.5
          ],
          "e": [],
          "o": {},
          "n": {
            "k": -2
          }
        }
        """)
  }

  @Test(arguments: [
    ("", #""""#), ("a\"b\\c/d", #""a\"b\\c/d""#), ("\u{8}\t\n\u{C}\r", #""\b\t\n\f\r""#),
    ("\0\u{1}\u{1F}", #""\u0000\u0001\u001f""#),
    ("\u{7F}é😀\u{2028}", "\"\u{7F}é😀\u{2028}\""), ("plain text", "\"plain text\""), ("\"", #""\"""#),
  ])
  func strings(_ text: String, _ expected: String) {
    #expect(JSONWriter.text(.string(text)) == expected)
    #expect(JSONWriter.text(.object(JSONObject([.init(name: text, value: nil)]))) == "{\(expected):null}")
    var output = Array("x".utf8)
    JSONWriter.append(text, to: &output)
    #expect(String(decoding: output, as: UTF8.self) == "x" + expected)
  }

  @Test(arguments: [
    (JSONValue.integer(.min), "-9223372036854775808"), (.number(1e21), "1e+21"), (.number(.nan), "null"),
    (.number(-.infinity), "null"), (.boolean(false), "false"), (.null, "null"),
  ])
  func scalars(_ value: JSONValue, _ expected: String) {
    #expect(JSONWriter.text(value) == expected)
  }

  @Test func membersKeepTheirOrderAndPlace() {
    var object = JSONObject()
    object["z"] = 1
    object["a"] = 2
    object["m"] = 3
    object["z"] = 4
    #expect(object.members.map(\.name) == ["z", "a", "m"])
    #expect(object["z"] == 4)
    object["a"] = nil
    object["missing"] = nil
    #expect(JSONWriter.text(.object(object)) == #"{"z":4,"m":3}"#)
    object["a"] = 5
    #expect(object.members.map(\.name) == ["z", "m", "a"])
  }
}
