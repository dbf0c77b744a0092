/// An HTTP request to a Worker or from one (https://developers.cloudflare.com/workers/runtime-apis/request/).
public struct Request: Sendable, Hashable {
  /// Absolute, with its scheme. The host is free where a binding decides who answers, but has to be there.
  public var url: String
  public var method: String
  public var headers: Headers
  public var body: Body

  public init(_ url: String, method: String = "GET", headers: Headers = Headers(), body: Body = Body()) {
    self.url = url
    self.method = method
    self.headers = headers
    self.body = body
  }
}
