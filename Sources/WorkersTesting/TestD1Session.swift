#if SQLite
  public import WorkersRuntime

  /// A session of `TestD1Database`; its bookmarks count the changes of the database.
  public struct TestD1Session: D1Session {
    let connection: SQLiteConnection
    let start: D1SessionStart

    /// Where the database is now; nil before its first query.
    public var bookmark: String? { connection.bookmark }

    public func prepare(_ query: String) -> TestD1Statement {
      TestD1Statement(connection: connection, query: query, values: [])
    }

    public func batch(_ statements: [TestD1Statement]) async throws(WorkersError) -> [D1Result] {
      try connection.batch(statements)
    }
  }
#endif
