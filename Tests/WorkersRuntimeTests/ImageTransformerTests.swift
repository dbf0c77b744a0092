import Testing
import WorkersRuntime

@Suite struct ImageTransformerTests {
  struct Images: ImagesBinding {
    func info(_ image: Body) async throws(WorkersError) -> ImageInfo { ImageInfo(format: "image/svg+xml") }
    func output(
      _ pipeline: ImagePipeline, _ options: ImageOutputOptions
    ) async throws(WorkersError) -> ImageOutput {
      ImageOutput(contentType: options.format, image: Body("\(pipeline.steps.count)"))
    }
  }

  @Test func stepsKeepTheirOrderAndValuesTheirOwn() async throws {
    let images = Images()
    var width = JSONObject()
    width["width"] = 100
    let base = images.input("photo")
    let small = base.transform(width)
    let stamped = small.draw(images.input("stamp").transform(width)).draw("logo")
    #expect(base.pipeline.steps.isEmpty)
    #expect(
      stamped.pipeline.steps == [
        .transform(width), .draw(ImagePipeline(input: "stamp", steps: [.transform(width)]), JSONObject()),
        .draw(ImagePipeline(input: "logo"), JSONObject()),
      ])
    let output = try await stamped.output(ImageOutputOptions(format: "image/webp"))
    #expect(output.response.headers["content-type"] == "image/webp")
    #expect(output.image.text == "3")
  }
}
