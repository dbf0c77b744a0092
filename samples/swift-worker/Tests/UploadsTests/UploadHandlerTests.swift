import Testing
import WorkersRuntime
import WorkersTesting

@testable import Uploads

struct UploadHandlerTests {
  private let environment: TestEnvironment
  private let quotas: TestKVNamespace
  private let bucket: TestR2Bucket

  init() {
    environment = TestEnvironment(
      variables: ["MAX_UPLOAD_BYTES": 8, "UPLOADS": ["perHour": 2, "types": ["image/png"]]],
      secrets: ["UPLOAD_TOKEN": "t"])
    quotas = environment.addKV("QUOTAS")
    bucket = environment.addR2("UPLOAD_BUCKET")
  }

  private func put(_ name: String, _ body: Body = "bytes", type: String = "image/png", token: String = "t")
    async throws -> Int
  {
    let request = Request(
      "https://uploads.example.com/\(name)", method: "PUT",
      headers: ["Authorization": "Bearer \(token)", "Content-Type": type], body: body)
    return try await UploadHandler(environment).respond(to: request, from: "192.0.2.1").status
  }

  @Test func storesAnUpload() async throws {
    #expect(try await put("cat.png") == 201)
    let stored = try #require(try await bucket.get("cat.png"))
    #expect(stored.body.text == "bytes")
    #expect(stored.object.httpMetadata.contentType == "image/png")
    #expect(try await quotas.get("192.0.2.1")?.text == "1")
  }

  @Test func refuses() async throws {
    #expect(try await put("a.png", token: "wrong") == 401)
    #expect(try await put("", "bytes") == 405)
    #expect(try await put("a.png", "nine bytes") == 413)
    #expect(try await put("a.txt", type: "text/plain") == 415)
    #expect(try await bucket.list().objects.isEmpty)
  }

  @Test func neverOverwrites() async throws {
    #expect(try await put("cat.png", "first") == 201)
    #expect(try await put("cat.png", "second") == 412)
    #expect(try await bucket.get("cat.png")?.body.text == "first")
  }

  @Test func quotasEndAnHourAfterTheLastUpload() async throws {
    #expect(try await put("a.png") == 201)
    environment.clock.advance(seconds: 3000)
    #expect(try await put("b.png") == 201)
    #expect(try await put("c.png") == 429)
    environment.clock.advance(seconds: 3000)
    #expect(try await put("c.png") == 429)
    environment.clock.advance(seconds: 601)
    #expect(try await put("c.png") == 201)
  }

  @Test func namesEveryMissingBindingAtOnce() throws {
    let error = try #require(throws: EnvError.self) { try UploadHandler(TestEnvironment(variables: ["UPLOADS": 1])) }
    #expect(
      Set(error.problems.map(\.name)) == ["MAX_UPLOAD_BYTES", "UPLOADS", "UPLOAD_TOKEN", "QUOTAS", "UPLOAD_BUCKET"])
    #expect(error.problems.first { $0.name == "QUOTAS" }?.declaration == "wrangler.toml:14")
  }
}
