@_extern(wasm, module: "lariat", name: "grow")
@_extern(c)
private func lariat_grow(_ pages: Int) -> Int

@_extern(wasm, module: "lariat", name: "random")
@_extern(c)
private func lariat_random(_ address: UnsafeMutableRawPointer?, _ length: Int)

/// The heap of the instance, which lives for one request: blocks in classes of size, four for each power of two, and a
/// list of the free blocks of each class. There are no threads. Nothing here may allocate.
enum HostMemory {
  /// In front of each block: its class, and where it is free the next free block. Blocks start at multiples of 16.
  private static let header = 16
  private static let pageSize = 65536
  /// Memory is asked for in pieces of this many pages at least.
  private static let pagesAtOnce = 4

  /// The first free block of each class; at the heap's start, since a table among the globals would be made lazily.
  nonisolated(unsafe) private static var lists = UnsafeMutablePointer<Int>(bitPattern: 0)
  nonisolated(unsafe) private static var next = 0
  nonisolated(unsafe) private static var end = 0

  /// The address of at least `size` bytes at a multiple of 16; nil where the memory is used up.
  static func allocate(_ size: Int) -> UnsafeMutableRawPointer? {
    guard size >= 0, size < 1 << 30 else { return nil }
    if lists == nil {
      guard extend(128 * MemoryLayout<Int>.stride), let table = UnsafeMutablePointer<Int>(bitPattern: next) else {
        return nil
      }
      for index in 0..<128 { table[index] = 0 }
      lists = table
      next += 128 * MemoryLayout<Int>.stride
    }
    guard let lists else { return nil }
    let (index, rounded) = sizeClass(max(size, 16))
    let free = lists[index]
    if free != 0, let block = UnsafeMutablePointer<Int>(bitPattern: free - header) {
      lists[index] = block[1]
      return UnsafeMutableRawPointer(bitPattern: free)
    }
    guard extend(rounded + header), let block = UnsafeMutablePointer<Int>(bitPattern: next) else { return nil }
    block[0] = index
    let address = next + header
    next = address + rounded
    return UnsafeMutableRawPointer(bitPattern: address)
  }

  static func deallocate(_ address: UnsafeMutableRawPointer?) {
    guard let address, let lists else { return }
    let block = (address - header).assumingMemoryBound(to: Int.self)
    let index = block[0]
    block[1] = lists[index]
    lists[index] = Int(bitPattern: address)
  }

  /// Sizes are 16, 32, 48 and 64, and then, between a power of two and the next, its quarters.
  private static func sizeClass(_ size: Int) -> (index: Int, rounded: Int) {
    if size <= 64 { return ((size + 15) / 16 - 1, (size + 15) & ~15) }
    let exponent = Int.bitWidth - 1 - (size - 1).leadingZeroBitCount
    let quarter = 1 << (exponent - 2)
    let quarters = (size + quarter - 1) / quarter
    return ((exponent - 6) * 4 + quarters - 1, quarters * quarter)
  }

  /// Whether there are so many bytes at `next`. Where memory that others grew lies between, the rest is given up.
  private static func extend(_ size: Int) -> Bool {
    if end - next >= size { return true }
    let pages = max(pagesAtOnce, (size + pageSize - 1) / pageSize)
    let page = lariat_grow(pages)
    guard page > 0 else { return false }
    if page * pageSize != end { next = page * pageSize }
    end = (page + pages) * pageSize
    return true
  }
}

// What Embedded Swift expects of a C library.

@_cdecl("posix_memalign")
func lariat_posix_memalign(
  _ result: UnsafeMutablePointer<UnsafeMutableRawPointer?>, _ alignment: Int, _ size: Int
) -> CInt {
  // ENOMEM where there is no room, EINVAL for an alignment that Swift's own types do not have.
  guard alignment <= 16 else { return 22 }
  result.pointee = HostMemory.allocate(size)
  return result.pointee == nil ? 12 : 0
}

/// `free`, by the linker's `--wrap=free`: the compiler keeps the name itself for the runtime.
@_cdecl("__wrap_free")
func lariat_free(_ address: UnsafeMutableRawPointer?) {
  HostMemory.deallocate(address)
}

/// For the seeds of hashing.
@_cdecl("arc4random_buf")
func lariat_arc4random_buf(_ address: UnsafeMutableRawPointer?, _ length: Int) {
  lariat_random(address, length)
}

/// Which of two texts of bytes comes first: below, at or above zero.
@_cdecl("memcmp")
func lariat_memcmp(_ left: UnsafePointer<UInt8>, _ right: UnsafePointer<UInt8>, _ length: Int) -> CInt {
  for index in 0..<max(length, 0) where left[index] != right[index] {
    return CInt(left[index]) - CInt(right[index])
  }
  return 0
}

/// The product of two integers of 128 bits, each given as its low and high half.
@_cdecl("__multi3")
func lariat_multi3(
  _ result: UnsafeMutablePointer<UInt64>, _ low: UInt64, _ high: UInt64, _ otherLow: UInt64, _ otherHigh: UInt64
) {
  let mask: UInt64 = 0xFFFF_FFFF
  let first = (low & mask) &* (otherLow & mask)
  let second = (low >> 32) &* (otherLow & mask) &+ (first >> 32)
  let third = (low & mask) &* (otherLow >> 32) &+ (second & mask)
  result[0] = third << 32 | first & mask
  result[1] =
    (low >> 32) &* (otherLow >> 32) &+ (second >> 32) &+ (third >> 32) &+ low &* otherHigh &+ high &* otherLow
}
