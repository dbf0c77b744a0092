import Synchronization
public import WorkersRuntime

/// Cloudflare Images that reads the format and size of PNG, GIF, JPEG and WebP and changes nothing: an output is the
/// input with the wanted content type, unless a test's closure makes another.
public final class TestImages: ImagesBinding {
  public typealias Handler = @Sendable (ImagePipeline, ImageOutputOptions) async throws -> ImageOutput

  private let handler: Handler
  private let made = Mutex<[ImagePipeline]>([])

  public init(
    _ handler: @escaping Handler = { pipeline, options in
      ImageOutput(contentType: options.format, image: pipeline.input)
    }
  ) {
    self.handler = handler
  }

  /// What was made, in the order of the calls.
  public var pipelines: [ImagePipeline] { made.withLock { $0 } }

  public func info(_ image: Body) async throws(WorkersError) -> ImageInfo {
    guard let info = ImageInfo(headerOf: image.bytes) else {
      throw WorkersError(.invalidArgument, code: 9412, "the bytes are no image")
    }
    return info
  }

  public func output(
    _ pipeline: ImagePipeline, _ options: ImageOutputOptions
  ) async throws(WorkersError) -> ImageOutput {
    _ = try await info(pipeline.input)
    made.withLock { $0.append(pipeline) }
    do {
      return try await handler(pipeline, options)
    } catch {
      throw exception(error)
    }
  }
}
