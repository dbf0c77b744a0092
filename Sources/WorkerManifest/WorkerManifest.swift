public import BindingSchema
public import ConfigTree

/// A value of one environment, and whether it stands there or comes from the top level.
public struct Setting: Sendable {
  public let key: KeySchema
  public let value: ConfigValue
  public let isInherited: Bool
}

/// A binding of one environment: kind, name, and the entry that declares it.
public struct Binding: Sendable {
  public let kind: BindingKind
  /// As written: the name of the property of `env`.
  public let name: String
  /// The table that declares it; for variables and the like the value, for names the element of the list.
  public let entry: ConfigValue
  /// The value (or key) that is the name.
  public let nameValue: ConfigValue
  public let isInherited: Bool

  public init(kind: BindingKind, name: String, entry: ConfigValue, nameValue: ConfigValue, isInherited: Bool) {
    self.kind = kind
    self.name = name
    self.entry = entry
    self.nameValue = nameValue
    self.isInherited = isInherited
  }

  /// The text of a field of the entry; `nil` when it is absent or no text.
  public func text(_ field: String) -> String? { entry[field]?.string }

  /// What makes up the identity of the data behind the binding; `nil` when a part that counts first is missing.
  public var identity: [String]? {
    guard let first = kind.resource.identity.first, let text = text(first), !text.isEmpty else { return nil }
    return kind.resource.identity.map { self.text($0) ?? "" }
  }
}

/// The name under which a Worker is deployed.
public struct WorkerName: Sendable, Hashable {
  public var text: String
  /// The `name` it is made from.
  public var value: ConfigValue
  /// Made of the top level's name and the environment's.
  public var isDerived: Bool

  public init(text: String, value: ConfigValue, isDerived: Bool) {
    self.text = text
    self.value = value
    self.isDerived = isDerived
  }
}

/// What one environment of a config deploys: every effective value, with where it was declared.
public struct WorkerManifest: Sendable {
  private let values: EffectiveValues
  public let document: ConfigDocument
  /// The environment that is deployed; `nil` for the top level. It may be one that the file does not define, in which
  /// case `own` is `nil`.
  public let environment: String?
  public let name: WorkerName?
  /// In record order; of equal names only the one that a deploy sends.
  public let bindings: [Binding]
  /// A Pages project: `pages_build_output_dir` is set.
  public let isPages: Bool

  public init(
    schemas: SchemaSet, document: ConfigDocument, top: ConfigLevel, own: ConfigLevel?, environment: String?,
    name: WorkerName?, bindings: [Binding], isPages: Bool
  ) {
    values = EffectiveValues(schemas: schemas, top: top, own: own)
    self.document = document
    self.environment = environment
    self.name = name
    self.bindings = bindings
    self.isPages = isPages
  }

  public var schemas: SchemaSet { values.schemas }
  public var top: ConfigLevel { values.top }
  /// The environment's own level; `nil` when the top level itself is deployed.
  public var own: ConfigLevel? { values.own }

  /// The effective value of the key at `index` of `schemas.keys`: the environment's own, or what it inherits.
  public func setting(at index: Int) -> Setting? { values.setting(at: index) }

  public func setting(_ key: String) -> Setting? {
    schemas.keyIndex(named: KeyName(key)).flatMap { setting(at: $0) }
  }

  public func value(_ key: String) -> ConfigValue? { setting(key)?.value }

  /// Every effective value, in the order of the schemas.
  public var settings: [Setting] {
    schemas.keys.indices.compactMap { setting(at: $0) }
  }
}

/// The rules by which an environment's values come about.
public struct EffectiveValues: Sendable {
  let schemas: SchemaSet
  let top: ConfigLevel
  let own: ConfigLevel?

  public init(schemas: SchemaSet, top: ConfigLevel, own: ConfigLevel?) {
    self.schemas = schemas
    self.top = top
    self.own = own
  }

  /// Whether anything stands under the key, at the top level or in the environment; what it counts for is another question.
  public func holds(_ index: Int) -> Bool { top.holds(index) || own?.holds(index) ?? false }

  /// Null counts as absent, and so does the empty text of a key that says so.
  public func setting(at index: Int) -> Setting? {
    guard holds(index) else { return nil }
    let key = schemas.keys[index]
    func counts(_ value: ConfigValue?) -> ConfigValue? {
      guard let value, value.kind != .null, !(key.ignoresEmptyString && value.isEmptyString) else { return nil }
      return value
    }
    guard let own else { return counts(top[index]).map { Setting(key: key, value: $0, isInherited: false) } }
    switch key.inheritance {
    case .topLevelOnly:
      return counts(top[index]).map { Setting(key: key, value: $0, isInherited: true) }
    case .notInherited:
      return counts(own[index]).map { Setting(key: key, value: $0, isInherited: false) }
    case .inherited:
      if let value = counts(own[index]) { return Setting(key: key, value: value, isInherited: false) }
      return counts(top[index]).map { Setting(key: key, value: $0, isInherited: true) }
    }
  }

  public func value(at index: Int) -> ConfigValue? { setting(at: index)?.value }

  public func value(_ key: String) -> ConfigValue? {
    schemas.keyIndex(named: KeyName(key)).flatMap { value(at: $0) }
  }
}
