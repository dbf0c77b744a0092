/// The rows of a query and what it cost.
public struct D1Result: Sendable, Hashable {
  public var rows: [D1Row]
  public var meta: D1Meta

  public init(rows: [D1Row], meta: D1Meta) {
    self.rows = rows
    self.meta = meta
  }
}

/// A row; the rows of one result share their names.
public struct D1Row: Sendable, Hashable {
  public var columns: [String]
  public var values: [D1Value]

  public init(columns: [String], values: [D1Value]) {
    self.columns = columns
    self.values = values
  }

  /// The value of a column, nil where there is none of that name. Of columns with one name, the last, as in JavaScript.
  public subscript(_ column: String) -> D1Value? {
    for index in columns.indices.reversed() where columns[index].hasSameUTF8(as: column) { return values[index] }
    return nil
  }
}

/// What D1 says about a query. https://developers.cloudflare.com/d1/worker-api/return-object/
public struct D1Meta: Sendable, Hashable {
  /// In milliseconds, inside the database.
  public var duration: Double
  /// Rows that were inserted, updated or deleted.
  public var changes: Int
  public var lastRowID: Int64
  public var changedDatabase: Bool
  /// The size of the database after the query, in bytes.
  public var sizeAfter: Int
  /// What is billed.
  public var rowsRead: Int
  public var rowsWritten: Int

  public init(
    duration: Double = 0, changes: Int = 0, lastRowID: Int64 = 0, changedDatabase: Bool = false, sizeAfter: Int = 0,
    rowsRead: Int = 0, rowsWritten: Int = 0
  ) {
    self.duration = duration
    self.changes = changes
    self.lastRowID = lastRowID
    self.changedDatabase = changedDatabase
    self.sizeAfter = sizeAfter
    self.rowsRead = rowsRead
    self.rowsWritten = rowsWritten
  }
}

/// What running a text of statements gave.
public struct D1ExecResult: Sendable, Hashable {
  /// Statements that ran.
  public var count: Int
  /// In milliseconds.
  public var duration: Double

  public init(count: Int, duration: Double = 0) {
    self.count = count
    self.duration = duration
  }
}
