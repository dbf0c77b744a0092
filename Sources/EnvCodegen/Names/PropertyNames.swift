/// Names of the properties of one type.
enum PropertyNames {
  /// What a property is called when nothing of its own name is left.
  static let fallback = Identifier("binding")

  /// One for each wish, in order. The first to wish for a name has it, before any other name is changed for a collision.
  static func allocate(_ wishes: [Identifier?]) -> [Identifier] {
    var scope = NameScope(avoiding: SwiftKeywords.noProperty)
    let first = wishes.map { wish in wish.flatMap { scope.claim($0) ? $0 : nil } }
    return zip(wishes, first).map { wish, name in name ?? scope.take(wish ?? fallback) }
  }
}
