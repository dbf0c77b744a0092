import Testing
import WorkersRuntime
import WorkersTesting

@Suite struct TestVectorizeIndexTests {
  let index = TestVectorizeIndex(dimensions: 2)

  private func metadata(_ value: JSONValue) -> JSONObject { value.object ?? JSONObject() }

  private func fill() async throws {
    _ = try await index.insert([
      VectorizeVector(id: "east", values: [2, 0], namespace: "a", metadata: metadata(["n": 1, "tag": ["deep": "x"]])),
      VectorizeVector(id: "north", values: [0, 1], namespace: "a", metadata: metadata(["n": 2])),
      VectorizeVector(id: "north-east", values: [1, 1], namespace: "b", metadata: metadata(["n": 3])),
      VectorizeVector(id: "west", values: [-1, 0]),
    ])
  }

  @Test func cosineOrdersByAngle() async throws {
    try await fill()
    let matches = try await index.query([1, 0], topK: 3)
    #expect(matches.map(\.id) == ["east", "north-east", "north"])
    #expect(matches[0].score == 1)
    #expect(abs(matches[1].score - 0.5.squareRoot()) < 1e-12)
    #expect(matches[0].values == nil && matches[0].metadata == nil)
    #expect(try await index.query([1, 0], options: VectorizeQueryOptions(topK: 4)).last?.score == -1)
    #expect(try await index.query(id: "west", options: VectorizeQueryOptions(topK: 1)).map(\.id) == ["west"])
  }

  @Test func otherMetrics() async throws {
    let vectors = [VectorizeVector(id: "far", values: [10, 0]), VectorizeVector(id: "near", values: [2, 0])]
    let euclidean = TestVectorizeIndex(dimensions: 2, metric: .euclidean)
    _ = try await euclidean.insert(vectors)
    #expect(try await euclidean.query([1, 0]).map(\.score) == [1, 9])
    let product = TestVectorizeIndex(dimensions: 2, metric: .dotProduct)
    _ = try await product.insert(vectors)
    #expect(try await product.query([1, 0]).map(\.id) == ["far", "near"])
  }

  @Test(
    arguments: [
      (["n": 1], ["east"]), (["n": ["$gt": 1]], ["north", "north-east"]),
      (["n": ["$gte": 1, "$lt": 3]], ["east", "north"]),
      (["n": ["$in": [1, 3]]], ["east", "north-east"]), (["n": ["$nin": [1, 3]]], ["north", "west"]),
      (["n": ["$ne": 1]], ["north", "north-east", "west"]), (["n": nil], ["west"]), (["tag.deep": "x"], ["east"]),
      (["n": ["$lte": "x"]], []), ([:], ["east", "north", "north-east", "west"]),
    ] as [(JSONValue, [String])])
  func filtersByMetadata(filter: JSONValue, ids: [String]) async throws {
    try await fill()
    let options = VectorizeQueryOptions(topK: 20, filter: metadata(filter))
    #expect(try await index.query([1, 0], options: options).map(\.id).sorted() == ids)
  }

  @Test func namespacesAndReturnedParts() async throws {
    try await fill()
    let options = VectorizeQueryOptions(topK: 20, namespace: "a", returnsValues: true, returnsMetadata: .all)
    let matches = try await index.query([0, 1], options: options)
    #expect(matches.map(\.id) == ["north", "east"])
    #expect(matches[0].values == [0, 1] && matches[0].metadata == metadata(["n": 2]))
    let indexed = TestVectorizeIndex(dimensions: 1, metadataIndexes: ["n"])
    _ = try await indexed.insert([VectorizeVector(id: "a", values: [1], metadata: metadata(["n": 1, "m": 2]))])
    let match = try await indexed.query([1], options: VectorizeQueryOptions(returnsMetadata: .indexed))[0]
    #expect(match.metadata == metadata(["n": 1]))
    await expectError(.invalidArgument) {
      _ = try await indexed.query([1], options: VectorizeQueryOptions(filter: metadata(["m": 2])))
    }
  }

  @Test func insertKeepsAndUpsertReplaces() async throws {
    try await fill()
    _ = try await index.insert([VectorizeVector(id: "east", values: [9, 9])])
    #expect(try await index.getByIDs(["east", "none"]).map(\.values) == [[2, 0]])
    let mutation = try await index.upsert([VectorizeVector(id: "east", values: [9, 9])])
    let vector = try await index.getByIDs(["east"])
    #expect(vector.map(\.values) == [[9, 9]] && vector[0].metadata == nil)
    #expect(try await index.describe().processedUpToMutation == mutation.mutationID)
    _ = try await index.deleteByIDs(["east", "none"])
    #expect(try await index.describe().vectorCount == 3)
  }

  @Test func refusesWhatBreaksALimit() async throws {
    await expectError(.invalidArgument) { _ = try await index.query([1]) }
    await expectError(.invalidArgument) { _ = try await index.insert([VectorizeVector(id: "a", values: [])]) }
    await expectError(.invalidArgument) { _ = try await index.query([1, 0], topK: 101) }
    let options = VectorizeQueryOptions(topK: 21, returnsValues: true)
    await expectError(.invalidArgument) { _ = try await index.query([1, 0], options: options) }
    let long = VectorizeVector(id: String(repeating: "i", count: 65), values: [1, 0])
    await expectError(.invalidArgument) { _ = try await index.insert([long]) }
    for name in ["", "$a", "a.b", "a\""] {
      var metadata = JSONObject()
      metadata[name] = 1
      let vector = VectorizeVector(id: "a", values: [1, 0], metadata: metadata)
      await expectError(.invalidArgument) { _ = try await index.upsert([vector]) }
    }
    await expectError(.notFound) { _ = try await index.query(id: "none", options: VectorizeQueryOptions()) }
    let filter = VectorizeQueryOptions(filter: metadata(["n": ["$regex": "x"]]))
    await expectError(.invalidArgument) { _ = try await index.query([1, 0], options: filter) }
  }
}
