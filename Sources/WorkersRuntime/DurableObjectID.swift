/// The identifier of a Durable Object. Two are equal when their texts are.
///
/// https://developers.cloudflare.com/durable-objects/api/id/
public struct DurableObjectID: Sendable, Hashable, CustomStringConvertible {
  /// 64 hexadecimal digits.
  public let text: String
  /// The name it was made from, where that is known.
  public let name: String?

  public init(text: String, name: String? = nil) {
    self.text = text
    self.name = name
  }

  public var description: String { text }

  public static func == (left: DurableObjectID, right: DurableObjectID) -> Bool {
    left.text.hasSameUTF8(as: right.text)
  }

  public func hash(into hasher: inout Hasher) {
    for byte in text.utf8 { hasher.combine(byte) }
  }
}

/// Where the law requires objects to stay.
public enum DurableObjectJurisdiction: Sendable, Hashable {
  case europeanUnion
  case fedRAMP
}

/// Near where an object is made. https://developers.cloudflare.com/durable-objects/reference/data-location/
public enum DurableObjectLocation: Sendable, Hashable {
  case westernNorthAmerica, easternNorthAmerica, southAmerica, westernEurope, easternEurope, asiaPacific, oceania,
    africa
  case middleEast
}
