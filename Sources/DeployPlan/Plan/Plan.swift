/// What a deploy of one environment would do, in the order in which it does it.
public struct Plan: Sendable, Hashable {
  /// A binding as people are shown it.
  public struct Binding: Sendable, Hashable {
    public var name: String
    /// Id of the kind: `kv_namespace`.
    public var kind: String
    /// Title of the kind: `KV namespace`.
    public var title: String
    /// What the binding leads to, on one line; empty when there is nothing to say.
    public var resource: String
    public var provisioning: Provisioning?

    public init(name: String, kind: String, title: String, resource: String, provisioning: Provisioning? = nil) {
      self.name = name
      self.kind = kind
      self.title = title
      self.resource = resource
      self.provisioning = provisioning
    }
  }

  /// A resource that a deploy makes sure of.
  public struct Provisioning: Sendable, Hashable {
    /// The name under which it is looked for and created.
    public var name: String
    /// The config gives that name; otherwise it is made of the Worker's and the binding's.
    public var isNamed: Bool
  }

  /// What a deploy does to what is there already, in words.
  public struct Notice: Sendable, Hashable {
    /// In the order in which they matter.
    public enum Effect: String, Sendable, Hashable, CaseIterable {
      /// The deploy stops.
      case refuses
      case removes, replaces, changes, creates
      /// It expects something to be there.
      case requires
      case keeps
    }

    /// Stable name, such as `routes-replaced`.
    public var id: String
    public var effect: Effect
    /// One sentence.
    public var message: Phrase
    /// What to do, or when it is otherwise.
    public var detail: Phrase?

    public init(_ id: String, _ effect: Effect, _ message: Phrase, detail: Phrase? = nil) {
      self.id = id
      self.effect = effect
      self.message = message
      self.detail = detail
    }
  }

  /// Name under which the Worker is deployed; `nil` when the config has none.
  public var worker: String?
  /// `nil` for the top level.
  public var environment: String?
  public var dispatchNamespace: String?
  public var isFirstDeploy: Bool
  /// The file that the Worker starts in, as the config names it.
  public var entryPoint: String?
  /// The name of the module or script that is made of it.
  public var mainModule: String?
  public var assetsDirectory: String?
  public var bindings: [Binding]
  public var requests: [PlannedRequest]
  /// By effect.
  public var notices: [Notice]

  /// Requests that are sent whatever the answers are.
  public var unconditionalRequests: [PlannedRequest] { requests.filter { $0.condition == nil } }
}
