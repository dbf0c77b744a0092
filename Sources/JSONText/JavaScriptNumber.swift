/// Numbers as JavaScript prints them (ECMA-262, Number::toString with radix 10).
public enum JavaScriptNumber {
  /// `nil` for what is not finite. Minus zero is `0`.
  public static func text(_ value: Double) -> String? {
    guard value.isFinite else { return nil }
    guard value != 0 else { return "0" }
    let sign = value < 0 ? "-" : ""
    let (digits, point) = shortestDigits(value.magnitude)
    let count = digits.count
    if count <= point && point <= 21 { return sign + digits + String(repeating: "0", count: point - count) }
    if 0 < point && point <= 21 {
      return sign + digits.prefix(point) + "." + digits.dropFirst(point)
    }
    if -6 < point && point <= 0 { return sign + "0." + String(repeating: "0", count: -point) + digits }
    let exponent = point - 1
    let tail = "e" + (exponent < 0 ? "-" : "+") + String(abs(exponent))
    return sign + digits.prefix(1) + (count > 1 ? "." + digits.dropFirst() : "") + tail
  }

  /// The shortest decimal digits that read back as `value`, and where the point stands: 0.DIGITS × 10^point.
  private static func shortestDigits(_ value: Double) -> (digits: String, point: Int) {
    // Swift's description has the shortest digits too, with another idea of when to use an exponent.
    let text = value.description
    let parts = text.split(separator: "e", maxSplits: 1)
    let exponent = parts.count > 1 ? Int(parts[1]) ?? 0 : 0
    let mantissa = parts[0].split(separator: ".", maxSplits: 1, omittingEmptySubsequences: false)
    let whole = String(mantissa[0])
    let fraction = mantissa.count > 1 ? String(mantissa[1]) : ""
    var digits = Substring(whole + fraction)
    var point = whole.count + exponent
    while digits.first == "0" {
      digits = digits.dropFirst()
      point -= 1
    }
    while digits.last == "0" { digits = digits.dropLast() }
    return (String(digits), point)
  }
}
