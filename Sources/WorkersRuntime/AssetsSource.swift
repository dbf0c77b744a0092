/// Where static assets bindings come from; the name is the one of the configuration.
public protocol AssetsSource: Sendable {
  associatedtype Assets: Fetcher

  /// The static assets binding `name`, or nil where the environment has none.
  func optionalAssets(_ name: String) -> Assets?

  /// The static assets binding `name`. A programming error, and a trap, where the environment has none: check first.
  func assets(_ name: String) -> Assets
}

extension AssetsSource {
  public func assets(_ name: String) -> Assets {
    guard let binding = optionalAssets(name) else { missingBinding(name, .assets) }
    return binding
  }
}
