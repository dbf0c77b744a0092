import Testing
import WorkersRuntime
import WorkersTesting

@Suite struct TestR2UploadTests {
  let bucket = TestR2Bucket(minimumPartSize: 4)

  @Test func putsPartsTogetherInTheOrderOfTheirNumbers() async throws {
    let options = R2MultipartOptions(
      httpMetadata: R2HTTPMetadata(contentType: "text/plain"), customMetadata: [R2CustomMetadata("a", "b")])
    let upload = try await bucket.createMultipartUpload("a", options: options)
    let resumed = bucket.resumeMultipartUpload("a", uploadID: upload.uploadID)
    let second = try await resumed.uploadPart(2, "world")
    let first = try await upload.uploadPart(1, "hello")
    let third = try await upload.uploadPart(7, "!")
    #expect(try await bucket.head("a") == nil)
    let object = try await upload.complete([third, second, first])
    #expect(try await bucket.get("a")?.body.text == "helloworld!")
    #expect(object.httpMetadata.contentType == "text/plain" && object.customMetadata == [R2CustomMetadata("a", "b")])
    #expect(object.size == 11 && object.checksums.md5 == nil)
    // md5(md5("hello") + md5("world") + md5("!")), by another implementation
    #expect(object.etag == "0fe6b306db3706d84493a6b930bb5ea8-3")
  }

  @Test func aPartCanBeReplaced() async throws {
    let upload = try await bucket.createMultipartUpload("a")
    let old = try await upload.uploadPart(1, "old")
    let new = try await upload.uploadPart(1, "new")
    #expect(await thrownCode { _ = try await upload.complete([old]) } == 10025)
    _ = try await upload.complete([new])
    #expect(try await bucket.get("a")?.body.text == "new")
  }

  @Test func refusesPartsThatDoNotFit() async throws {
    let upload = try await bucket.createMultipartUpload("a")
    let small = try await upload.uploadPart(1, "abc")
    let other = try await upload.uploadPart(2, "abcde")
    let equal = try await upload.uploadPart(3, "abcd")
    let longer = try await upload.uploadPart(4, "abcde")
    #expect(await thrownCode { _ = try await upload.complete([]) } == 10025)
    #expect(await thrownCode { _ = try await upload.complete([small, other]) } == 10011)
    #expect(await thrownCode { _ = try await upload.complete([other, equal, longer]) } == 10048)
    #expect(await thrownCode { _ = try await upload.complete([equal, longer]) } == 10048)
    #expect(await thrownCode { _ = try await upload.complete([equal, equal]) } == 10025)
    #expect(await thrownCode { _ = try await upload.complete([R2UploadedPart(number: 9, etag: "x")]) } == 10025)
    #expect(await thrownCode { _ = try await upload.uploadPart(0, "x") } == 10029)
    #expect(await thrownCode { _ = try await upload.uploadPart(10_001, "x") } == 10029)
    #expect(try await bucket.head("a") == nil)
  }

  @Test func anUploadThatIsOverIsGone() async throws {
    let aborted = try await bucket.createMultipartUpload("a")
    let part = try await aborted.uploadPart(1, "x")
    try await aborted.abort()
    #expect(await thrownCode { _ = try await aborted.uploadPart(1, "x") } == 10024)
    #expect(await thrownCode { _ = try await aborted.complete([part]) } == 10024)
    #expect(await thrownCode { try await aborted.abort() } == 10024)
    let unknown = bucket.resumeMultipartUpload("a", uploadID: "none")
    #expect(await thrownCode { _ = try await unknown.uploadPart(1, "x") } == 10024)
    let completed = try await bucket.createMultipartUpload("b")
    _ = try await completed.complete([try await completed.uploadPart(1, "x")])
    #expect(await thrownCode { _ = try await completed.uploadPart(2, "x") } == 10024)
    let mismatched = try await bucket.createMultipartUpload("c")
    let otherKey = bucket.resumeMultipartUpload("d", uploadID: mismatched.uploadID)
    #expect(await thrownCode { _ = try await otherKey.uploadPart(1, "x") } == 10024)
  }
}
