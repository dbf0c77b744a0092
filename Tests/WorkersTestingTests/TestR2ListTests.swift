import Testing
import WorkersRuntime
import WorkersTesting

@Suite struct TestR2ListTests {
  let bucket = TestR2Bucket()

  private func fill(_ keys: [String]) async throws {
    for key in keys { try await bucket.put(key, "x") }
  }

  /// All pages.
  private func walk(_ options: R2ListOptions) async throws -> (keys: [String], prefixes: [String], pages: Int) {
    var options = options
    var keys: [String] = []
    var prefixes: [String] = []
    var pages = 0
    repeat {
      let page = try await bucket.list(options)
      #expect(page.objects.count + page.delimitedPrefixes.count <= options.limit)
      keys += page.objects.map(\.key)
      prefixes += page.delimitedPrefixes
      options.cursor = page.cursor
      pages += 1
    } while options.cursor != nil
    return (keys, prefixes, pages)
  }

  @Test func aDelimiterMakesFolders() async throws {
    try await fill(["a.txt", "docs/a", "docs/b", "docs/deep/c", "img/1", "z"])
    let root = try await bucket.list(delimiter: "/")
    #expect(root.objects.map(\.key) == ["a.txt", "z"])
    #expect(root.delimitedPrefixes == ["docs/", "img/"])
    let docs = try await bucket.list(prefix: "docs/", delimiter: "/")
    #expect(docs.objects.map(\.key) == ["docs/a", "docs/b"])
    #expect(docs.delimitedPrefixes == ["docs/deep/"])
    #expect(try await bucket.list(prefix: "do").objects.count == 3)
    #expect(try await bucket.list(prefix: "none").objects.isEmpty)
  }

  @Test(arguments: 1...7) func pagesMissAndRepeatNothing(limit: Int) async throws {
    try await fill(["a", "b/1", "b/2", "b/3", "c", "d/1", "d/e/1", "f"])
    let all = try await walk(R2ListOptions(limit: limit))
    #expect(all.keys == ["a", "b/1", "b/2", "b/3", "c", "d/1", "d/e/1", "f"])
    #expect(all.pages == (8 + limit - 1) / limit)
    let folders = try await walk(R2ListOptions(delimiter: "/", limit: limit))
    #expect(folders.keys == ["a", "c", "f"])
    #expect(folders.prefixes == ["b/", "d/"])
    #expect(folders.pages == (5 + limit - 1) / limit)
  }

  @Test func aLongDelimiterIsFoundAsAWhole() async throws {
    try await fill(["a--b", "a-b", "a--c"])
    let page = try await bucket.list(delimiter: "--")
    #expect(page.objects.map(\.key) == ["a-b"])
    #expect(page.delimitedPrefixes == ["a--"])
  }

  @Test func startAfterIsExclusive() async throws {
    try await fill(["a", "b", "c"])
    #expect(try await bucket.list(R2ListOptions(startAfter: "b")).objects.map(\.key) == ["c"])
    #expect(try await bucket.list(R2ListOptions(startAfter: "aa")).objects.map(\.key) == ["b", "c"])
  }

  @Test func metadataIsListedOnDemand() async throws {
    let options = R2PutOptions(
      httpMetadata: R2HTTPMetadata(contentType: "text/plain"), customMetadata: [R2CustomMetadata("a", "b")])
    _ = try await bucket.put("a", "x", options: options)
    let bare = try await bucket.list().objects[0]
    #expect(bare.httpMetadata == R2HTTPMetadata() && bare.customMetadata.isEmpty)
    let full = try await bucket.list(R2ListOptions(includesHTTPMetadata: true, includesCustomMetadata: true)).objects[0]
    #expect(full.httpMetadata.contentType == "text/plain" && full.customMetadata == [R2CustomMetadata("a", "b")])
  }
}
