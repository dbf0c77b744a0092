/// How an entry becomes a member of `metadata.bindings`.
public struct PayloadMapping: Sendable, Hashable {
  /// What must hold for a form to be taken.
  public enum Condition: Sendable, Hashable {
    case always
    /// The field is neither absent nor null.
    case known(String)
    /// The field is there and not null, false, 0 or the empty string.
    case truthy(String)
    /// The field is written, even as null.
    case present(String)
    /// The value itself is a string.
    case stringValue
  }

  /// What a member's value is taken from.
  public enum Source: Sendable, Hashable {
    /// The binding's name.
    case name
    /// The form's type.
    case type
    /// The value of a table of values.
    case value
    /// Fields of the entry, each inside the one before.
    case field([String])
    /// Every field of the entry that no other member takes, under its own name.
    case rest
  }

  public struct Member: Sendable, Hashable {
    /// Names of the objects to put it into, the last being its own.
    public var path: [String]
    public var source: Source
    public var condition: Condition
    /// Turns a list of values into a list of objects with this one member.
    public var each: String?

    public init(path: [String], source: Source, condition: Condition = .always, each: String? = nil) {
      self.path = path
      self.source = source
      self.condition = condition
      self.each = each
    }
  }

  public struct Form: Sendable, Hashable {
    public var condition: Condition
    /// `nil`: as the entry's own `type` says.
    public var type: String?
    public var members: [Member]
    /// Its own position in `metadata.bindings`, where it differs from the kind's.
    public var order: Int?

    public init(condition: Condition = .always, type: String?, members: [Member], order: Int? = nil) {
      self.order = order
      self.condition = condition
      self.type = type
      self.members = members
    }
  }

  /// Position of the kind in `metadata.bindings`; 0 with no forms: nothing is sent.
  public var order: Int
  /// The first whose condition holds.
  public var forms: [Form]

  public init(order: Int = 0, forms: [Form] = []) {
    self.order = order
    self.forms = forms
  }
}
