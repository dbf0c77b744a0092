/// Cloudflare Images: reads, changes and converts pictures.
///
/// https://developers.cloudflare.com/images/transform-images/bindings/
public protocol ImagesBinding: Sendable {
  /// What a picture is. Throws `invalidArgument` with code 9412 where the bytes are none.
  func info(_ image: Body) async throws(WorkersError) -> ImageInfo

  /// Makes the picture that a pipeline describes.
  func output(_ pipeline: ImagePipeline, _ options: ImageOutputOptions) async throws(WorkersError) -> ImageOutput
}

extension ImagesBinding {
  /// The start of a pipeline: `images.input(photo).transform(…).draw(…).output(…)`.
  public func input(_ image: Body) -> ImageTransformer<Self> {
    ImageTransformer(binding: self, pipeline: ImagePipeline(input: image))
  }
}

/// A picture on its way through changes.
public struct ImageTransformer<Binding: ImagesBinding>: Sendable {
  public let binding: Binding
  public private(set) var pipeline: ImagePipeline

  init(binding: Binding, pipeline: ImagePipeline) {
    self.binding = binding
    self.pipeline = pipeline
  }

  /// Changes the picture, with the members of
  /// https://developers.cloudflare.com/images/transform-images/transform-via-workers/.
  public func transform(_ options: JSONObject) -> Self {
    adding(.transform(options))
  }

  /// Draws another picture over it, with `opacity`, `repeat`, `top`, `left`, `bottom` and `right`.
  public func draw(_ image: Body, _ options: JSONObject = JSONObject()) -> Self {
    adding(.draw(ImagePipeline(input: image), options))
  }

  /// Draws a changed picture over it.
  public func draw(_ image: Self, _ options: JSONObject = JSONObject()) -> Self {
    adding(.draw(image.pipeline, options))
  }

  private func adding(_ step: ImagePipeline.Step) -> Self {
    var copy = self
    copy.pipeline.steps.append(step)
    return copy
  }
}

#if !hasFeature(Embedded)
  extension ImageTransformer {
    /// Makes the picture.
    public func output(_ options: ImageOutputOptions) async throws(WorkersError) -> ImageOutput {
      try await binding.output(pipeline, options)
    }
  }
#endif

/// Where Images bindings come from; the name is the one of the configuration.
public protocol ImagesSource: Sendable {
  associatedtype Images: ImagesBinding

  /// The Images binding `name`, or nil where the environment has none.
  func optionalImages(_ name: String) -> Images?

  /// The Images binding `name`. A programming error, and a trap, where the environment has none: check first.
  func images(_ name: String) -> Images
}

extension ImagesSource {
  public func images(_ name: String) -> Images {
    guard let binding = optionalImages(name) else { missingBinding(name, .images) }
    return binding
  }
}
