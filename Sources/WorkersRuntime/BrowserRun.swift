/// Browser Run (once Browser Rendering): headless browsers.
///
/// https://developers.cloudflare.com/browser-run/
public protocol BrowserRun: Fetcher {
  /// One action on a page, given by its `url` or `html` in the options.
  ///
  /// The response has the picture, the PDF, or JSON with `success`, `result` and `meta`; a failure of the page is a
  /// status of 400 or more with `errors`. Its header `X-Browser-Ms-Used` is what is billed, in milliseconds.
  func quickAction(_ action: BrowserAction, options: JSONObject) async throws(WorkersError) -> Response
}

/// What a browser does with a page.
public enum BrowserAction: Sendable, Hashable {
  case screenshot, pdf, content, scrape, links, snapshot, json, markdown, accessibilityTree
}

/// Where browsers come from; the name is the one of the configuration.
public protocol BrowserSource: Sendable {
  associatedtype Browser: BrowserRun

  /// The browser `name`, or nil where the environment has none.
  func optionalBrowser(_ name: String) -> Browser?

  /// The browser `name`. A programming error, and a trap, where the environment has none: check first.
  func browser(_ name: String) -> Browser
}

extension BrowserSource {
  public func browser(_ name: String) -> Browser {
    guard let binding = optionalBrowser(name) else { missingBinding(name, .browserRun) }
    return binding
  }
}
