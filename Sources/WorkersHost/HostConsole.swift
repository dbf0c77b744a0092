@_extern(wasm, module: "lariat", name: "log")
@_extern(c)
private func lariat_log(_ isError: Int, _ text: UnsafePointer<UInt8>?, _ length: Int)

/// The Worker's log: `wrangler tail`, Workers Logs.
public enum HostConsole {
  public static func log(_ text: String) {
    write(text, isError: false)
  }

  public static func error(_ text: String) {
    write(text, isError: true)
  }

  private static func write(_ text: String, isError: Bool) {
    let bytes = Array(text.utf8)
    bytes.withUnsafeBufferPointer { lariat_log(isError ? 1 : 0, $0.baseAddress, $0.count) }
  }
}
