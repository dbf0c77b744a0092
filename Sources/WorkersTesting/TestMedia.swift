import Synchronization
public import WorkersRuntime

/// Media Transformations that give back their input, or what a test's closure makes.
public final class TestMedia: MediaBinding {
  public typealias Handler = @Sendable (MediaRequest) async throws -> MediaOutput

  private let handler: Handler
  private let made = Mutex<[MediaRequest]>([])

  public init(
    _ handler: @escaping Handler = { request in
      let contentType =
        switch request.mode {
        case .video: "video/mp4"
        case .audio: "audio/mp4"
        case .frame, .spritesheet: request.format == "png" ? "image/png" : "image/jpeg"
        }
      return MediaOutput(contentType: contentType, media: request.input)
    }
  ) {
    self.handler = handler
  }

  /// In their order.
  public var requests: [MediaRequest] { made.withLock { $0 } }

  public func output(_ request: MediaRequest) async throws(WorkersError) -> MediaOutput {
    made.withLock { $0.append(request) }
    do {
      return try await handler(request)
    } catch {
      throw exception(error)
    }
  }
}
