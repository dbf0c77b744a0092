import Testing
import WorkersRuntime
import WorkersTesting

@Suite struct TestTelemetryTests {
  @Test func dataPointsThatBreakALimitAreDropped() {
    let dataset = TestAnalyticsDataset()
    let blobs = { (count: Int) in AnalyticsDataPoint(blobs: Array(repeating: "b", count: count)) }
    dataset.writeDataPoint(
      AnalyticsDataPoint(index: String(repeating: "i", count: 96), blobs: [nil, "b"], doubles: [1]))
    dataset.writeDataPoint(blobs(20))
    #expect(dataset.points.count == 2 && dataset.droppedPoints.isEmpty)
    dataset.writeDataPoint(blobs(21))
    dataset.writeDataPoint(AnalyticsDataPoint(doubles: Array(repeating: 0, count: 21)))
    dataset.writeDataPoint(AnalyticsDataPoint(index: String(repeating: "i", count: 97)))
    dataset.writeDataPoint(AnalyticsDataPoint(blobs: [String(repeating: "b", count: 16_385)]))
    #expect(dataset.points.count == 2 && dataset.droppedPoints.count == 4)
  }

  @Test func pipelinesKeepRecords() async throws {
    let pipeline = TestPipeline()
    var record = JSONObject()
    record["a"] = 1
    try await pipeline.send([record])
    #expect(pipeline.records == [record])
    record["a"] = .string(String(repeating: "x", count: 5_000_000))
    let large = record
    await expectError(.tooLarge) { try await pipeline.send([large]) }
    #expect(pipeline.records.count == 1)
  }

  @Test func flagsHaveValuesOrTheDefault() async throws {
    let flags = TestFlagship(flags: ["beta": true, "color": "red", "rate": 0.5]) { key, context in
      key == "beta" && context["country"] == "DE" ? false : nil
    }
    var german = JSONObject()
    german["country"] = "DE"
    #expect(try await flags.isOn("beta"))
    #expect(try await !flags.isOn("beta", context: german))
    #expect(try await flags.string("color", default: "blue", context: german).value == "red")
    #expect(try await flags.number("rate", default: 1, context: german).value == 0.5)
    let missing = try await flags.bool("none", default: true, context: german)
    #expect(missing.value && missing.errorCode == "FLAG_NOT_FOUND")
    let mistyped = try await flags.object("color", default: german, context: german)
    #expect(mistyped.value == german && mistyped.errorCode == "TYPE_MISMATCH")
    flags.set("beta", nil)
    #expect(try await !flags.isOn("beta"))
  }

  @Test func secretsOfTheStoreAreReadOrMissing() async throws {
    #expect(try await TestSecretsStoreSecret(Secret("s")).get() == Secret("s"))
    await expectError(.notFound) { _ = try await TestSecretsStoreSecret(nil).get() }
    let hyperdrive = TestHyperdrive(password: Secret("p"))
    #expect(
      hyperdrive.connectionString.reveal() == "postgresql://user:p@hyperdrive.test:5432/database?sslmode=disable")
    #expect(!"\(hyperdrive)".contains("\"p\""))
  }

  @Test func helloWorldStoresAText() async throws {
    let binding = TestHelloWorld("a")
    try await binding.set("b")
    #expect(try await binding.get() == "b")
  }
}
