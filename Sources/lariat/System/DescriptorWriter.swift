#if canImport(Darwin)
  import Darwin
#elseif canImport(Musl)
  import Musl
#else
  import Glibc
#endif

/// Writes all bytes to a file descriptor.
enum DescriptorWriter {
  /// The error number of the call that failed; 0 when all was written.
  static func write(_ bytes: [UInt8], to descriptor: Int32) -> Int32 {
    bytes.withUnsafeBytes { buffer in
      guard let start = buffer.baseAddress else { return 0 }
      var done = 0
      while done < buffer.count {
        let written = writeSome(descriptor, start + done, buffer.count - done)
        if written > 0 {
          done += written
        } else if written < 0 && errno == EAGAIN {
          // Somebody else made the stream non-blocking: wait until it takes more.
          var poll = pollfd(fd: descriptor, events: Int16(POLLOUT), revents: 0)
          _ = waitForRoom(&poll)
        } else if written < 0 && errno != EINTR {
          return errno
        }
      }
      return 0
    }
  }

  private static func waitForRoom(_ descriptor: inout pollfd) -> Int32 { poll(&descriptor, 1, -1) }

  private static func writeSome(_ descriptor: Int32, _ start: UnsafeRawPointer, _ count: Int) -> Int {
    #if canImport(Darwin)
      Darwin.write(descriptor, start, count)
    #elseif canImport(Musl)
      Musl.write(descriptor, start, count)
    #else
      Glibc.write(descriptor, start, count)
    #endif
  }
}
