public import ConfigTree

/// What a named environment makes of a key of the top level.
public enum Inheritance: String, Sendable, Hashable, CaseIterable {
  /// Taken over whole unless the environment has its own.
  case inherited = "true"
  /// The environment has to repeat it.
  case notInherited = "false"
  /// Holds for all environments and may not stand inside one.
  case topLevelOnly = "top_level_only"
}

/// How a key goes into the `metadata` of an upload.
public struct MetadataMapping: Sendable, Hashable {
  public enum Condition: String, Sendable, Hashable, CaseIterable {
    case defined, truthy
    case nonEmpty = "non_empty"
  }

  /// Turns the value into what is sent. The transformations stand in `DeployPlan`, each in a file of its own.
  public enum Transformation: String, Sendable, Hashable, CaseIterable {
    case copy, placement, migrations, exports, containers, assets
    case keepBindings = "keep-bindings"
    case listOrEmpty = "list-or-empty"
    case members
  }

  /// Position among the members of `metadata`.
  public var order: Int
  public var member: String
  public var condition: Condition
  public var transformation: Transformation

  public init(order: Int, member: String, condition: Condition, transformation: Transformation) {
    self.order = order
    self.member = member
    self.condition = condition
    self.transformation = transformation
  }
}

/// A key of the top level of a config.
/// Immutable, and shared by reference.
public final class KeySchema: Sendable {
  public enum Status: Sendable, Hashable {
    case active
    /// An error wherever it stands; what to do instead.
    case removed(help: String)
    /// Unknown to wrangler (a warning); what it was and what to do instead.
    case retired(help: String)
    /// Written by tools into redirected configs, never by people; accepted at the top level.
    case computed

    /// Whether an environment's key of this kind is an unknown one like any other.
    public var isUnknownToWrangler: Bool {
      switch self {
      case .active, .removed: false
      case .retired, .computed: true
      }
    }
  }

  public let key: KeyName
  public let title: String
  public let summary: String
  /// Address of the documentation page.
  public let docs: String?
  public let inheritance: Inheritance
  public let status: Status
  /// Presence is a warning.
  public let isExperimental: Bool
  /// Presence as an empty string is a warning, and the key counts as absent.
  public let ignoresEmptyString: Bool
  public let shape: Shape
  /// Checks of a level that holds or inherits this key.
  public let checks: [CheckName]
  /// May stand in `previews`.
  public let isPreviewKey: Bool
  /// A Pages project may use it.
  public let isPagesKey: Bool
  /// A value that a Pages project may have although it may not use the key, as compact JSON.
  public let pagesTolerates: String?
  public let metadata: MetadataMapping?
  /// Spellings of former versions, for did-you-mean.
  public let renamedFrom: [String]
  /// Keys of which at most one may stand at a level, beside this one.
  public let excludes: [String]

  public init(
    _ key: String, title: String = "", summary: String = "", docs: String? = nil, inheritance: Inheritance,
    status: Status = .active, isExperimental: Bool = false, ignoresEmptyString: Bool = false, shape: Shape,
    checks: [CheckName] = [], isPreviewKey: Bool = false, isPagesKey: Bool = false, pagesTolerates: String? = nil,
    metadata: MetadataMapping? = nil, renamedFrom: [String] = [], excludes: [String] = []
  ) {
    self.key = KeyName(key)
    self.title = title
    self.summary = summary
    self.docs = docs
    self.inheritance = inheritance
    self.status = status
    self.isExperimental = isExperimental
    self.ignoresEmptyString = ignoresEmptyString
    self.shape = shape
    self.checks = checks
    self.isPreviewKey = isPreviewKey
    self.isPagesKey = isPagesKey
    self.pagesTolerates = pagesTolerates
    self.metadata = metadata
    self.renamedFrom = renamedFrom
    self.excludes = excludes
  }
}
