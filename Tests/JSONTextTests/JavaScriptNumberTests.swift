import JSONText
import Testing

/// The expected texts are what `String(x)` gives in JavaScript.
@Suite struct JavaScriptNumberTests {
  @Test(arguments: [
    (0, "0"), (-0.0, "0"), (1, "1"), (-1, "-1"), (100, "100"), (0.1, "0.1"), (-0.5, "-0.5"), (1.5, "1.5"),
    (123.456, "123.456"), (1e21, "1e+21"), (1e20, "100000000000000000000"),
    (123456789012345683968, "123456789012345680000"),
    (1.2345678901234568e21, "1.2345678901234568e+21"), (1e-6, "0.000001"), (1e-7, "1e-7"), (1.5e-7, "1.5e-7"),
    (0.000001234, "0.000001234"), (.leastNonzeroMagnitude, "5e-324"),
    (.greatestFiniteMagnitude, "1.7976931348623157e+308"),
    (1.5e300, "1.5e+300"), (-1.5e300, "-1.5e+300"), (9007199254740992, "9007199254740992"),
    (0.1 + 0.2, "0.30000000000000004"),
    (5e-7, "5e-7"), (4.35, "4.35"), (1e16, "10000000000000000"), (12345678.9, "12345678.9"), (1e100, "1e+100"),
  ])
  func texts(_ number: Double, _ text: String) {
    #expect(JavaScriptNumber.text(number) == text)
  }

  @Test(arguments: [Double.nan, .infinity, -.infinity])
  func whatIsNotFiniteHasNone(_ number: Double) {
    #expect(JavaScriptNumber.text(number) == nil)
  }

  @Test func everyTextReadsBack() {
    var state: UInt64 = 1
    for _ in 0..<5000 {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      let number = Double(bitPattern: state)
      guard number.isFinite else { continue }
      #expect(JavaScriptNumber.text(number).flatMap(Double.init) == number)
    }
  }
}
