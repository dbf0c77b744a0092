/// The members of a JSON object in the order they were written, one for each name.
///
/// An array rather than a dictionary: objects here are small, and a dictionary of strings costs an Embedded program
/// tens of kilobytes. Two objects are equal whatever the order of their members.
public struct JSONObject: Sendable, Equatable {
  public struct Member: Sendable, Equatable {
    public let name: String
    public fileprivate(set) var value: JSONValue
  }

  public private(set) var members: [Member] = []

  public init() {}

  public var isEmpty: Bool { members.isEmpty }

  public subscript(_ name: String) -> JSONValue? {
    get {
      for member in members where member.name.hasSameUTF8(as: name) { return member.value }
      return nil
    }
    set {
      for index in members.indices where members[index].name.hasSameUTF8(as: name) {
        if let newValue { members[index].value = newValue } else { members.remove(at: index) }
        return
      }
      if let newValue { members.append(Member(name: name, value: newValue)) }
    }
  }

  public static func == (left: JSONObject, right: JSONObject) -> Bool {
    guard left.members.count == right.members.count else { return false }
    for member in left.members where right[member.name] != member.value { return false }
    return true
  }
}

extension String {
  /// Equality of bytes. `==` of strings is equality up to Unicode normalisation, which JavaScript does not know and
  /// which brings its tables into an Embedded program.
  func hasSameUTF8(as other: String) -> Bool {
    utf8.elementsEqual(other.utf8)
  }
}
