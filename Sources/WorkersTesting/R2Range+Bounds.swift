import WorkersRuntime

extension R2Range {
  /// The offsets in an object of that size. Throws for a range without a byte of the object, other than that of an
  /// empty one.
  func bounds(in size: Int) throws(WorkersError) -> Range<Int> {
    let offset: Int
    let length: Int
    switch self {
    case .from(let start): (offset, length) = (start, size)
    case .bytes(let start, let count): (offset, length) = (start, count)
    case .prefix(let count): (offset, length) = (0, count)
    case .suffix(let count):
      guard count > 0 else { throw invalid(size) }
      (offset, length) = (max(0, size - count), count)
    }
    guard offset >= 0, offset <= size, length > 0 || size == 0 else { throw invalid(size) }
    return offset..<min(size, offset + min(length, size - offset))
  }

  private func invalid(_ size: Int) -> WorkersError {
    WorkersError(.invalidArgument, code: 10039, "the range does not fit an object of \(size) bytes")
  }
}
