import Testing
import WorkersRuntime
import WorkersTesting

@Suite struct TestR2BucketTests {
  let clock: TestClock
  let bucket: TestR2Bucket

  init() {
    let clock = TestClock()
    self.clock = clock
    bucket = TestR2Bucket(clock: clock, minimumPartSize: 4)
  }

  @Test func describesAnObject() async throws {
    let options = R2PutOptions(
      httpMetadata: R2HTTPMetadata(contentType: "text/plain"), customMetadata: [R2CustomMetadata("author", "me")],
      storageClass: .infrequentAccess)
    let put = try #require(try await bucket.put("a", "hello", options: options))
    #expect(put.etag == "5d41402abc4b2a76b9719d911017c592")
    #expect(put.httpETag == "\"5d41402abc4b2a76b9719d911017c592\"")
    #expect(put.size == 5 && put.uploaded == clock.now && put.storageClass == .infrequentAccess)
    #expect(try await bucket.head("a") == put)
    let body = try #require(try await bucket.get("a"))
    #expect(body.object == put && body.body.text == "hello" && body.range == nil)
    #expect(try await bucket.head("b") == nil)
    #expect(try await bucket.get("b") == nil)
    let again = try #require(try await bucket.put("a", "hello"))
    #expect(again.version != put.version && again.customMetadata.isEmpty)
    try await bucket.delete(["a", "b"])
    #expect(try await bucket.head("a") == nil)
  }

  @Test(
    arguments: [
      (.from(offset: 6), 6..<11), (.bytes(offset: 0, length: 5), 0..<5), (.bytes(offset: 6, length: 100), 6..<11),
      (.prefix(length: 3), 0..<3), (.prefix(length: .max), 0..<11), (.suffix(length: 5), 6..<11),
      (.suffix(length: 100), 0..<11), (.bytes(offset: 11, length: .max), 11..<11),
    ] as [(R2Range, Range<Int>)])
  func readsARange(range: R2Range, expected: Range<Int>) async throws {
    try await bucket.put("a", "hello world")
    guard case .object(let object) = try await bucket.get("a", options: R2GetOptions(range: range)) else {
      Issue.record("there is no object")
      return
    }
    #expect(object.range == expected)
    #expect(object.body.bytes == Array(Array("hello world".utf8)[expected]))
    #expect(object.object.size == 11)
  }

  @Test(
    arguments: [
      .from(offset: 12), .bytes(offset: -1, length: 2), .bytes(offset: 0, length: 0), .suffix(length: 0),
    ] as [R2Range])
  func refusesARangeThatDoesNotFit(range: R2Range) async throws {
    try await bucket.put("a", "hello world")
    let code = await thrownCode { _ = try await bucket.get("a", options: R2GetOptions(range: range)) }
    #expect(code == 10039)
  }

  @Test func readsUnderConditions() async throws {
    let object = try #require(try await bucket.put("a", "1"))
    let before = clock.now.adding(seconds: -1)
    let after = clock.now.adding(seconds: 1)
    let cases: [(R2Conditions, Bool)] = [
      (R2Conditions(), true),
      (R2Conditions(etagMatches: [object.etag]), true),
      (R2Conditions(etagMatches: ["x", object.etag]), true),
      (R2Conditions(etagMatches: ["*"]), true),
      (R2Conditions(etagMatches: ["x"]), false),
      (R2Conditions(etagDoesNotMatch: ["x"]), true),
      (R2Conditions(etagDoesNotMatch: [object.etag]), false),
      (R2Conditions(etagDoesNotMatch: ["*"]), false),
      (R2Conditions(uploadedBefore: after), true),
      (R2Conditions(uploadedBefore: object.uploaded), false),
      (R2Conditions(uploadedAfter: before), true),
      (R2Conditions(uploadedAfter: object.uploaded), false),
      // An entity tag outweighs a time.
      (R2Conditions(etagMatches: [object.etag], uploadedBefore: before), true),
      (R2Conditions(etagDoesNotMatch: ["x"], uploadedAfter: after), true),
      (R2Conditions(etagMatches: [object.etag], uploadedAfter: after), false),
    ]
    for (conditions, holds) in cases {
      switch try await bucket.get("a", options: R2GetOptions(onlyIf: conditions)) {
      case .object(let body): #expect(holds && body.body.text == "1", "\(conditions)")
      case .preconditionFailed(let description): #expect(!holds && description == object, "\(conditions)")
      case nil: Issue.record("there is no object")
      }
    }
    #expect(try await bucket.get("b", options: R2GetOptions(onlyIf: R2Conditions(etagMatches: ["x"]))) == nil)
  }

  @Test func secondsGranularityLeavesMillisecondsAside() async throws {
    clock.advance(milliseconds: 500)
    let object = try #require(try await bucket.put("a", "1"))
    let second = Timestamp(secondsSince1970: object.uploaded.secondsSince1970)
    let exact = R2GetOptions(onlyIf: R2Conditions(uploadedAfter: second))
    let rounded = R2GetOptions(onlyIf: R2Conditions(uploadedAfter: second, usesSecondsGranularity: true))
    #expect(try await bucket.get("a", options: exact) == .object(R2ObjectBody(object: object, body: "1")))
    #expect(try await bucket.get("a", options: rounded) == .preconditionFailed(object))
  }

  @Test func writesUnderConditions() async throws {
    let create = R2PutOptions(onlyIf: R2Conditions(etagDoesNotMatch: ["*"]))
    let first = try #require(try await bucket.put("a", "1", options: create))
    #expect(try await bucket.put("a", "2", options: create) == nil)
    #expect(try await bucket.get("a")?.body.text == "1")
    let replace = R2PutOptions(onlyIf: R2Conditions(etagMatches: [first.etag]))
    #expect(try await bucket.put("a", "3", options: replace) != nil)
    #expect(try await bucket.put("a", "4", options: replace) == nil)
    #expect(try await bucket.put("b", "1", options: R2PutOptions(onlyIf: R2Conditions(etagMatches: ["*"]))) == nil)
    let newer = R2PutOptions(onlyIf: R2Conditions(uploadedAfter: clock.now))
    #expect(try await bucket.put("b", "1", options: newer) == nil)
  }

  @Test func comparesChecksums() async throws {
    let digest: [UInt8] = [
      0xBA, 0x78, 0x16, 0xBF, 0x8F, 0x01, 0xCF, 0xEA, 0x41, 0x41, 0x40, 0xDE, 0x5D, 0xAE, 0x22, 0x23, 0xB0, 0x03, 0x61,
      0xA3, 0x96, 0x17, 0x7A, 0x9C, 0xB4, 0x10, 0xFF, 0x61, 0xF2, 0x00, 0x15, 0xAD,
    ]
    let object = try await bucket.put("a", "abc", options: R2PutOptions(checksum: .sha256(digest)))
    #expect(object?.checksums.sha256 == digest)
    #expect(object?.checksums.md5?.count == 16)
    for checksum in [R2Checksum.md5([]), .sha1(digest), .sha256([0]), .sha384(digest), .sha512(digest)] {
      let code = await thrownCode { _ = try await bucket.put("b", "abc", options: R2PutOptions(checksum: checksum)) }
      #expect(code == 10037)
    }
    #expect(try await bucket.head("b") == nil)
  }

  @Test func encryptedObjectsNeedTheirKey() async throws {
    let key = [UInt8](repeating: 7, count: 32)
    _ = try await bucket.put("a", "1", options: R2PutOptions(customerKey: key))
    await expectError(.forbidden) { _ = try await bucket.get("a") }
    guard case .object = try await bucket.get("a", options: R2GetOptions(customerKey: key)) else {
      Issue.record("the object is not read")
      return
    }
    await expectError(.invalidArgument) { _ = try await bucket.put("b", "1", options: R2PutOptions(customerKey: [1])) }
  }

  @Test func refusesWhatBreaksALimit() async throws {
    await expectError(.invalidArgument) { try await bucket.put("", "x") }
    try await bucket.put(String(repeating: "k", count: 1024), "x")
    await expectError(.tooLarge) { try await bucket.put(String(repeating: "k", count: 1025), "x") }
    let metadata = [R2CustomMetadata("n", String(repeating: "v", count: 8192))]
    await expectError(.tooLarge) { _ = try await bucket.put("a", "x", options: R2PutOptions(customMetadata: metadata)) }
    await expectError(.invalidArgument) { try await bucket.delete((0...1000).map { "k\($0)" }) }
    await expectError(.invalidArgument) { _ = try await bucket.list(R2ListOptions(limit: 0)) }
    await expectError(.invalidArgument) { _ = try await bucket.list(cursor: "zz") }
    await expectError(.invalidArgument) { _ = try await bucket.list(cursor: "00") }
  }
}
