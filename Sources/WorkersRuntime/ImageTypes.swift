/// A picture and the changes to it, in their order.
public struct ImagePipeline: Sendable, Equatable {
  public indirect enum Step: Sendable, Equatable {
    case transform(JSONObject)
    case draw(ImagePipeline, JSONObject)
  }

  public var input: Body
  public var steps: [Step]

  public init(input: Body, steps: [Step] = []) {
    self.input = input
    self.steps = steps
  }
}

/// What a picture is.
public struct ImageInfo: Sendable, Hashable {
  /// A media type, such as `image/png`.
  public var format: String
  /// In bytes; this and the sizes in pixels are nil for SVG.
  public var fileSize: Int?
  public var width: Int?
  public var height: Int?

  public init(format: String, fileSize: Int? = nil, width: Int? = nil, height: Int? = nil) {
    self.format = format
    self.fileSize = fileSize
    self.width = width
    self.height = height
  }
}

/// The form in which a picture is wanted.
public struct ImageOutputOptions: Sendable, Hashable {
  /// `image/jpeg`, `image/png`, `image/gif`, `image/webp`, `image/avif`, `rgb` or `rgba`.
  public var format: String
  /// 1 to 100.
  public var quality: Int?
  /// A CSS colour.
  public var background: String?

  public init(format: String, quality: Int? = nil, background: String? = nil) {
    self.format = format
    self.quality = quality
    self.background = background
  }
}

/// A picture that was made.
public struct ImageOutput: Sendable, Hashable {
  public var contentType: String
  public var image: Body

  public init(contentType: String, image: Body) {
    self.contentType = contentType
    self.image = image
  }

  /// A response with the picture and its content type.
  public var response: Response {
    Response(headers: ["content-type": contentType], body: image)
  }
}
