@_extern(wasm, module: "lariat", name: "secret")
@_extern(c)
private func lariat_secret(_ frame: UnsafePointer<UInt8>?, _ length: Int) -> Int

extension HostSource: SecretSource {
  public func optionalSecret(_ name: String) -> Secret? {
    var reply = HostReply(length: HostFrame(binding: name).send { lariat_secret($0, $1) })
    return reply.nextText().map { Secret($0) }
  }
}
