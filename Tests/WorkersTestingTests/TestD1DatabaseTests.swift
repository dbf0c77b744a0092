#if SQLite
  import Testing
  import WorkersRuntime
  import WorkersTesting

  @Suite struct TestD1DatabaseTests {
    let database: TestD1Database

    init() async throws {
      database = try TestD1Database()
      _ = try await database.exec(
        """
        CREATE TABLE users (id INTEGER PRIMARY KEY, name TEXT UNIQUE NOT NULL, score REAL, photo BLOB);
        INSERT INTO users (name, score) VALUES ('Ada', 1.5), ('Bob', NULL);
        """)
    }

    @Test func valuesAreBoundAndReadBack() async throws {
      let insert = database.prepare("INSERT INTO users VALUES (?1, ?2, ?3, ?4)")
      let result = try await insert.bind(9, "Zoë", .null, .blob([0, 255])).run()
      #expect(result.meta.changes == 1 && result.meta.lastRowID == 9 && result.meta.changedDatabase)
      #expect(result.rows.isEmpty && result.meta.sizeAfter > 0)
      let row = try #require(try await database.prepare("SELECT * FROM users WHERE id = ?").bind(9).first())
      #expect(row.columns == ["id", "name", "score", "photo"])
      #expect(row.values == [9, "Zoë", .null, .blob([0, 255])])
      #expect(row["name"]?.text == "Zoë" && row["none"] == nil)
      _ = try await insert.bind(10, "empty", 2.5, .blob([])).run()
      let empty = try #require(try await database.prepare("SELECT photo, score FROM users WHERE id = 10").first())
      #expect(empty.values == [.blob([]), 2.5])
    }

    @Test func rowsComeInFourForms() async throws {
      let query = database.prepare("SELECT name, score FROM users ORDER BY id")
      let all = try await query.all()
      #expect(all.rows.map { $0["name"]?.text } == ["Ada", "Bob"])
      #expect(!all.meta.changedDatabase && all.meta.rowsRead == 2)
      #expect(try await query.raw() == [["Ada", 1.5], ["Bob", .null]])
      #expect(try await query.first(column: "score") == 1.5)
      await expectError(.invalidArgument) { _ = try await query.first(column: "none") }
      let none = database.prepare("SELECT * FROM users WHERE id = 99")
      #expect(try await none.first() == nil)
      #expect(try await none.first(column: "name") == nil)
    }

    @Test func aBatchIsOneTransaction() async throws {
      let insert = database.prepare("INSERT INTO users (name) VALUES (?)")
      let count = database.prepare("SELECT count(*) AS n FROM users")
      let results = try await database.batch([insert.bind("C"), count, insert.bind("D")])
      #expect(results[1].rows[0]["n"] == 3)
      await expectError(.exception) { _ = try await database.batch([insert.bind("E"), insert.bind("C")]) }
      #expect(try await count.first(column: "n") == 4)
      // The failed batch leaves no transaction open.
      _ = try await database.batch([insert.bind("E")])
      #expect(try await count.first(column: "n") == 5)
    }

    @Test func statementsAreReusable() async throws {
      let query = database.prepare("SELECT name FROM users WHERE id = ?")
      let (first, second) = (query.bind(1), query.bind(2))
      #expect(try await second.first(column: "name") == "Bob")
      #expect(try await first.first(column: "name") == "Ada")
    }

    @Test func execCountsStatementsAndStopsAtAFailure() async throws {
      let script =
        "-- a comment\nINSERT INTO users (name) VALUES ('x'); ; INSERT INTO users (name) VALUES ('y'); -- end"
      #expect(try await database.exec(script).count == 2)
      await expectError(.exception) {
        _ = try await database.exec("INSERT INTO users (name) VALUES ('z'); INSERT INTO none VALUES (1)")
      }
      #expect(try await database.prepare("SELECT count(*) FROM users").raw() == [[5]])
    }

    @Test(arguments: [
      "SELECT", "SELECT * FROM none", "INSERT INTO users (name) VALUES ('Ada')", "", " -- nothing", "BEGIN", "COMMIT",
      "SAVEPOINT a", "ATTACH ':memory:' AS b", "SELECT ?",
    ])
    func refusesStatements(query: String) async {
      await expectError(.exception) { _ = try await database.prepare(query).all() }
    }

    @Test func refusesAWrongNumberOfValues() async {
      await expectError(.exception) { _ = try await database.prepare("SELECT ?").bind(1, 2).all() }
      await expectError(.exception) { _ = try await database.prepare("SELECT 1").bind(1).all() }
    }

    @Test func foreignKeysHold() async throws {
      _ = try await database.exec("CREATE TABLE notes (user INTEGER REFERENCES users (id))")
      await expectError(.exception) { _ = try await database.exec("INSERT INTO notes VALUES (99)") }
    }

    @Test func sessionsSeeTheirWrites() async throws {
      let fresh = try TestD1Database().withSession(.primary)
      #expect(fresh.bookmark == nil)
      let session = database.withSession(.unconstrained)
      let before = session.bookmark
      _ = try await session.batch([session.prepare("INSERT INTO users (name) VALUES ('s')")])
      #expect(try await session.prepare("SELECT count(*) FROM users").raw() == [[3]])
      #expect(session.bookmark != before)
    }

    @Test func manyTasksShareADatabase() async throws {
      let insert = database.prepare("INSERT INTO users (name) VALUES (?)")
      try await withThrowingTaskGroup(of: Void.self) { group in
        for number in 0..<100 { group.addTask { _ = try await insert.bind(.text("task \(number)")).run() } }
        try await group.waitForAll()
      }
      #expect(try await database.prepare("SELECT count(*) FROM users").raw() == [[102]])
    }

    @Test func environmentsHaveDatabases() throws {
      let environment = TestEnvironment()
      try environment.addD1("DB", database)
      #expect(environment.optionalD1("DB") === database)
    }
  }
#endif
