public import ConfigTree

/// What a value may look like: its types, and per type what else must hold. Shared by reference, since shapes nest.
public final class Shape: Sendable {
  /// What to do about keys of a table that its shape does not name.
  public enum UnknownKeys: String, Sendable, CaseIterable {
    case warning, error, ignore
    /// A warning, after which the entry is not looked at any further.
    case stop
  }

  /// A value that passes but should not be used, e.g. a former name.
  public struct Discouraged: Sendable, Hashable {
    public var value: String
    /// What to do instead; finishes the sentence "use …" or stands alone.
    public var help: String

    public init(value: String, help: String) {
      self.value = value
      self.help = help
    }
  }

  public let types: ValueTypes
  /// What passes besides `types` although nobody means it: accidents of wrangler's JavaScript.
  public let alsoAccepts: ValueTypes
  /// Values on which wrangler's checker itself fails; an error here.
  public let crashesOn: ValueTypes

  // Strings
  public let isNonEmpty: Bool
  public let pattern: StringPattern?
  /// What the pattern asks for, in words: "lower-case letters, digits and dashes".
  public let patternSummary: String
  /// In bytes.
  public let maximumLength: Int?
  public let oneOf: [String]
  /// `oneOf` whatever the case.
  public let ignoresCase: Bool
  public let discouraged: [Discouraged]

  // Numbers
  public let minimum: Double?
  public let maximum: Double?
  public let isInteger: Bool
  public let oneOfNumbers: [Double]
  /// Larger numbers pass with a warning.
  public let warnAbove: Double?

  // Lists
  public let items: Shape?
  public let minimumCount: Int
  /// No two items may agree in all of these fields.
  public let uniqueBy: [String]

  // Tables
  public let fields: [Field]
  public let unknownKeys: UnknownKeys
  /// The shape of every value of a table whose keys are names.
  public let values: Shape?
  public let constraints: [Constraint]
  /// The fields are the keys that a schema marks `previews: true`.
  public let takesPreviewKeys: Bool
  /// A text of this shape is an id that Cloudflare gave out.
  public let id: ResourceID?
  /// An entry of this shape may name another Worker.
  public let reference: WorkerReference?

  /// Named checks, run after the keywords.
  public let checks: [CheckName]
  /// Names the value in messages, e.g. "a route"; "" lets the type speak.
  public let noun: String
  /// The key beside this one that takes a list of such values; "" when there is none.
  public let listKey: String

  public init(
    types: ValueTypes, alsoAccepts: ValueTypes = [], crashesOn: ValueTypes = [], isNonEmpty: Bool = false,
    pattern: StringPattern? = nil, patternSummary: String = "", maximumLength: Int? = nil, oneOf: [String] = [],
    ignoresCase: Bool = false, discouraged: [Discouraged] = [], minimum: Double? = nil, maximum: Double? = nil,
    isInteger: Bool = false, oneOfNumbers: [Double] = [], warnAbove: Double? = nil, items: Shape? = nil,
    minimumCount: Int = 0, uniqueBy: [String] = [], fields: [Field] = [], unknownKeys: UnknownKeys = .warning,
    values: Shape? = nil, constraints: [Constraint] = [], takesPreviewKeys: Bool = false,
    id: ResourceID? = nil, reference: WorkerReference? = nil, checks: [CheckName] = [], noun: String = "",
    listKey: String = ""
  ) {
    self.types = types
    self.alsoAccepts = alsoAccepts
    self.crashesOn = crashesOn
    self.isNonEmpty = isNonEmpty
    self.pattern = pattern
    self.patternSummary = patternSummary
    self.maximumLength = maximumLength
    self.oneOf = oneOf
    self.ignoresCase = ignoresCase
    self.discouraged = discouraged
    self.minimum = minimum
    self.maximum = maximum
    self.isInteger = isInteger
    self.oneOfNumbers = oneOfNumbers
    self.warnAbove = warnAbove
    self.items = items
    self.minimumCount = minimumCount
    self.uniqueBy = uniqueBy
    self.fields = fields
    self.unknownKeys = unknownKeys
    self.values = values
    self.constraints = constraints
    self.takesPreviewKeys = takesPreviewKeys
    self.id = id
    self.reference = reference
    self.checks = checks
    self.noun = noun
    self.listKey = listKey
  }

  public func field(_ value: ConfigValue) -> Field? {
    fields.first { value.hasKey($0.key) }
  }

  public func field(named name: String) -> Field? {
    fields.first { $0.key.text == name }
  }
}

/// A key of a table. Immutable, and shared by reference.
public final class Field: Sendable {
  public let key: KeyName
  public let shape: Shape
  public let isRequired: Bool
  /// Presence is a warning; what to do instead.
  public let deprecated: String?
  /// Presence is an error; what to do instead.
  public let removed: String?
  /// Presence is a warning.
  public let isExperimental: Bool
  /// Only local development reads it; it never reaches a deploy.
  public let isDevelopmentOnly: Bool
  public let summary: String

  public init(
    _ key: String, _ shape: Shape, isRequired: Bool = false, deprecated: String? = nil, removed: String? = nil,
    isExperimental: Bool = false, isDevelopmentOnly: Bool = false, summary: String = ""
  ) {
    self.key = KeyName(key)
    self.shape = shape
    self.isRequired = isRequired
    self.deprecated = deprecated
    self.removed = removed
    self.isExperimental = isExperimental
    self.isDevelopmentOnly = isDevelopmentOnly
    self.summary = summary
  }
}

/// What must hold between the keys of one table. A key is present when it is written, also as null.
public enum Constraint: Sendable, Hashable {
  /// At least one of the keys is there.
  case atLeastOne([String])
  /// Not more than one of the keys is there.
  case exclusive([String])
  /// Where the key is, all of the others are.
  case requires(String, [String])
  /// Where the key is, none of the others is.
  case forbids(String, [String])
  /// Where the first key is and the second is `true`, the second has no effect: a warning.
  case overrides(String, String)
}
