#if SQLite
  public import WorkersRuntime

  /// A D1 database in memory, on the system's SQLite. Each query is atomic; batches are transactions.
  ///
  /// There are no replicas, so a session sees every write. `rowsRead` and `rowsWritten`, which Cloudflare bills, are
  /// taken as the rows of the result and the changes: SQLite does not count them as D1 does.
  public final class TestD1Database: D1Database {
    let connection: SQLiteConnection

    /// Throws where SQLite cannot open a database.
    public init() throws(WorkersError) {
      connection = try SQLiteConnection()
    }

    public func prepare(_ query: String) -> TestD1Statement {
      TestD1Statement(connection: connection, query: query, values: [])
    }

    public func batch(_ statements: [TestD1Statement]) async throws(WorkersError) -> [D1Result] {
      try connection.batch(statements)
    }

    public func exec(_ query: String) async throws(WorkersError) -> D1ExecResult {
      D1ExecResult(count: try connection.exec(query))
    }

    public func withSession(_ start: D1SessionStart) -> TestD1Session {
      TestD1Session(connection: connection, start: start)
    }
  }

  extension TestEnvironment: D1Source {
    public func optionalD1(_ name: String) -> TestD1Database? {
      binding(.d1Database, name)
    }

    /// Adds a D1 database, a new one unless given.
    @discardableResult
    public func addD1(_ name: String, _ database: TestD1Database? = nil) throws(WorkersError) -> TestD1Database {
      guard let database else { return add(.d1Database, name, try TestD1Database()) }
      return add(.d1Database, name, database)
    }
  }
#endif
