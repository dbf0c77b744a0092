/// Media Transformations: clips, stills, sprite sheets and sound of short videos.
///
/// https://developers.cloudflare.com/stream/transform-videos/bindings/
public protocol MediaBinding: Sendable {
  /// Makes what a request describes of a video.
  func output(_ request: MediaRequest) async throws(WorkersError) -> MediaOutput
}

/// What is made of a video.
public struct MediaRequest: Sendable, Hashable {
  public enum Mode: Sendable, Hashable {
    case video, spritesheet, frame, audio
  }

  public enum Fit: Sendable, Hashable {
    case contain, cover, scaleDown
  }

  public var input: Body
  public var fit: Fit?
  /// In pixels.
  public var width: Int?
  public var height: Int?
  public var mode: Mode
  /// Whether a video keeps its sound.
  public var hasAudio: Bool
  /// Where to start, as `2s`.
  public var time: String?
  /// As `5s`.
  public var duration: String?
  /// Pictures in a sprite sheet.
  public var imageCount: Int?
  /// `jpg`, `png` or `m4a`.
  public var format: String?

  public init(
    input: Body, fit: Fit? = nil, width: Int? = nil, height: Int? = nil, mode: Mode = .video, hasAudio: Bool = true,
    time: String? = nil, duration: String? = nil, imageCount: Int? = nil, format: String? = nil
  ) {
    self.input = input
    self.fit = fit
    self.width = width
    self.height = height
    self.mode = mode
    self.hasAudio = hasAudio
    self.time = time
    self.duration = duration
    self.imageCount = imageCount
    self.format = format
  }
}

/// What was made of a video.
public struct MediaOutput: Sendable, Hashable {
  public var contentType: String
  public var media: Body

  public init(contentType: String, media: Body) {
    self.contentType = contentType
    self.media = media
  }
}

/// Where Media Transformations bindings come from; the name is the one of the configuration.
public protocol MediaSource: Sendable {
  associatedtype Media: MediaBinding

  /// The Media Transformations binding `name`, or nil where the environment has none.
  func optionalMedia(_ name: String) -> Media?

  /// The Media Transformations binding `name`. A programming error, and a trap, where the environment has none: check
  /// first.
  func media(_ name: String) -> Media
}

extension MediaSource {
  public func media(_ name: String) -> Media {
    guard let binding = optionalMedia(name) else { missingBinding(name, .media) }
    return binding
  }
}
