import BindingSchema
import ConfigTree
public import WorkerManifest

/// Bindings, variables, routes and crons by environment: what an environment has, lacks, shares or has of another kind.
public struct EnvironmentMatrix: Sendable, Hashable {
  public enum Section: String, Sendable, Hashable, CaseIterable {
    case binding, variable, secret, route, cron
    case consumer = "queue-consumer"
  }

  public enum State: String, Sendable, Hashable, CaseIterable {
    case present
    case missing
    /// Another environment leads to the same data.
    case shared
    /// The name stands for another kind of binding than in the first environment that has it.
    case otherKind = "other-kind"
    /// Taken over from the top level.
    case inherited
  }

  public struct Cell: Sendable, Hashable {
    public var state: State
    /// What stands there: a resource, a value, a kind; `nil` when the name says it all. Values of variables are there
    /// on
    /// request.
    public var text: String?
    /// Other environments with the same data: names, `nil` being the top level.
    public var sharedWith: [String?]
  }

  public struct Row: Sendable, Hashable {
    public var section: Section
    /// Title of the kind: "D1 database", "route".
    public var kind: String
    public var name: String
    /// One for each column.
    public var cells: [Cell]

    /// Whether code finds a name in one environment and not in another. Routes and triggers differ by nature.
    public var hasGap: Bool {
      [.binding, .variable, .secret].contains(section) && cells.contains { $0.state == .missing }
    }
  }

  public struct Column: Sendable, Hashable {
    /// `nil` for the top level.
    public var environment: String?
    /// The name under which it is deployed.
    public var worker: String?

    public var title: String { environment ?? "top level" }
  }

  public let columns: [Column]
  public let rows: [Row]

  /// - Parameter showsValues: values of variables are part of the cells; those that look like secrets never are.
  public init(_ manifests: [WorkerManifest], showsValues: Bool = false) {
    columns = manifests.map { Column(environment: $0.environment, worker: $0.name?.text) }
    let builder = MatrixBuilder(manifests: manifests, showsValues: showsValues)
    rows = builder.rows
  }
}
