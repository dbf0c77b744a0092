@_extern(wasm, module: "lariat", name: "store_secret")
@_extern(c)
private func lariat_store_secret(_ frame: UnsafePointer<UInt8>?, _ length: Int) -> Int

/// A secret of the account's store. Its call waits for JavaScript's promise.
public struct HostStoreSecret: SecretsStoreSecret {
  let name: String

  public func get() throws(WorkersError) -> Secret {
    var reply = try HostReply(ofOperation: HostFrame(binding: name).send { lariat_store_secret($0, $1) })
    return Secret(reply.nextText() ?? "")
  }
}

extension HostSource: SecretsStoreSource {
  public func optionalSecretsStoreSecret(_ name: String) -> HostStoreSecret? {
    hasBinding(name, "store_secret") ? HostStoreSecret(name: name) : nil
  }
}
