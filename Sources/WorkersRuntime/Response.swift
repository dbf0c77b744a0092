/// An HTTP response (https://developers.cloudflare.com/workers/runtime-apis/response/).
public struct Response: Sendable, Hashable {
  /// 200 to 599.
  public var status: Int
  public var headers: Headers
  public var body: Body

  public init(status: Int = 200, headers: Headers = Headers(), body: Body = Body()) {
    self.status = status
    self.headers = headers
    self.body = body
  }

  /// A response with a JSON text and its content type.
  public static func json(_ value: JSONValue, status: Int = 200) -> Response {
    Response(status: status, headers: ["content-type": "application/json"], body: Body(json: value))
  }

  /// Whether the status is from 200 to 299.
  public var isSuccessful: Bool { (200...299).contains(status) }
}
