public import ConfigTree

/// Where in a config values of a shape may stand: the key, and the way from its value down.
public struct ShapePlace: Sendable {
  enum Step: Sendable {
    case field(KeyName)
    /// Every item of a list, or the entry itself where one stands without a list.
    case items
    /// Every value of a table.
    case values
  }

  /// An index into `SchemaSet.keys`.
  public let key: Int
  let steps: [Step]
  public let shape: Shape

  /// Every value of the shape inside `value`, which stands under the key.
  public func forEach(in value: ConfigValue, _ body: (ConfigValue) -> Void) {
    Self.follow(steps[...], from: value, body)
  }

  private static func follow(_ steps: ArraySlice<Step>, from value: ConfigValue, _ body: (ConfigValue) -> Void) {
    guard let step = steps.first else { return body(value) }
    let rest = steps.dropFirst()
    switch step {
    case .field(let key): if let next = value[key] { follow(rest, from: next, body) }
    case .items, .values:
      if value.kind == .array || value.kind == .table {
        for next in value.children { follow(rest, from: next, body) }
      }
    }
  }

  /// The places of the shapes that `isWanted` picks, in all `keys`, in their order.
  static func all(in keys: [KeySchema], where isWanted: (Shape) -> Bool) -> [ShapePlace] {
    var places: [ShapePlace] = []
    func add(_ shape: Shape, key: Int, steps: [Step]) {
      if isWanted(shape) { places.append(ShapePlace(key: key, steps: steps, shape: shape)) }
      if let items = shape.items { add(items, key: key, steps: steps + [.items]) }
      if let values = shape.values { add(values, key: key, steps: steps + [.values]) }
      for field in shape.fields where !field.shape.isLeaf || isWanted(field.shape) {
        add(field.shape, key: key, steps: steps + [.field(field.key)])
      }
    }
    for (index, key) in keys.enumerated() { add(key.shape, key: index, steps: []) }
    return places
  }
}

extension Shape {
  /// Nothing can stand inside.
  fileprivate var isLeaf: Bool { items == nil && values == nil && fields.isEmpty }
}
