@_extern(wasm, module: "lariat", name: "has_binding")
@_extern(c)
private func lariat_has_binding(_ frame: UnsafePointer<UInt8>?, _ length: Int) -> Int

/// The environment of a Worker that runs as WebAssembly: what Cloudflare hands the JavaScript entry as `env`, of which
/// the entry shows the bindings that the configuration declares.
///
/// It conforms to the source protocols of the kinds that it implements. An `Env` with a binding of another kind does not
/// compile.
public struct HostSource: Sendable {
  public init() {}

  /// Whether the environment has a binding of that name that looks like one of the kind.
  func hasBinding(_ name: String, _ kind: StaticString) -> Bool {
    var frame = HostFrame(binding: name)
    frame.append(kind.withUTF8Buffer { String(decoding: $0, as: UTF8.self) })
    return frame.send { lariat_has_binding($0, $1) } != 0
  }
}
