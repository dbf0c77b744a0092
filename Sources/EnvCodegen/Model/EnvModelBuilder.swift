import BindingSchema
import ConfigTree
import Findings
import WorkerManifest

/// Makes the model of an `Env` from manifests.
struct EnvModelBuilder {
  private let manifests: [WorkerManifest]
  private let options: EnvOptions
  private let name: Identifier
  private let typesName: Identifier
  private var topLevel: NameScope
  private var markers: MarkerTypes
  private(set) var findings: [Finding] = []

  /// Names that generated code refers to, which its own top-level types must not have.
  private static let referred: Set<String> = [
    "EnvError", "EnvironmentCheck", "Secret", "String", "Bool", "Int", "Double", "VariableValue", "VariableError",
    "VariableMembers", "VariableDecodable", "Sendable", "Source", "Type", "Protocol", "Self", "Any",
  ]

  static func build(_ manifests: [WorkerManifest], options: EnvOptions) -> (model: EnvModel, findings: [Finding]) {
    var builder = EnvModelBuilder(manifests, options: options)
    let model = builder.build()
    return (model, builder.findings)
  }

  private init(_ manifests: [WorkerManifest], options: EnvOptions) {
    self.manifests = manifests
    self.options = options
    topLevel = NameScope(avoiding: Self.referred)
    name = topLevel.take(options.typeName.flatMap { IdentifierMaker.chosenType($0) } ?? Identifier("AppEnv"))
    typesName = topLevel.take(name.followed(by: Identifier("Types")))
    markers = MarkerTypes(for: [])
  }

  private mutating func build() -> EnvModel {
    let bindings = DeclaredBindings.collect(manifests)
    markers = MarkerTypes(for: bindings)
    let sourceName = topLevel.take(name.followed(by: Identifier("Source")))
    var alias: (Identifier, Identifier)?
    if case .embedded(let source) = options.platform {
      alias = (topLevel.take(Identifier("Env")), IdentifierMaker.chosenType(source) ?? Identifier("HostSource"))
    }
    var structs = [makeStruct(name, environment: nil, bindings: bindings)]
    if options.perEnvironment {
      for manifest in manifests {
        guard let environment = manifest.environment else { continue }
        let bindings = DeclaredBindings.collect([manifest])
        structs.append(makeStruct(exactName(environment), environment: environment, bindings: bindings))
      }
    }
    var protocols: [Identifier] = []
    for property in structs[0].properties where !protocols.contains(property.access.protocolName) {
      protocols.append(property.access.protocolName)
    }
    protocols.sort { $0.text < $1.text }
    return EnvModel(
      file: manifests.first.map { String($0.document.file.path.split(separator: "/").last ?? "") } ?? "",
      worker: manifests.first?.name?.text, sourceName: sourceName, sourceProtocols: protocols, typesName: typesName,
      markers: markers.markers, structs: structs, alias: alias.map { (name: $0.0, source: $0.1) })
  }

  /// `StagingEnv`; with a name of the user's, `ShopEnv`, `ShopStagingEnv`.
  private mutating func exactName(_ environment: String) -> Identifier {
    var stem = options.typeName == nil ? "" : name.text
    if stem.hasSuffix("Env") { stem.removeLast(3) }
    let wish = IdentifierMaker.suffix(environment).flatMap { Identifier(validating: "\(stem)\($0.text)Env") }
    return topLevel.take(wish ?? Identifier("EnvironmentEnv"))
  }

  private mutating func makeStruct(
    _ name: Identifier, environment: String?, bindings: [DeclaredBinding]
  ) -> EnvStruct {
    let naming = BindingNames(of: bindings, renames: options.renames)
    if environment == nil { findings += naming.findings }
    // All markers have to be named before any table is.
    let targets = bindings.map { $0.kind.swift.form == .marked ? markers.marker(of: $0) : nil }
    let ownTypes = environment == nil ? typesName : topLevel.take(name.followed(by: Identifier("Types")))
    var tables = VariableTypeNamer(
      namespace: ownTypes, avoiding: environment == nil ? markers.markers.map(\.name) : [])
    var properties: [EnvProperty] = []
    for (index, declared) in bindings.enumerated() {
      guard let access = EnvProperty.Access(declared.kind.swift),
        let value = value(of: declared, marker: targets[index], tables: &tables)
      else { continue }
      properties.append(EnvProperty(name: naming.names[index], declared: declared, value: value, access: access))
    }
    var scope = NameScope()
    for property in properties { _ = scope.claim(property.name) }
    return EnvStruct(
      name: name, environment: environment, properties: properties, tables: tables.tables, typesName: ownTypes,
      storage: scope.isFree(Identifier("source")) ? Identifier("source") : scope.take(Identifier("bindingSource")))
  }

  private func value(
    of declared: DeclaredBinding, marker: Identifier?, tables: inout VariableTypeNamer
  ) -> EnvProperty.Value? {
    let swift = declared.kind.swift
    switch swift.form {
    case .none: return nil
    case .secret: return .secret
    case .variable:
      var isInt32 = false
      if case .embedded = options.platform { isInt32 = true }
      // Where the name is another kind of binding, a source may have anything under it.
      var type = declared.isConflicting ? VariableType.mixed : .unknown
      for (_, binding) in declared.declarations { type.merge(VariableType(of: binding.entry, isInt32: isInt32)) }
      return .variable(tables.reference(to: type, variable: declared.name))
    case .resource, .marked:
      let type =
        swift.associatedType.isEmpty
        ? TypeReference(validating: swift.protocolName)
        : Identifier(validating: swift.associatedType).map { .member(Identifier("Source"), $0) }
      guard let type else { return nil }
      guard let marker, let wrapper = Identifier(validating: swift.wrapper) else { return .resource(type) }
      return .marked(wrapper: wrapper, marker: .member(typesName, marker), type)
    }
  }
}

extension EnvProperty.Access {
  /// `nil` when the schema does not say enough.
  init?(_ swift: BindingKind.SwiftType) {
    switch swift.form {
    case .none: return nil
    case .variable:
      self.init(
        required: Identifier("variable"), optional: Identifier("optionalVariable"), kind: Identifier("variable"),
        protocolName: Identifier("VariableSource"))
    case .secret:
      self.init(
        required: Identifier("secret"), optional: Identifier("optionalSecret"), kind: Identifier("secret"),
        protocolName: Identifier("SecretSource"))
    case .resource, .marked:
      guard let required = Identifier(validating: swift.accessor),
        let optional = Identifier(validating: swift.optionalAccessor),
        let protocolName = Identifier(validating: swift.source + "Source")
      else { return nil }
      // The runtime has no case for kinds that users describe themselves; like these, `unsafe` passes them on unread.
      self.init(
        required: required, optional: optional, kind: Identifier(validating: swift.runtimeKind) ?? Identifier("unsafe"),
        protocolName: protocolName)
    }
  }
}
