import Oracles

/// What libFuzzer calls with each input.
@_cdecl("LLVMFuzzerTestOneInput")
public func fuzz(_ start: UnsafePointer<UInt8>, _ count: Int) -> CInt {
  Oracles.jsonc(Array(UnsafeBufferPointer(start: start, count: count)))
  return 0
}
