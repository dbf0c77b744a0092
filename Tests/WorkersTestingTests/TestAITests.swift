import Testing
import WorkersRuntime
import WorkersTesting

@Suite struct TestAITests {
  @Test func modelsAnswerAsTheTestSays() async throws {
    let ai = TestAI { model, input in
      model == "speak" ? .bytes("sound") : .json(["response": .string("to \(input["prompt"]?.string ?? "")")])
    }
    #expect(try await ai.run("chat", ["prompt": "x"])["response"] == "to x")
    await expectError(.unsupported) { _ = try await ai.run("speak", nil) }
    #expect(ai.runs.map(\.model) == ["chat", "speak"])
    await expectError(.notFound) { _ = try await TestAI().run("none", nil) }
  }

  @Test func searchFindsDocumentsByTheirWords() async throws {
    let namespace = TestAISearchNamespace { _, chunks in ["answer": .number(Double(chunks.count))] }
    var configuration = JSONObject()
    configuration["id"] = "docs"
    let docs = try await namespace.create(configuration)
    _ = try await docs.items.upload("cache.md", "How the cache expires", metadata: nil)
    let item = try await docs.items.upload("queue.md", "How the queue retries", metadata: configuration)
    let request = AISearchRequest(.query("cache expires"))
    #expect(try await docs.search(request).chunks.map(\.itemKey) == ["cache.md"])
    let both = try await docs.search(
      AISearchRequest(.messages([AISearchMessage(role: "user", content: "how the cache")])))
    #expect(both.chunks.map(\.itemKey) == ["cache.md", "queue.md"])
    #expect(both.chunks.map(\.score) == [1, 2.0 / 3])
    #expect(try await docs.chatCompletions(request, model: nil)["answer"] == 1)
    let merged = try await namespace.search(request, instanceIDs: ["docs", "none"])
    #expect(merged.chunks.map(\.instanceID) == ["docs"] && merged.errors.map(\.instanceID) == ["none"])
    #expect(try await docs.items.list(page: 1, perPage: 1, search: "queue").items == [item])
    #expect(try await docs.items.download(item.id).text == "How the queue retries")
    try await docs.items.delete(item.id)
    await expectError(.notFound) { _ = try await docs.items.info(item.id) }
    await expectError(.conflict) { _ = try await namespace.create(configuration) }
    await expectError(.invalidArgument) { _ = try await docs.search(AISearchRequest(.query(""))) }
    try await namespace.delete("docs")
    await expectError(.notFound) { _ = try await docs.search(request) }
    await expectError(.notFound) { try await namespace.delete("docs") }
  }

  @Test func webSearchHasAtMostTwentyPages() async throws {
    let pages = (0..<30).map { WebSearchItem(url: "https://a/\($0)", title: "Page \($0)", description: "swift") }
    let web = TestWebSearch(pages: pages)
    #expect(try await web.search("swift PAGE").items.count == 10)
    #expect(try await web.search("swift", limit: 100).items.count == 20)
    #expect(try await web.search("page 7").items.map(\.title).contains("Page 7"))
    #expect(try await web.search("rust").items.isEmpty)
    await expectError(.invalidArgument) { _ = try await web.search("") }
    #expect(web.queries.count == 4)
  }

  @Test func agentMemoryHasItsSummaries() async throws {
    let memory = TestAgentMemory(summaries: ["a": ["facts": []]])
    #expect(try await memory.summary(ofContext: "a") == ["facts": []])
    await expectError(.notFound) { _ = try await memory.summary(ofContext: "b") }
  }
}
