@_extern(wasm, module: "lariat", name: "limit")
@_extern(c)
private func lariat_limit(_ frame: UnsafePointer<UInt8>?, _ length: Int) -> Int

/// A rate limiter of the host. Its calls wait for JavaScript's promises.
public struct HostRateLimiter: RateLimiter {
  let name: String

  public func limit(key: String) throws(WorkersError) -> Bool {
    var frame = HostFrame(binding: name)
    frame.append(key)
    var reply = try HostReply(ofOperation: frame.send { lariat_limit($0, $1) })
    return reply.nextInt() != 0
  }
}

extension HostSource: RateLimiterSource {
  public func optionalRateLimiter(_ name: String) -> HostRateLimiter? {
    hasBinding(name, "limiter") ? HostRateLimiter(name: name) : nil
  }
}
