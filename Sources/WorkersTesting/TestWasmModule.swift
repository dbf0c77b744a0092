/// The bytes of a WebAssembly module; nothing runs it.
public struct TestWasmModule: Sendable, Hashable {
  public var bytes: [UInt8]

  public init(_ bytes: [UInt8]) {
    self.bytes = bytes
  }
}
