import Testing
import WorkersRuntime

/// The reader's numbers against the standard library's, which the reader does without.
@Suite struct DecimalNumberTests {
  @Test(arguments: [
    "0", "-0", "1", "10", "123456789012345", "1234567890123456789", "0.1", "0.3", "1e22", "1e23", "8.5e22",
    "9007199254740993", "9007199254740992.5", "9007199254740991.5", "179769313486231570000e289",
    "1.7976931348623157e308", "1.7976931348623158e308", "1.7976931348623159e308", "1.8e308", "1e400", "-1e400",
    "5e-324", "4.9e-324", "2.5e-324", "2.4703282292062327e-324", "2.4703282292062328e-324", "2e-324", "1e-400",
    "2.2250738585072014e-308", "2.2250738585072011e-308",
    "2.225073858507201136057409796709131975934819546351645648e-308",
    "1.00000000000000011102230246251565404236316680908203125",
    "1.00000000000000011102230246251565404236316680908203124",
    "1.00000000000000011102230246251565404236316680908203126", "6.0221409e23", "123e-3", "0.000001", "1E+2", "1e-7",
    "100000000000000000000000000000000000000000000000000", "3.14159265358979323846264338327950288",
  ])
  func isTheNearestDouble(text: String) throws {
    let expected = try #require(Double(text))
    #expect(try JSONValue(parsing: text).double?.bitPattern == expected.bitPattern)
  }

  @Test func agreesWithTheStandardLibraryOnManyNumbers() throws {
    var generator = SplitMix(state: 7)
    for _ in 0..<3000 {
      let digits = generator.next()
      let exponent = Int(generator.next() % 680) - 345
      let text = "\(digits)e\(exponent)"
      #expect(try JSONValue(parsing: text).double == Double(text), "\(text)")
    }
    for _ in 0..<3000 {
      let double = Double(bitPattern: generator.next())
      guard double.isFinite else { continue }
      let read = try JSONValue(parsing: JSONValue.number(double).serialized()).double
      #expect(read == double, "\(double)")
    }
  }

  @Test func longDigitsDecideARounding() throws {
    // Half way between 1 and the next double, with a digit far behind that lifts it.
    let half = "1.00000000000000011102230246251565404236316680908203125"
    let text = half + String(repeating: "0", count: 2000) + "1"
    #expect(try JSONValue(parsing: text).double == 1.0.nextUp)
    #expect(try JSONValue(parsing: half + String(repeating: "0", count: 2000)).double == 1.0)
  }
}

/// The same numbers in each run (S. Vigna's SplitMix64).
private struct SplitMix {
  var state: UInt64

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var word = state
    word = (word ^ word >> 30) &* 0xBF58_476D_1CE4_E5B9
    word = (word ^ word >> 27) &* 0x94D0_49BB_1331_11EB
    return word ^ word >> 31
  }
}
