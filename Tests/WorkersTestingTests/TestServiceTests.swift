import Testing
import WorkersRuntime
import WorkersTesting

@Suite struct TestServiceTests {
  struct Failure: Error {}

  @Test func remembersAndAnswers() async throws {
    let service = TestService(
      fetch: { Response(status: 201, body: Body($0.method)) }, call: { _, values in .array(values) })
    #expect(try await service.fetch("https://a/").body.text == "GET")
    #expect(try await service.call("echo", [1]) == [1])
    #expect(service.requests == [Request("https://a/")])
    #expect(service.calls == [TestService.Call(method: "echo", arguments: [1])])
  }

  @Test func whatAHandlerThrowsIsAnException() async throws {
    let failing = TestService(fetch: { _ in throw Failure() }, call: { _, _ in throw WorkersError(.tooLarge, "x") })
    await expectError(.exception) { _ = try await failing.fetch("https://a/") }
    await expectError(.tooLarge) { _ = try await failing.call("a", []) }
    await expectError(.exception) { _ = try await TestService().call("a", []) }
  }

  @Test(
    arguments: [
      ("https://example.com/", "index"), ("https://example.com", "index"), ("https://example.com/?q=/x", "index"),
      ("https://example.com/a.txt#f", "a"), ("https://example.com/docs/", "docs"), ("https://example.com/none", nil),
    ] as [(String, String?)])
  func assetsAreFoundByTheirPath(url: String, expected: String?) async throws {
    let assets = TestFetcher(assets: [
      "/index.html": Response(body: "index"), "/a.txt": Response(body: "a"), "/docs/index.html": Response(body: "docs"),
    ])
    let response = try await assets.fetch(url)
    #expect(response.status == (expected == nil ? 404 : 200))
    if let expected { #expect(response.body.text == expected) }
    #expect(try await assets.fetch(Request(url, method: "POST")).status == 405)
  }

  @Test func dispatchNamespacesFindWorkersByName() async throws {
    let namespace = TestDispatchNamespace(scripts: ["customer": TestFetcher { _ in Response(body: "hi") }])
    #expect(try await namespace.get("customer").fetch("https://a/").body.text == "hi")
    #expect(throws: WorkersError.self) { try namespace.get("none") }
    #expect(namespace.dispatches.map(\.name) == ["customer", "none"])
  }

  @Test func aLoaderAsksForCodeOnceForEachIdentifier() async throws {
    let loader = TestWorkerLoader { code, entrypoint in
      TestService(fetch: { _ in Response(body: Body("\(code.mainModule) \(entrypoint ?? "default")")) })
    }
    let code = WorkerCode(compatibilityDate: "2025-01-01", mainModule: "a.js", modules: [])
    var other = code
    other.mainModule = "b.js"
    let second = other
    _ = loader.get("a") { code }
    let cached = loader.get("a") { second }
    #expect(cached.code == code)
    #expect(loader.load(second).code == second)
    #expect(try await cached.entrypoint("Api").fetch("https://a/").body.text == "a.js Api")
  }
}
