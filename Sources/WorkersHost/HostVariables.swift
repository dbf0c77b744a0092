@_extern(wasm, module: "lariat", name: "variable")
@_extern(c)
private func lariat_variable(_ frame: UnsafePointer<UInt8>?, _ length: Int) -> Int

extension HostSource: VariableSource {
  public func optionalVariable(_ name: String) -> VariableValue? {
    var reply = HostReply(length: HostFrame(binding: name).send { lariat_variable($0, $1) })
    if let text = reply.nextText() { return .string(text) }
    return reply.nextJSON()
  }
}
