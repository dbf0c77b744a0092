import LariatKit

#if canImport(Darwin)
  import Darwin
#elseif canImport(Musl)
  import Musl
#else
  import Glibc
#endif

/// Reads a file descriptor to its end.
enum DescriptorReader {
  /// - Parameter expected: how many bytes there probably are.
  static func read(_ descriptor: Int32, path: String, expected: Int, limit: Int) throws(FileError) -> [UInt8] {
    let tooLarge = FileError(path: path, action: .read, reason: .tooLarge(limit: limit))
    guard expected <= limit else { throw tooLarge }
    var result: [UInt8] = []
    // One byte more than there are shows that there are no more.
    var capacity = max(expected, 0) + 1
    while true {
      var failure: FileError.Reason?
      var isAtEnd = false
      let chunk = [UInt8](unsafeUninitializedCapacity: capacity) { buffer, count in
        while count < capacity {
          guard let start = buffer.baseAddress else { return }
          let read = Self.readSome(descriptor, start + count, capacity - count)
          if read > 0 {
            count += read
          } else if read == 0 {
            isAtEnd = true
            return
          } else if errno != EINTR {
            failure = .last
            return
          }
        }
      }
      if let failure { throw FileError(path: path, action: .read, reason: failure) }
      if result.isEmpty { result = chunk } else { result += chunk }
      guard result.count <= limit else { throw tooLarge }
      if isAtEnd { return result }
      capacity = max(1 << 16, min(result.count, 8 << 20))
    }
  }

  private static func readSome(_ descriptor: Int32, _ start: UnsafeMutablePointer<UInt8>, _ count: Int) -> Int {
    #if canImport(Darwin)
      Darwin.read(descriptor, start, count)
    #elseif canImport(Musl)
      Musl.read(descriptor, start, count)
    #else
      Glibc.read(descriptor, start, count)
    #endif
  }
}
