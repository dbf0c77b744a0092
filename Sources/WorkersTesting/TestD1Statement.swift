#if SQLite
  public import WorkersRuntime

  /// A statement of `TestD1Database`.
  public struct TestD1Statement: D1PreparedStatement {
    let connection: SQLiteConnection
    let query: String
    let values: [D1Value]

    public func bind(_ values: [D1Value]) -> Self {
      Self(connection: connection, query: query, values: values)
    }

    public func first() async throws(WorkersError) -> D1Row? {
      try connection.run(query, values).rows.first
    }

    public func all() async throws(WorkersError) -> D1Result {
      try connection.run(query, values)
    }

    public func run() async throws(WorkersError) -> D1Result {
      try connection.run(query, values)
    }

    public func raw() async throws(WorkersError) -> [[D1Value]] {
      try connection.run(query, values).rows.map(\.values)
    }
  }
#endif
