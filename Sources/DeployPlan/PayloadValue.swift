public import ConfigTree
public import JSONText

extension JSONValue {
  /// What JavaScript would print for a value of a config: numbers as doubles (NaN and infinities become null), dates as
  /// text with three digits of fraction.
  public init(_ value: ConfigValue) {
    switch value.kind {
    case .table:
      var object = JSONObject()
      for entry in value.children where entry.key != "__proto__" { object.append(entry.key, JSONValue(entry)) }
      self = .object(object.inPropertyOrder)
    case .array: self = .array(value.children.map { JSONValue($0) })
    case .string: self = .string(value.string ?? "")
    case .integer:
      let integer = value.integer ?? 0
      self = integer.magnitude <= 1 << 53 ? .integer(integer) : .number(Double(integer))
    case .float: self = .number(value.number ?? .nan)
    case .boolean: self = .boolean(value.boolean ?? false)
    case .offsetDateTime, .localDateTime, .localDate, .localTime: self = .string(DateText.text(value))
    case .null: self = .null
    }
  }
}

extension JSONObject {
  /// The order in which JavaScript lists the members of an object: array indices first, ascending, then as added.
  var inPropertyOrder: JSONObject {
    let indices = members.enumerated().compactMap { place, member in
      PropertyIndex(member.name).map { (index: $0.value, place: place) }
    }
    guard !indices.isEmpty else { return self }
    let first = indices.sorted { $0.index < $1.index }.map { members[$0.place] }
    return JSONObject(first + members.filter { PropertyIndex($0.name) == nil })
  }
}

/// A name that JavaScript takes for an array index: a whole number without leading zeros below 2^32 - 1.
struct PropertyIndex {
  let value: UInt32

  init?(_ name: String) {
    guard let value = UInt32(name), value < .max, String(value) == name else { return nil }
    self.value = value
  }
}

/// Dates of TOML as wrangler's parser prints them: `2024-01-02`, `03:04:05.500`, `2024-01-02T03:04:05.000Z`.
enum DateText {
  static func text(_ value: ConfigValue) -> String {
    var text = value.sourceText
    if value.kind == .localDate { return text }
    if let separator = text.firstIndex(where: { $0 == " " || $0 == "t" }) {
      text.replaceSubrange(separator...separator, with: "T")
    }
    let timeStart = text.firstIndex(of: "T").map { text.index(after: $0) } ?? text.startIndex
    let zoneStart = text[timeStart...].firstIndex { "Zz+-".contains($0) } ?? text.endIndex
    let zone = text[zoneStart...].uppercased()
    let clock = text[timeStart..<zoneStart].split(separator: ".", maxSplits: 1)
    let fraction = clock.count > 1 ? clock[1].prefix(3) : ""
    let digits = fraction + String(repeating: "0", count: 3 - fraction.count)
    return "\(text[..<timeStart])\(clock[0]).\(digits)\(zone)"
  }
}
