@_extern(wasm, module: "lariat", name: "version")
@_extern(c)
private func lariat_version(_ frame: UnsafePointer<UInt8>?, _ length: Int) -> Int

extension HostSource: VersionMetadataSource {
  public func optionalVersionMetadata(_ name: String) -> VersionMetadata? {
    var reply = HostReply(length: HostFrame(binding: name).send { lariat_version($0, $1) })
    guard let id = reply.nextText() else { return nil }
    let tag = reply.nextText() ?? ""
    return VersionMetadata(id: id, tag: tag, timestamp: reply.nextText() ?? "")
  }
}
