import Testing
import WorkersRuntime

@Suite struct JSONSerializationTests {
  @Test(
    arguments: [
      (nil, "null"), (true, "true"), (1, "1"), (-0.5, "-0.5"), (1e21, "1e+21"),
      (9_007_199_254_740_992, "9007199254740992"),
      (.number(.nan), "null"), (.number(.infinity), "null"), ("a\"\\\n\u{1}\u{1F}é", #""a\"\\\n\u0001\u001fé""#),
      ([], "[]"), ([1, [2]], "[1,[2]]"), ([:], "{}"), (["b": 1, "a": nil], #"{"b":1,"a":null}"#),
    ] as [(JSONValue, String)])
  func writesWithoutWhiteSpace(value: JSONValue, expected: String) {
    #expect(String(decoding: value.serialized(), as: UTF8.self) == expected)
  }

  @Test func objectsAreEqualInAnyOrder() {
    #expect(["a": 1, "b": 2] as JSONValue == ["b": 2, "a": 1])
    #expect(["a": 1] as JSONValue != ["a": 1, "b": 2])
    #expect(["a": 1] as JSONValue != ["a": 2])
  }

  @Test func namesAreComparedAsBytes() {
    var object = JSONObject()
    object["\u{E9}"] = 1
    object["e\u{301}"] = 2
    #expect(object.members.count == 2)
    object["\u{E9}"] = nil
    #expect(object.members.map(\.value) == [2])
  }

  @Test(
    arguments: [(1.5, nil), (9_007_199_254_740_992, 9_007_199_254_740_992), (1e300, nil), (-3, -3)] as [(Double, Int?)])
  func intIsExact(number: Double, int: Int?) {
    #expect(JSONValue.number(number).int == int)
  }

  @Test func aBodyIsReadInThreeWays() throws {
    let body = Body(json: ["a": [1]])
    #expect(body.text == #"{"a":[1]}"#)
    #expect(try body.json()["a"]?[0]?.int == 1)
    #expect(Body([0xFF, 0x61]).text == "\u{FFFD}a")
    #expect(("text" as Body).bytes == Array("text".utf8))
  }
}
