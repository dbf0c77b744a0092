#if SQLite
  import CSQLite3
  import WorkersRuntime

  /// A query on a connection whose lock is held.
  struct SQLiteQuery {
    /// SQLite makes a copy of the bytes it is given.
    private static var transient: sqlite3_destructor_type {
      unsafeBitCast(-1, to: sqlite3_destructor_type.self)
    }

    let database: OpaquePointer

    /// Runs the statements of a text, the last with the values, whose rows are the result.
    func run(_ text: String, _ values: [D1Value]) throws(WorkersError) -> D1Result {
      let changesBefore = sqlite3_total_changes(database)
      var rows: [D1Row] = []
      var count = 0
      try forEachStatement(of: text) { (query, statement, isLast) throws(WorkersError) in
        count += 1
        if isLast { try query.bind(values, to: statement) }
        rows = try query.rows(of: statement)
      }
      guard count > 0 else { throw WorkersError(.exception, "D1_ERROR: No SQL statements detected.") }
      let changes = Int(sqlite3_total_changes(database) - changesBefore)
      return D1Result(
        rows: rows,
        meta: D1Meta(
          changes: changes, lastRowID: sqlite3_last_insert_rowid(database), changedDatabase: changes > 0,
          sizeAfter: size(), rowsRead: rows.count, rowsWritten: changes))
    }

    /// Prepares each statement of a text in turn, and hands it out with whether it is the last.
    func forEachStatement(
      of text: String, _ body: (SQLiteQuery, OpaquePointer, _ isLast: Bool) throws(WorkersError) -> Void
    ) throws(WorkersError) {
      var rest = Array(text.utf8)[...]
      while let (statement, length) = try prepareFirst(of: rest) {
        defer { sqlite3_finalize(statement) }
        rest = rest.dropFirst(length)
        try body(self, statement, isBlank(rest))
      }
    }

    func bind(_ values: [D1Value], to statement: OpaquePointer) throws(WorkersError) {
      guard Int(sqlite3_bind_parameter_count(statement)) == values.count, values.count <= 100 else {
        throw WorkersError(.exception, "D1_ERROR: Wrong number of parameter bindings for SQL query.")
      }
      for (index, value) in values.enumerated() {
        let position = Int32(index + 1)
        let code =
          switch value {
          case .null: sqlite3_bind_null(statement, position)
          case .integer(let integer): sqlite3_bind_int64(statement, position, integer)
          case .real(let real): sqlite3_bind_double(statement, position, real)
          case .text(let text):
            sqlite3_bind_text(statement, position, text, Int32(text.utf8.count), Self.transient)
          case .blob(let bytes) where bytes.isEmpty: sqlite3_bind_zeroblob(statement, position, 0)
          case .blob(let bytes):
            bytes.withUnsafeBytes {
              sqlite3_bind_blob(statement, position, $0.baseAddress, Int32($0.count), Self.transient)
            }
          }
        guard code == SQLITE_OK else { throw failure() }
      }
    }

    func rows(of statement: OpaquePointer) throws(WorkersError) -> [D1Row] {
      let columns = (0..<sqlite3_column_count(statement)).map { String(cString: sqlite3_column_name(statement, $0)) }
      var rows: [D1Row] = []
      while true {
        switch sqlite3_step(statement) {
        case SQLITE_ROW:
          rows.append(D1Row(columns: columns, values: columns.indices.map { value(of: statement, Int32($0)) }))
        case SQLITE_DONE: return rows
        default: throw failure()
        }
      }
    }

    func failure() -> WorkersError {
      let name = String(cString: sqlite3_errstr(sqlite3_extended_errcode(database)))
      return WorkersError(.exception, "D1_ERROR: \(String(cString: sqlite3_errmsg(database))): \(name)")
    }

    /// The first statement of a text and how many bytes it has; nil where there is none.
    private func prepareFirst(of text: ArraySlice<UInt8>) throws(WorkersError) -> (OpaquePointer, Int)? {
      if isBlank(text) { return nil }
      // Transactions and other databases are not a query's business in D1: `batch` makes the transactions.
      sqlite3_set_authorizer(
        database,
        { _, action, _, _, _, _ in
          switch action {
          case SQLITE_TRANSACTION, SQLITE_SAVEPOINT, SQLITE_ATTACH, SQLITE_DETACH: SQLITE_DENY
          default: SQLITE_OK
          }
        }, nil)
      defer { sqlite3_set_authorizer(database, nil, nil) }
      var statement: OpaquePointer?
      var length = text.count
      let code = text.withUnsafeBytes { buffer in
        let start = buffer.baseAddress?.assumingMemoryBound(to: CChar.self)
        var tail: UnsafePointer<CChar>?
        let code = sqlite3_prepare_v2(database, start, Int32(buffer.count), &statement, &tail)
        if let start, let tail { length = tail - start }
        return code
      }
      guard code == SQLITE_OK else { throw failure() }
      if let statement { return (statement, length) }
      // A comment or an empty statement: on to what follows it.
      guard length > 0 else { return nil }
      guard let (next, nextLength) = try prepareFirst(of: text.dropFirst(length)) else { return nil }
      return (next, length + nextLength)
    }

    private func isBlank(_ text: ArraySlice<UInt8>) -> Bool {
      text.allSatisfy { $0 == 0x20 || (0x09...0x0D).contains($0) || $0 == UInt8(ascii: ";") }
    }

    private func value(of statement: OpaquePointer, _ column: Int32) -> D1Value {
      switch sqlite3_column_type(statement, column) {
      case SQLITE_INTEGER: return .integer(sqlite3_column_int64(statement, column))
      case SQLITE_FLOAT: return .real(sqlite3_column_double(statement, column))
      case SQLITE_TEXT:
        guard let text = sqlite3_column_text(statement, column) else { return .text("") }
        let buffer = UnsafeBufferPointer(start: text, count: Int(sqlite3_column_bytes(statement, column)))
        return .text(String(decoding: buffer, as: UTF8.self))
      case SQLITE_BLOB:
        guard let bytes = sqlite3_column_blob(statement, column) else { return .blob([]) }
        return .blob(Array(UnsafeRawBufferPointer(start: bytes, count: Int(sqlite3_column_bytes(statement, column)))))
      default: return .null
      }
    }

    private func size() -> Int {
      pragma("page_count") * pragma("page_size")
    }

    private func pragma(_ name: String) -> Int {
      var statement: OpaquePointer?
      guard sqlite3_prepare_v2(database, "PRAGMA \(name)", -1, &statement, nil) == SQLITE_OK else { return 0 }
      defer { sqlite3_finalize(statement) }
      return sqlite3_step(statement) == SQLITE_ROW ? Int(sqlite3_column_int64(statement, 0)) : 0
    }
  }
#endif
