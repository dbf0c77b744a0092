public import ConfigTree

/// A kind of binding: where it is declared, what a deploy sends for it, and what code calls it.
/// Immutable, and shared by reference.
public final class BindingKind: Sendable {
  /// Where the name of a binding comes from.
  public enum NameSource: Sendable, Hashable {
    /// This field of the entry.
    case field(String)
    /// The key of a table of values.
    case key
    /// The element of a list of names.
    case element
  }

  /// The data that a binding leads to.
  public struct Resource: Sendable, Hashable {
    /// Two bindings of equal identity share data: the fields that make it up.
    public var identity: [String]
    /// The field that names what local development uses instead.
    public var preview: String?
    /// The deploy creates a resource when this field is missing.
    public var provisionedWhenMissing: String?
    /// What a person calls it: "bucket", "namespace"; "" when the binding leads to no data.
    public var noun: String
    /// Each name, and each environment, is expected to have one of its own.
    public var isSeparate: Bool

    public init(
      identity: [String] = [], preview: String? = nil, provisionedWhenMissing: String? = nil, noun: String = "",
      isSeparate: Bool = false
    ) {
      self.identity = identity
      self.preview = preview
      self.provisionedWhenMissing = provisionedWhenMissing
      self.noun = noun
      self.isSeparate = isSeparate
    }
  }

  /// How a deploy makes sure that the resource is there.
  public struct Provisioning: Sendable, Hashable {
    /// Kinds are created in this order.
    public var order: Int
    /// Of the collection, below the account: `r2/buckets`.
    public var path: String
    /// The query with which the collection is listed before something is created; `nil` when it is not listed.
    public var listQuery: String?
    /// Below the account, the request that finds a resource by its name, for which `{name}` stands.
    public var find: String?
    /// Below the account, the request that reads the name of an inherited resource, if the config has one.
    public var confirm: String?
    /// With this field nothing is looked up and nothing is created.
    public var specifiedBy: String?
    /// The field that has the name of the resource.
    public var nameField: String?
    /// The member of the request that creates one.
    public var nameMember: String
    /// With one of these fields, what the deployed Worker has is not taken over.
    public var notInheritedWith: [String]
    /// The name of a header of these requests and the field that its value is taken from; empty without one.
    public var header: [String]

    public init(
      order: Int, path: String, listQuery: String? = nil, find: String? = nil, confirm: String? = nil,
      specifiedBy: String? = nil, nameField: String? = nil, nameMember: String = "name",
      notInheritedWith: [String] = [],
      header: [String] = []
    ) {
      self.order = order
      self.path = path
      self.listQuery = listQuery
      self.find = find
      self.confirm = confirm
      self.specifiedBy = specifiedBy
      self.nameField = nameField
      self.nameMember = nameMember
      self.notInheritedWith = notInheritedWith
      self.header = header
    }
  }

  /// What a deploy does for bindings of the kind besides sending them.
  public struct Deployment: Sendable, Hashable {
    /// It asks whether a secret of the Worker has the name.
    public var checksSecrets: Bool
    /// The value is a file that is sent as a part of this content type.
    public var partType: String?
    public var provisioning: Provisioning?

    public init(checksSecrets: Bool = false, partType: String? = nil, provisioning: Provisioning? = nil) {
      self.checksSecrets = checksSecrets
      self.partType = partType
      self.provisioning = provisioning
    }
  }

  /// What generated Swift calls it.
  public struct SwiftType: Sendable, Hashable {
    /// How a property is made from the source.
    public enum Form: String, Sendable, Hashable, CaseIterable {
      /// `source.r2("NAME")`, of the source's associated type.
      case resource
      /// A wrapper with a marker type for the class or Worker behind it.
      case marked
      /// A value that the environment carries as text or JSON.
      case variable
      /// A text that must not be shown.
      case secret
      /// Not reachable through `env`; no property.
      case none
    }

    /// The type that tells one class or Worker behind bindings of one kind from another.
    public struct Marker: Sendable, Hashable {
      /// Protocol of `WorkersRuntime` that it conforms to, e.g. `DurableObjectClass`.
      public var protocolName: String
      /// The field that names it, e.g. `class_name`.
      public var field: String
      /// The protocol's static property, a `String`, that has the value of `field`, e.g. `className`.
      public var property: String
      /// Fields that make another type of an equal `field`, e.g. `script_name`.
      public var distinctBy: [String]
      /// Those of `distinctBy` that the protocol has a static `String?` for, and its name.
      public var properties: [String: String]

      public init(
        protocolName: String, field: String, property: String, distinctBy: [String] = [],
        properties: [String: String] = [:]
      ) {
        self.protocolName = protocolName
        self.field = field
        self.property = property
        self.distinctBy = distinctBy
        self.properties = properties
      }
    }

    public var form: Form
    /// Protocol of `WorkersRuntime`, e.g. `R2Bucket`; without an associated type, the type itself.
    public var protocolName: String
    /// Associated type of the source protocol, e.g. `R2`; "" when there is none.
    public var associatedType: String
    /// Name stem of the source protocol: `R2` for `R2Source`.
    public var source: String
    /// Method of the source that hands out a binding, e.g. `r2`.
    public var accessor: String
    /// Method of the source that gives `nil` for a binding that is not there, e.g. `optionalR2`.
    public var optionalAccessor: String
    /// Case of the runtime's `BindingKind`, by which errors name the kind, e.g. `r2Bucket`; "" for a kind that the
    /// runtime does not know.
    public var runtimeKind: String
    /// Generic type of `WorkersRuntime` around the marker and the binding, e.g. `DurableObjectNamespace`.
    public var wrapper: String
    /// For `marked`.
    public var marker: Marker?

    public init(
      form: Form, protocolName: String = "", associatedType: String = "", source: String = "", accessor: String = "",
      optionalAccessor: String = "", runtimeKind: String = "", wrapper: String = "", marker: Marker? = nil
    ) {
      self.form = form
      self.protocolName = protocolName
      self.associatedType = associatedType
      self.source = source
      self.accessor = accessor
      self.optionalAccessor = optionalAccessor
      self.runtimeKind = runtimeKind
      self.wrapper = wrapper
      self.marker = marker
    }
  }

  /// Name of the kind, unique: `r2_bucket`.
  public let id: String
  public let title: String
  public let summary: String
  public let docs: String?
  /// The key of the top level under which it is declared, and the member of it that holds the entries, if not the key
  /// itself: `queues`, `producers`.
  public let key: String
  public let member: String?
  public let name: NameSource
  /// Position of the kind when bindings are put into one record, by which same names are resolved.
  public let recordOrder: Int
  /// A declaration gives way to another binding of that name.
  public let yieldsToSameName: Bool
  public let payload: PayloadMapping
  public let resource: Resource
  public let swift: SwiftType
  /// TypeScript type that wrangler generates.
  public let typescript: String
  /// An entry's fields that say more than its name in a table for people, the first that is there wins.
  public let describedBy: [String]
  public let deployment: Deployment
  /// `key`, `member` and the field of `name`, hashed once.
  public let keyName: KeyName
  public let memberName: KeyName?
  public let fieldName: KeyName?
  /// The first field of `resource.identity`, hashed once.
  public let identityName: KeyName?

  public init(
    id: String, title: String, summary: String, docs: String?, key: String, member: String?, name: NameSource,
    recordOrder: Int, yieldsToSameName: Bool = false, payload: PayloadMapping, resource: Resource = Resource(),
    swift: SwiftType, typescript: String, describedBy: [String] = [], deployment: Deployment = Deployment()
  ) {
    self.id = id
    self.title = title
    self.summary = summary
    self.docs = docs
    self.key = key
    self.member = member
    self.name = name
    self.recordOrder = recordOrder
    self.yieldsToSameName = yieldsToSameName
    self.payload = payload
    self.resource = resource
    self.swift = swift
    self.typescript = typescript
    self.describedBy = describedBy
    self.deployment = deployment
    keyName = KeyName(key)
    identityName = resource.identity.first.map { KeyName($0) }
    memberName = member.map { KeyName($0) }
    if case .field(let field) = name { fieldName = KeyName(field) } else { fieldName = nil }
  }
}
