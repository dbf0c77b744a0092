@_extern(wasm, module: "lariat", name: "fetch")
@_extern(c)
private func lariat_fetch(_ frame: UnsafePointer<UInt8>?, _ length: Int) -> Int

/// A binding of the host that answers HTTP requests. Its calls wait for JavaScript's promises.
public struct HostFetcher: Fetcher {
  let name: String

  public func fetch(_ request: Request) throws(WorkersError) -> Response {
    var frame = HostFrame(binding: name)
    frame.append(request.url)
    frame.append(request.method)
    frame.append(request.headers)
    frame.append(request.body.bytes)
    var reply = try HostReply(ofOperation: frame.send { lariat_fetch($0, $1) })
    var response = Response(status: reply.nextInt())
    response.headers = reply.nextHeaders()
    response.body = Body(reply.nextBytes() ?? [])
    return response
  }

  public func fetch(_ url: String) throws(WorkersError) -> Response {
    try fetch(Request(url))
  }
}
