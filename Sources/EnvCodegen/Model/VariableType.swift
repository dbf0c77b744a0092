import ConfigTree

/// The type of a variable or of a value within one, over all environments that have it.
struct VariableType: Sendable, Hashable {
  indirect enum Shape: Sendable, Hashable {
    /// Nothing is known: only null or an empty list was seen.
    case unknown
    case string, boolean, integer, double
    case array(VariableType)
    case table([Member])
    /// Values of several types.
    case mixed
  }

  struct Member: Sendable, Hashable {
    var name: String
    var type: VariableType
    /// Some table lacks it.
    var isOptional: Bool
  }

  var shape: Shape
  /// Null was seen.
  var isNullable = false

  /// Tables within tables beyond this depth are `VariableValue`s.
  static let maximumDepth = 16

  static let unknown = VariableType(shape: .unknown)
  static let mixed = VariableType(shape: .mixed)

  /// The type of one value. `Int` has 32 bits where `isInt32`; whole numbers beyond it or beyond 2^53 are `Double`s.
  init(of value: ConfigValue, isInt32: Bool, depth: Int = 0) {
    switch value.kind {
    case .null:
      shape = .unknown
      isNullable = true
    case .string, .offsetDateTime, .localDateTime, .localDate, .localTime: shape = .string
    case .boolean: shape = .boolean
    case .float: shape = .double
    case .integer:
      let limit: Int64 = isInt32 ? Int64(Int32.max) : 1 << 53
      let fits = value.integer.map { (-limit...limit).contains($0) } ?? false
      shape = fits ? .integer : .double
    case .array:
      guard depth < Self.maximumDepth else {
        shape = .mixed
        return
      }
      var element = VariableType.unknown
      for item in value.children { element.merge(VariableType(of: item, isInt32: isInt32, depth: depth + 1)) }
      shape = .array(element)
    case .table:
      guard depth < Self.maximumDepth else {
        shape = .mixed
        return
      }
      var members: [Member] = []
      var places: [String: Int] = [:]
      for child in value.children {
        let member = Member(
          name: child.key, type: VariableType(of: child, isInt32: isInt32, depth: depth + 1), isOptional: false)
        if let place = places[member.name] {
          // JSON: of equal keys the last one counts.
          members[place] = member
        } else {
          places[member.name] = members.count
          members.append(member)
        }
      }
      shape = .table(members)
    }
  }

  private init(shape: Shape) {
    self.shape = shape
  }

  /// The narrowest type that also has the values of `other`.
  mutating func merge(_ other: VariableType) {
    isNullable = isNullable || other.isNullable
    switch (shape, other.shape) {
    case (_, .unknown): break
    case (.unknown, _): shape = other.shape
    case (.mixed, _): break
    case (.string, .string), (.boolean, .boolean), (.integer, .integer), (.double, .double): break
    case (.integer, .double), (.double, .integer): shape = .double
    case (.array(var element), .array(let others)):
      element.merge(others)
      shape = .array(element)
    case (.table(let members), .table(let others)): shape = .table(Self.merged(members, others))
    default: shape = .mixed
    }
  }

  private static func merged(_ members: [Member], _ others: [Member]) -> [Member] {
    var result = members
    var places: [String: Int] = [:]
    for (place, member) in members.enumerated() { places[member.name] = place }
    var seen = Set<String>()
    for other in others {
      seen.insert(other.name)
      if let place = places[other.name] {
        result[place].type.merge(other.type)
        result[place].isOptional = result[place].isOptional || other.isOptional
      } else {
        result.append(Member(name: other.name, type: other.type, isOptional: true))
      }
    }
    for place in members.indices where !seen.contains(members[place].name) { result[place].isOptional = true }
    return result
  }
}
