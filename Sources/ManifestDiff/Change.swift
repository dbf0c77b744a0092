public import Findings

/// A difference between two revisions of a config, and what the next deploy makes of it.
public struct Change: Sendable, Hashable {
  public enum Kind: String, Sendable, Hashable, CaseIterable {
    case added, removed, changed, moved, renamed
  }

  /// What has changed.
  public enum Subject: String, Sendable, Hashable, CaseIterable {
    case worker, environment, binding, variable, secret, route
    case domain = "custom-domain"
    case address, cron
    case consumer = "queue-consumer"
    case migration
    case durableObjectClass = "class"
    case setting
  }

  /// How much a change can cost. Ordered: `note < high < critical`.
  public enum Risk: String, Sendable, Hashable, CaseIterable, Comparable {
    /// An addition, or what stays behind although the file no longer names it.
    case note
    /// Traffic or behaviour moves.
    case high
    /// Data or identity is lost or taken.
    case critical

    private var rank: Int {
      switch self {
      case .note: 0
      case .high: 1
      case .critical: 2
      }
    }

    public static func < (left: Risk, right: Risk) -> Bool { left.rank < right.rank }
  }

  /// One revision's side of a change.
  public struct Side: Sendable, Hashable {
    public var place: Label
    /// The config path as written in the file: `env.staging.vars.MODE`.
    public var path: String
    /// `nil` when the name says it all.
    public var value: ShownValue?

    public init(place: Label, path: String, value: ShownValue? = nil) {
      self.place = place
      self.path = path
      self.value = value
    }
  }

  public var kind: Kind
  public var subject: Subject
  /// What a person calls the thing: "D1 database", "route".
  public var noun: String
  /// Its name in the new revision; for what was removed, in the old one.
  public var name: String
  /// The old name, when it was renamed.
  public var previousName: String?
  /// Where it is seen, in the order of the file; several when they inherit it.
  public var environments: [EnvironmentName]
  /// Where it was before, when it was moved.
  public var movedFrom: EnvironmentName?
  /// The old revision's side; `nil` when it has none.
  public var old: Side?
  /// The new revision's side; `nil` when it has none.
  public var new: Side?
  /// Where to point in the new file, also when the thing is no longer there: then its environment, or the file's start.
  public var newAnchor: Label
  /// What the next deploy does: one sentence without a final full stop, names in backticks.
  public var effect: String
  public var risk: Risk

  public init(
    kind: Kind, subject: Subject, noun: String, name: String, previousName: String? = nil,
    environments: [EnvironmentName], movedFrom: EnvironmentName? = nil, old: Side?, new: Side?, newAnchor: Label,
    effect: String, risk: Risk
  ) {
    self.kind = kind
    self.subject = subject
    self.noun = noun
    self.name = name
    self.previousName = previousName
    self.environments = environments
    self.movedFrom = movedFrom
    self.old = old
    self.new = new
    self.newAnchor = newAnchor
    self.effect = effect
    self.risk = risk
  }
}

/// An environment of a config, or its top level.
public struct EnvironmentName: Sendable, Hashable {
  /// `nil` for the top level.
  public let name: String?

  public init(_ name: String?) {
    self.name = name
  }

  /// For sentences: `` `staging` ``, or "the top level".
  public var phrase: String { name.map { "`\($0)`" } ?? "the top level" }
  /// For headings.
  public var title: String { name ?? "top level" }
}
