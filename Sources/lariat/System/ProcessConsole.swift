import LariatKit

#if canImport(Darwin)
  import Darwin
#elseif canImport(Musl)
  import Musl
#else
  import Glibc
#endif

/// The streams of this process.
struct ProcessConsole: Console {
  init() {
    // A closed pipe is then an error of `write` instead of the end of the process.
    signal(SIGPIPE, SIG_IGN)
  }

  func write(_ bytes: [UInt8], to stream: ConsoleStream) throws(FileError) {
    let failure = DescriptorWriter.write(bytes, to: descriptor(stream))
    guard failure != 0, failure != EPIPE else { return }
    errno = failure
    throw FileError(path: stream == .output ? "standard output" : "standard error", action: .write, reason: .last)
  }

  func isTerminal(_ stream: ConsoleStream) -> Bool { isatty(descriptor(stream)) == 1 }

  var width: Int? {
    var size = winsize()
    guard ioctl(1, UInt(TIOCGWINSZ), &size) == 0, size.ws_col > 0 else { return nil }
    return Int(size.ws_col)
  }

  func readInput(limit: Int) throws(FileError) -> [UInt8] {
    try DescriptorReader.read(0, path: "standard input", expected: 1 << 16, limit: limit)
  }

  func variable(_ name: String) -> String? {
    getenv(name).map { String(cString: $0) }
  }

  private func descriptor(_ stream: ConsoleStream) -> Int32 { stream == .output ? 1 : 2 }
}
