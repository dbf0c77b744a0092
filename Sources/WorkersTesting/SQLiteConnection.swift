#if SQLite
  import CSQLite3
  import Synchronization
  import WorkersRuntime

  /// A connection to a database in memory, used by one thread at a time.
  final class SQLiteConnection: Sendable {
    /// The handle is used under the lock only, so it may pass between threads.
    private struct Handle: @unchecked Sendable {
      let database: OpaquePointer
      var queries = 0
    }

    private let handle: Mutex<Handle>

    init() throws(WorkersError) {
      var database: OpaquePointer?
      guard sqlite3_open(":memory:", &database) == SQLITE_OK, let database else {
        sqlite3_close_v2(database)
        throw WorkersError(.unavailable, "SQLite cannot open a database in memory")
      }
      sqlite3_exec(database, "PRAGMA foreign_keys = ON", nil, nil, nil)
      handle = Mutex(Handle(database: database))
    }

    deinit {
      handle.withLock { _ = sqlite3_close_v2($0.database) }
    }

    var bookmark: String? {
      handle.withLock { handle in
        guard handle.queries > 0 else { return nil }
        let text = String(sqlite3_total_changes(handle.database), radix: 16)
        return String(repeating: "0", count: max(0, 8 - text.utf8.count)) + text
      }
    }

    func run(_ query: String, _ values: [D1Value]) throws(WorkersError) -> D1Result {
      try handle.withLock { (handle) throws(WorkersError) in
        handle.queries += 1
        return try SQLiteQuery(database: handle.database).run(query, values)
      }
    }

    func batch(_ statements: [TestD1Statement]) throws(WorkersError) -> [D1Result] {
      try handle.withLock { (handle) throws(WorkersError) in
        handle.queries += 1
        let query = SQLiteQuery(database: handle.database)
        sqlite3_exec(handle.database, "BEGIN", nil, nil, nil)
        do throws(WorkersError) {
          var results: [D1Result] = []
          for statement in statements { results.append(try query.run(statement.query, statement.values)) }
          guard sqlite3_exec(handle.database, "COMMIT", nil, nil, nil) == SQLITE_OK else { throw query.failure() }
          return results
        } catch {
          sqlite3_exec(handle.database, "ROLLBACK", nil, nil, nil)
          throw error
        }
      }
    }

    /// How many statements ran.
    func exec(_ text: String) throws(WorkersError) -> Int {
      try handle.withLock { (handle) throws(WorkersError) in
        handle.queries += 1
        var count = 0
        try SQLiteQuery(database: handle.database).forEachStatement(of: text) {
          (query, statement, _) throws(WorkersError) in
          _ = try query.rows(of: statement)
          count += 1
        }
        return count
      }
    }
  }
#endif
