/// The fields of an HTTP message in their order. Names are compared without regard to the case of ASCII letters (RFC
/// 9110, section 5.1).
public struct Headers: Sendable, Hashable {
  public struct Field: Sendable, Hashable {
    public var name: String
    public var value: String

    public init(name: String, value: String) {
      self.name = name
      self.value = value
    }
  }

  public private(set) var fields: [Field] = []

  public init() {}

  /// The values of all fields of that name joined by a comma and a blank, as JavaScript's `Headers.get` has it. Setting
  /// replaces them all by one; setting nil removes them.
  public subscript(_ name: String) -> String? {
    get {
      var joined: String?
      for field in fields where isSame(field.name, name) {
        if let value = joined { joined = value + ", " + field.value } else { joined = field.value }
      }
      return joined
    }
    set {
      fields.removeAll { isSame($0.name, name) }
      if let newValue { fields.append(Field(name: name, value: newValue)) }
    }
  }

  /// Adds a field beside those of the same name.
  public mutating func append(_ name: String, _ value: String) {
    fields.append(Field(name: name, value: value))
  }

  /// Each value of that name by itself, which `Set-Cookie` needs.
  public func values(of name: String) -> [String] {
    var values: [String] = []
    for field in fields where isSame(field.name, name) { values.append(field.value) }
    return values
  }
}

private func isSame(_ left: String, _ right: String) -> Bool {
  left.utf8.elementsEqual(right.utf8) { lowercased($0) == lowercased($1) }
}

private func lowercased(_ byte: UInt8) -> UInt8 {
  (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains(byte) ? byte | 0x20 : byte
}

extension Headers: ExpressibleByDictionaryLiteral {
  public init(dictionaryLiteral elements: (String, String)...) {
    for (name, value) in elements { append(name, value) }
  }
}
