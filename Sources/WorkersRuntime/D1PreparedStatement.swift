/// A statement of D1 with the values of its parameters.
///
/// https://developers.cloudflare.com/d1/worker-api/prepared-statements/
public protocol D1PreparedStatement: Sendable {
  /// The statement with these values for `?1`, `?2`, … or `?`; at most 100. A wrong number shows when it runs.
  func bind(_ values: [D1Value]) -> Self

  /// The first row, nil where there is none. All rows are computed: add `LIMIT 1`.
  func first() async throws(WorkersError) -> D1Row?

  /// All rows, with what the query cost. `exception` with SQLite's message where it fails.
  func all() async throws(WorkersError) -> D1Result

  /// The same as `all()`, for statements that are run for their effect.
  func run() async throws(WorkersError) -> D1Result

  /// All rows as arrays, without names.
  func raw() async throws(WorkersError) -> [[D1Value]]
}

#if !hasFeature(Embedded)
  extension D1PreparedStatement {
    /// The value of a column in the first row, nil where there is no row.
    ///
    /// Throws `invalidArgument` where the row has no such column.
    public func first(column: String) async throws(WorkersError) -> D1Value? {
      guard let row = try await first() else { return nil }
      guard let value = row[column] else {
        throw WorkersError(.invalidArgument, "the result has no column `\(column)`")
      }
      return value
    }
  }
#endif

extension D1PreparedStatement {
  /// The statement with these values for `?1`, `?2`, … or `?`.
  public func bind(_ values: D1Value...) -> Self {
    bind(values)
  }
}
