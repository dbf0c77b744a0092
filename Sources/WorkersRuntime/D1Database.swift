/// D1: an SQLite database.
///
/// https://developers.cloudflare.com/d1/worker-api/d1-database/, limits:
/// https://developers.cloudflare.com/d1/platform/limits/
public protocol D1Database: D1Queryable {
  associatedtype Session: D1Session where Session.Statement == Statement

  /// Runs statements without parameters that stand in one text, one after the other, and stops at the first that fails;
  /// those before stay done. For maintenance: `prepare` is faster and safe against injection.
  func exec(_ query: String) async throws(WorkersError) -> D1ExecResult

  /// Queries that see each other's writes, whichever replica answers.
  func withSession(_ start: D1SessionStart) -> Session
}

/// What statements are run on: a database or a session of it.
public protocol D1Queryable: Sendable {
  associatedtype Statement: D1PreparedStatement

  /// A statement, which is checked when it runs. At most 100 kB of SQL.
  func prepare(_ query: String) -> Statement

  /// Runs statements one after the other in one transaction: where one fails, all are undone and the error is thrown.
  func batch(_ statements: [Statement]) async throws(WorkersError) -> [D1Result]
}

/// A session of a database. https://developers.cloudflare.com/d1/worker-api/d1-database/#withsession
public protocol D1Session: D1Queryable {
  /// What the session has seen, for `D1SessionStart.bookmark`; nil before its first query.
  var bookmark: String? { get }
}

/// Where the first query of a session is answered.
public enum D1SessionStart: Sendable, Hashable {
  /// By any replica.
  case unconstrained
  /// By the primary database, so that it sees all writes.
  case primary
  /// By a replica that has seen what an earlier session saw.
  case bookmark(String)
}

/// Where D1 databases come from; the name is the one of the configuration.
public protocol D1Source: Sendable {
  associatedtype D1: D1Database

  /// The D1 database `name`, or nil where the environment has none.
  func optionalD1(_ name: String) -> D1?

  /// The D1 database `name`. A programming error, and a trap, where the environment has none: check first.
  func d1(_ name: String) -> D1
}

extension D1Source {
  public func d1(_ name: String) -> D1 {
    guard let binding = optionalD1(name) else { missingBinding(name, .d1Database) }
    return binding
  }
}
