import Testing
import WorkersRuntime
import WorkersTesting

@Suite struct TestMediaTests {
  static let png: [UInt8] =
    [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A, 0, 0, 0, 13] + Array("IHDR".utf8) + [0, 0, 1, 2, 0, 0, 0, 3]

  @Test(
    arguments: [
      (png, "image/png", 258, 3),
      (Array("GIF89a".utf8) + [2, 1, 3, 0], "image/gif", 258, 3),
      ([0xFF, 0xD8, 0xFF, 0xE0, 0, 4, 9, 9, 0xFF, 0xC0, 0, 11, 8, 0, 3, 1, 2, 1], "image/jpeg", 258, 3),
      (
        Array("RIFF".utf8) + [0, 0, 0, 0] + Array("WEBPVP8X".utf8) + [10, 0, 0, 0, 0, 0, 0, 0, 1, 1, 0, 2, 0, 0],
        "image/webp", 258, 3
      ),
    ] as [([UInt8], String, Int, Int)])
  func sizesAreReadFromTheHeader(bytes: [UInt8], format: String, width: Int, height: Int) async throws {
    let info = try await TestImages().info(Body(bytes))
    #expect(info == ImageInfo(format: format, fileSize: bytes.count, width: width, height: height))
    for length in 0..<min(bytes.count, 10) {
      await expectError(.invalidArgument) { _ = try await TestImages().info(Body(Array(bytes.prefix(length)))) }
    }
  }

  @Test func whatIsNoImageHasItsCode() async {
    #expect(await thrownCode { _ = try await TestImages().info("text") } == 9412)
  }

  @Test func pipelinesAreKept() async throws {
    let images = TestImages()
    var width = JSONObject()
    width["width"] = 10
    let output = try await images.input(Body(Self.png)).transform(width).output(
      ImageOutputOptions(format: "image/avif"))
    #expect(output.contentType == "image/avif")
    #expect(images.pipelines == [ImagePipeline(input: Body(Self.png), steps: [.transform(width)])])
    let media = TestMedia()
    #expect(try await media.output(MediaRequest(input: "v", mode: .frame)).contentType == "image/jpeg")
    #expect(media.requests.count == 1)
  }

  @Test func browsersNeedOnePage() async throws {
    let browser = TestBrowser(quickAction: { _, _ in Response(body: "png") })
    var options = JSONObject()
    #expect(try await browser.quickAction(.screenshot, options: options).status == 400)
    options["url"] = "https://a/"
    #expect(try await browser.quickAction(.screenshot, options: options).body.text == "png")
    options["html"] = "<p>"
    #expect(try await browser.quickAction(.screenshot, options: options).status == 400)
  }

  @Test func videosLiveUntilTheyAreDeleted() async throws {
    let stream = TestStream()
    let details = try await stream.upload(url: "https://a/v.mp4", options: JSONObject())
    await expectError(.conflict) { _ = try await stream.upload(url: "https://a/v.mp4", options: JSONObject()) }
    await expectError(.invalidArgument) { _ = try await stream.upload(url: "file", options: JSONObject()) }
    let video = stream.video(try #require(details["id"]?.string))
    var changes = JSONObject()
    changes["creator"] = "me"
    #expect(try await video.update(changes)["creator"] == "me")
    #expect(try await video.uploadCaptions(language: "en", "WEBVTT\n")["generated"] == false)
    await expectError(.invalidArgument) { _ = try await video.uploadCaptions(language: "de", "1\n") }
    _ = try await video.generateCaptions(language: "fr")
    await expectError(.conflict) { _ = try await video.generateCaptions(language: "fr") }
    #expect(try await video.listCaptions(language: nil).count == 2)
    #expect(try await video.listCaptions(language: "fr").count == 1)
    #expect(try await video.generateDownload(.audio)["audio"]?["status"] == "ready")
    try await video.deleteDownload(.audio)
    #expect(try await video.downloads() == [:])
    try await video.delete()
    await expectError(.notFound) { _ = try await video.details() }
    #expect(try await stream.listVideos(JSONObject()).isEmpty)
    let upload = try await stream.createDirectUpload(maxDurationSeconds: 60, options: JSONObject())
    #expect(try await stream.video(upload["id"]?.string ?? "").details()["readyToStream"] == false)
  }
}
