public import WorkersRuntime

extension TestEnvironment: ImagesSource {
  public func optionalImages(_ name: String) -> TestImages? {
    binding(.images, name)
  }

  /// Adds Images.
  @discardableResult
  public func addImages(_ name: String, _ binding: TestImages = TestImages()) -> TestImages {
    add(.images, name, binding)
  }
}

extension TestEnvironment: StreamSource {
  public func optionalStream(_ name: String) -> TestStream? {
    binding(.stream, name)
  }

  /// Adds Stream.
  @discardableResult
  public func addStream(_ name: String, _ binding: TestStream = TestStream()) -> TestStream {
    add(.stream, name, binding)
  }
}

extension TestEnvironment: MediaSource {
  public func optionalMedia(_ name: String) -> TestMedia? {
    binding(.media, name)
  }

  /// Adds Media Transformations.
  @discardableResult
  public func addMedia(_ name: String, _ binding: TestMedia = TestMedia()) -> TestMedia {
    add(.media, name, binding)
  }
}
