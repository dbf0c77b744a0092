@_extern(wasm, module: "lariat", name: "call")
@_extern(c)
private func lariat_call(_ frame: UnsafePointer<UInt8>?, _ length: Int) -> Int

/// Another Worker. Its calls wait for JavaScript's promises.
public struct HostService: ServiceBinding {
  let name: String

  public func fetch(_ request: Request) throws(WorkersError) -> Response {
    try HostFetcher(name: name).fetch(request)
  }

  /// Calls a method of the Worker's entrypoint class. What it returns has to have a JSON form; `undefined` is null.
  public func call(_ method: String, _ arguments: [JSONValue] = []) throws(WorkersError) -> JSONValue {
    var frame = HostFrame(binding: name)
    frame.append(method)
    frame.append(.array(arguments))
    var reply = try HostReply(ofOperation: frame.send { lariat_call($0, $1) })
    return reply.nextJSON() ?? .null
  }
}

extension HostSource: ServiceSource {
  public func optionalService(_ name: String) -> HostService? {
    hasBinding(name, "fetcher") ? HostService(name: name) : nil
  }
}
