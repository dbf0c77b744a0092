import BindingSchema
import ConfigTree
import WorkerManifest

/// The marker types of all bindings: one per class or Worker, however many bindings lead to it.
struct MarkerTypes {
  private(set) var markers: [MarkerType] = []
  private var names: [[String]: Identifier] = [:]
  private var scope = NameScope(avoiding: SwiftKeywords.noNestedType)

  init(for bindings: [DeclaredBinding]) {
    for declared in bindings {
      if let name = declared.kind.swift.marker.flatMap({ Identifier(validating: $0.protocolName) }) {
        _ = scope.claim(name)
      }
    }
  }

  /// The name of the marker of a binding; `nil` when its kind's schema does not say enough.
  mutating func marker(of declared: DeclaredBinding) -> Identifier? {
    guard let schema = declared.kind.swift.marker, let protocolName = Identifier(validating: schema.protocolName),
      let property = Identifier(validating: schema.property)
    else { return nil }
    let targets = declared.declarations.map { Self.target(of: $0.binding.entry, schema) }
    let target = targets[0]
    let isSame = targets.allSatisfy { $0 == target }
    // A binding that leads elsewhere in each environment is named after itself.
    let key = isSame ? [protocolName.text] + target.map { $0 ?? "" } : [protocolName.text, "", declared.name]
    if let name = names[key] { return name }

    let value = target[0] ?? declared.name
    var wish = IdentifierMaker.type(isSame ? value : declared.name) ?? IdentifierMaker.type(declared.name)
    var constants = [MarkerType.Constant(property: property, isOptional: false, value: value)]
    for (field, text) in zip(schema.distinctBy, target.dropFirst()) {
      guard let text, let member = schema.properties[field].flatMap({ Identifier(validating: $0) }) else { continue }
      constants.append(MarkerType.Constant(property: member, isOptional: true, value: text))
      if isSame, let suffix = IdentifierMaker.suffix(text) { wish = wish?.followed(by: suffix) }
    }
    let name = scope.take(wish ?? Identifier("Target"))
    names[key] = name
    let difference =
      isSame ? "" : " Differs between environments; this is the one of \(declared.declarations[0].place.position)."
    markers.append(
      MarkerType(
        documentation: "\(declared.kind.title) `\(value)`.\(difference)", name: name, protocolName: protocolName,
        constants: constants))
    return name
  }

  /// The value of the naming field, then of those that tell equal names apart.
  private static func target(of entry: ConfigValue, _ schema: BindingKind.SwiftType.Marker) -> [String?] {
    [entry[schema.field]?.string] + schema.distinctBy.map { entry[$0]?.string }
  }
}
