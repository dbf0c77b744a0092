public import ConfigTree

/// What rules know besides the config itself.
public struct LintOptions: Sendable {
  /// `nil`: no date counts as future or stale.
  public var today: CalendarDate?
  /// A compatibility date older than this many days is stale; `nil`: none is.
  public var staleAfterDays: Int?
  /// Writes fixes; `nil`: findings have none.
  public var editor: (any ConfigEditor)?
  /// Names of the keys in the `.dev.vars` beside the config; `nil` when there is none. Values are never read.
  public var developmentVariables: [String]?
  /// Another config names this Worker: as a service, a Durable Object's or Workflow's script, or a consumer. `nil`:
  /// there may be configs that nobody looked at.
  public var isBoundElsewhere: Bool?

  public init(
    today: CalendarDate? = nil, staleAfterDays: Int? = nil, editor: (any ConfigEditor)? = nil,
    developmentVariables: [String]? = nil, isBoundElsewhere: Bool? = nil
  ) {
    self.today = today
    self.staleAfterDays = staleAfterDays
    self.editor = editor
    self.developmentVariables = developmentVariables
    self.isBoundElsewhere = isBoundElsewhere
  }
}
