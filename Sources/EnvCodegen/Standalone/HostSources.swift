// swift-format-ignore-file
/// The sources of `WorkersHost`, and its JavaScript by part; written by RuntimeSourcesTests.
enum HostSources {
  static let files: [RuntimeInliner.File] = [
    RuntimeInliner.File(
      name: "HostAssets.swift",
      declares: ["AssetsSource"],
      needs: ["AssetsSource.swift", "HostFetcher.swift", "HostSource.swift"],
      text: ###"""
extension HostSource: AssetsSource {
  public func optionalAssets(_ name: String) -> HostFetcher? {
    hasBinding(name, "fetcher") ? HostFetcher(name: name) : nil
  }
}
"""###),
    RuntimeInliner.File(
      name: "HostConsole.swift",
      declares: ["HostConsole"],
      needs: [],
      text: ###"""
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
"""###),
    RuntimeInliner.File(
      name: "HostFetcher.swift",
      declares: ["HostFetcher"],
      needs: ["Body.swift", "Fetcher.swift", "Request.swift", "Response.swift", "WorkersError.swift", "HostFrame.swift", "HostReply.swift"],
      text: ###"""
@_extern(wasm, module: "lariat", name: "fetch")
@_extern(c)
private func lariat_fetch(_ frame: UnsafePointer<UInt8>?, _ length: Int) -> Int

/// A binding of the host that answers HTTP requests. Its calls wait for JavaScript's promises.
public struct HostFetcher: Fetcher {
  let name: String

  public func fetch(_ request: Request) throws(WorkersError) -> Response {
    var frame = HostFrame(binding: name)
    frame.append(request.url)
    frame.append(request.method)
    frame.append(request.headers)
    frame.append(request.body.bytes)
    var reply = try HostReply(ofOperation: frame.send { lariat_fetch($0, $1) })
    var response = Response(status: reply.nextInt())
    response.headers = reply.nextHeaders()
    response.body = Body(reply.nextBytes() ?? [])
    return response
  }

  public func fetch(_ url: String) throws(WorkersError) -> Response {
    try fetch(Request(url))
  }
}
"""###),
    RuntimeInliner.File(
      name: "HostFrame.swift",
      declares: ["HostFrame"],
      needs: ["Headers.swift", "JSONReader.swift", "JSONSerialization.swift", "JSONValue.swift", "VariableDecodable.swift"],
      text: ###"""
/// Fields on their way to JavaScript: each is its length in four bytes, the least significant first, and its bytes; a
/// length of all ones is a field that is absent.
struct HostFrame {
  private var bytes: [UInt8] = []

  init() {}

  /// A frame that starts with the name of a binding.
  init(binding: String) {
    append(binding)
  }

  mutating func append(_ text: String?) {
    guard let text else { return appendLength(.max) }
    appendLength(UInt32(text.utf8.count))
    bytes.append(contentsOf: text.utf8)
  }

  mutating func append(_ field: [UInt8]?) {
    guard let field else { return appendLength(.max) }
    appendLength(UInt32(field.count))
    bytes.append(contentsOf: field)
  }

  /// A double, which is all that JavaScript's numbers are.
  mutating func append(_ number: Double?) {
    guard let number else { return appendLength(.max) }
    appendLength(8)
    let bits = number.bitPattern
    for shift in 0..<8 { bytes.append(UInt8(truncatingIfNeeded: bits >> UInt64(shift * 8))) }
  }

  mutating func append(_ number: Int?) {
    append(number.map { Double($0) })
  }

  mutating func append(_ flag: Bool) {
    append(flag ? 1.0 : 0.0)
  }

  mutating func append(_ value: JSONValue?) {
    append(value?.serialized())
  }

  mutating func append(_ headers: Headers) {
    append(headers.fields.count)
    for field in headers.fields {
      append(field.name)
      append(field.value)
    }
  }

  /// Gives the bytes to an imported function, which answers with the length of its reply.
  func send(_ function: (UnsafePointer<UInt8>?, Int) -> Int) -> Int {
    bytes.withUnsafeBufferPointer { function($0.baseAddress, $0.count) }
  }

  private mutating func appendLength(_ length: UInt32) {
    for shift in 0..<4 { bytes.append(UInt8(truncatingIfNeeded: length >> UInt32(shift * 8))) }
  }
}
"""###),
    RuntimeInliner.File(
      name: "HostKV.swift",
      declares: ["HostKV", "KVSource"],
      needs: ["Body.swift", "KVNamespace.swift", "KVOptions.swift", "KVResults.swift", "WorkersError.swift", "HostFrame.swift", "HostReply.swift", "HostSource.swift"],
      text: ###"""
@_extern(wasm, module: "lariat", name: "kv_get")
@_extern(c)
private func lariat_kv_get(_ frame: UnsafePointer<UInt8>?, _ length: Int) -> Int

@_extern(wasm, module: "lariat", name: "kv_list")
@_extern(c)
private func lariat_kv_list(_ frame: UnsafePointer<UInt8>?, _ length: Int) -> Int

@_extern(wasm, module: "lariat", name: "kv_put")
@_extern(c)
private func lariat_kv_put(_ frame: UnsafePointer<UInt8>?, _ length: Int) -> Int

@_extern(wasm, module: "lariat", name: "kv_delete")
@_extern(c)
private func lariat_kv_delete(_ frame: UnsafePointer<UInt8>?, _ length: Int) -> Int

/// A KV namespace of the host. Its calls wait for JavaScript's promises.
public struct HostKV: KVNamespace {
  let name: String

  public func get(_ key: String, options: KVGetOptions = KVGetOptions()) throws(WorkersError) -> Body? {
    try getWithMetadata(key, options: options)?.value
  }

  public func getWithMetadata(
    _ key: String, options: KVGetOptions = KVGetOptions()
  ) throws(WorkersError) -> KVEntry? {
    var frame = HostFrame(binding: name)
    frame.append(key)
    frame.append(options.cacheTTL)
    var reply = try HostReply(ofOperation: frame.send { lariat_kv_get($0, $1) })
    guard let value = reply.nextBytes() else { return nil }
    return KVEntry(value: Body(value), metadata: reply.nextJSON())
  }

  public func get(keys: [String], options: KVGetOptions = KVGetOptions()) throws(WorkersError) -> [Body?] {
    var values: [Body?] = []
    for entry in try getWithMetadata(keys: keys, options: options) { values.append(entry?.value) }
    return values
  }

  /// One operation for each key: JavaScript's bulk read gives text, and would lose bytes that are none.
  public func getWithMetadata(
    keys: [String], options: KVGetOptions = KVGetOptions()
  ) throws(WorkersError) -> [KVEntry?] {
    var entries: [KVEntry?] = []
    for key in keys { entries.append(try getWithMetadata(key, options: options)) }
    return entries
  }

  public func list(_ options: KVListOptions = KVListOptions()) throws(WorkersError) -> KVListResult {
    var frame = HostFrame(binding: name)
    frame.append(options.prefix)
    frame.append(options.limit)
    frame.append(options.cursor)
    var reply = try HostReply(ofOperation: frame.send { lariat_kv_list($0, $1) })
    var result = KVListResult(keys: [], cursor: reply.nextText())
    for _ in 0..<reply.nextInt() {
      let key = reply.nextText() ?? ""
      let expiration = reply.nextInt64()
      result.keys.append(KVKey(name: key, expiration: expiration, metadata: reply.nextJSON()))
    }
    return result
  }

  public func put(
    _ key: String, _ value: Body, options: KVPutOptions = KVPutOptions()
  ) throws(WorkersError) {
    var frame = HostFrame(binding: name)
    frame.append(key)
    frame.append(value.bytes)
    switch options.expiration {
    case .at(let seconds)?:
      frame.append(Double(seconds))
      frame.append(nil as Double?)
    case .after(let seconds)?:
      frame.append(nil as Double?)
      frame.append(seconds)
    case nil:
      frame.append(nil as Double?)
      frame.append(nil as Double?)
    }
    frame.append(options.metadata)
    _ = try HostReply(ofOperation: frame.send { lariat_kv_put($0, $1) })
  }

  public func delete(_ key: String) throws(WorkersError) {
    var frame = HostFrame(binding: name)
    frame.append(key)
    _ = try HostReply(ofOperation: frame.send { lariat_kv_delete($0, $1) })
  }
}

extension HostSource: KVSource {
  public func optionalKV(_ name: String) -> HostKV? {
    hasBinding(name, "kv") ? HostKV(name: name) : nil
  }
}
"""###),
    RuntimeInliner.File(
      name: "HostMTLSCertificate.swift",
      declares: ["MTLSCertificateSource"],
      needs: ["MTLSCertificateSource.swift", "HostFetcher.swift", "HostSource.swift"],
      text: ###"""
extension HostSource: MTLSCertificateSource {
  public func optionalMTLSCertificate(_ name: String) -> HostFetcher? {
    hasBinding(name, "fetcher") ? HostFetcher(name: name) : nil
  }
}
"""###),
    RuntimeInliner.File(
      name: "HostMemory.swift",
      declares: ["HostMemory", "lariat_posix_memalign", "lariat_free", "lariat_arc4random_buf", "lariat_memcmp", "lariat_multi3"],
      needs: [],
      text: ###"""
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
"""###),
    RuntimeInliner.File(
      name: "HostQueue.swift",
      declares: ["HostQueue", "QueueSource"],
      needs: ["QueueMessage.swift", "QueueProducer.swift", "WorkersError.swift", "HostFrame.swift", "HostReply.swift", "HostSource.swift"],
      text: ###"""
@_extern(wasm, module: "lariat", name: "queue_send")
@_extern(c)
private func lariat_queue_send(_ frame: UnsafePointer<UInt8>?, _ length: Int) -> Int

/// A queue of the host, for sending. Its calls wait for JavaScript's promises.
public struct HostQueue: QueueProducer {
  let name: String

  public func send(_ message: QueueMessage) throws(WorkersError) {
    try sendBatch([message])
  }

  public func sendBatch(_ messages: [QueueMessage], delay: Int? = nil) throws(WorkersError) {
    var frame = HostFrame(binding: name)
    frame.append(delay)
    frame.append(messages.count)
    for message in messages {
      switch message.contentType {
      case .text: frame.append("text")
      case .bytes: frame.append("bytes")
      case .json: frame.append("json")
      }
      frame.append(message.delay)
      frame.append(message.body.bytes)
    }
    _ = try HostReply(ofOperation: frame.send { lariat_queue_send($0, $1) })
  }
}

extension HostSource: QueueSource {
  public func optionalQueue(_ name: String) -> HostQueue? {
    hasBinding(name, "queue") ? HostQueue(name: name) : nil
  }
}
"""###),
    RuntimeInliner.File(
      name: "HostR2.swift",
      declares: ["HostR2", "R2Source"],
      needs: ["Body.swift", "R2Bucket.swift", "R2Listing.swift", "R2Object.swift", "R2Options.swift", "WorkersError.swift", "HostFrame.swift", "HostR2Fields.swift", "HostR2Upload.swift", "HostReply.swift", "HostSource.swift"],
      text: ###"""
@_extern(wasm, module: "lariat", name: "r2_head")
@_extern(c)
private func lariat_r2_head(_ frame: UnsafePointer<UInt8>?, _ length: Int) -> Int

@_extern(wasm, module: "lariat", name: "r2_get")
@_extern(c)
private func lariat_r2_get(_ frame: UnsafePointer<UInt8>?, _ length: Int) -> Int

@_extern(wasm, module: "lariat", name: "r2_put")
@_extern(c)
private func lariat_r2_put(_ frame: UnsafePointer<UInt8>?, _ length: Int) -> Int

@_extern(wasm, module: "lariat", name: "r2_delete")
@_extern(c)
private func lariat_r2_delete(_ frame: UnsafePointer<UInt8>?, _ length: Int) -> Int

@_extern(wasm, module: "lariat", name: "r2_list")
@_extern(c)
private func lariat_r2_list(_ frame: UnsafePointer<UInt8>?, _ length: Int) -> Int

@_extern(wasm, module: "lariat", name: "r2_create_upload")
@_extern(c)
private func lariat_r2_create_upload(_ frame: UnsafePointer<UInt8>?, _ length: Int) -> Int

/// An R2 bucket of the host. Its calls wait for JavaScript's promises.
public struct HostR2: R2Bucket {
  let name: String

  public func head(_ key: String) throws(WorkersError) -> R2Object? {
    var frame = HostFrame(binding: name)
    frame.append(key)
    var reply = try HostReply(ofOperation: frame.send { lariat_r2_head($0, $1) })
    return HostR2Fields.object(from: &reply)
  }

  public func get(_ key: String, options: R2GetOptions) throws(WorkersError) -> R2GetResult? {
    var frame = HostFrame(binding: name)
    frame.append(key)
    HostR2Fields.append(options.onlyIf, to: &frame)
    HostR2Fields.append(options.range, to: &frame)
    frame.append(options.customerKey)
    var reply = try HostReply(ofOperation: frame.send { lariat_r2_get($0, $1) })
    guard let object = HostR2Fields.object(from: &reply) else { return nil }
    guard let bytes = reply.nextBytes() else { return .preconditionFailed(object) }
    let start = reply.nextNumber()
    let length = reply.nextInt()
    return .object(
      R2ObjectBody(object: object, body: Body(bytes), range: start.map { Int($0)..<(Int($0) + length) }))
  }

  /// An object with its bytes, nil where there is none.
  public func get(_ key: String) throws(WorkersError) -> R2ObjectBody? {
    guard case .object(let object)? = try get(key, options: R2GetOptions()) else { return nil }
    return object
  }

  @discardableResult
  public func put(
    _ key: String, _ value: Body, options: R2PutOptions = R2PutOptions()
  ) throws(WorkersError) -> R2Object? {
    var frame = HostFrame(binding: name)
    frame.append(key)
    frame.append(value.bytes)
    HostR2Fields.append(options.onlyIf, to: &frame)
    HostR2Fields.append(options.httpMetadata, to: &frame)
    HostR2Fields.append(options.customMetadata, to: &frame)
    HostR2Fields.append(options.storageClass, to: &frame)
    frame.append(options.customerKey)
    HostR2Fields.append(options.checksum, to: &frame)
    var reply = try HostReply(ofOperation: frame.send { lariat_r2_put($0, $1) })
    return HostR2Fields.object(from: &reply)
  }

  public func delete(_ keys: [String]) throws(WorkersError) {
    var frame = HostFrame(binding: name)
    frame.append(keys.count)
    for key in keys { frame.append(key) }
    _ = try HostReply(ofOperation: frame.send { lariat_r2_delete($0, $1) })
  }

  public func list(_ options: R2ListOptions = R2ListOptions()) throws(WorkersError) -> R2ListResult {
    var frame = HostFrame(binding: name)
    frame.append(options.prefix)
    frame.append(options.delimiter)
    frame.append(options.limit)
    frame.append(options.cursor)
    frame.append(options.startAfter)
    frame.append(options.includesHTTPMetadata)
    frame.append(options.includesCustomMetadata)
    var reply = try HostReply(ofOperation: frame.send { lariat_r2_list($0, $1) })
    var result = R2ListResult(objects: [], cursor: reply.nextText())
    for _ in 0..<reply.nextInt() { result.delimitedPrefixes.append(reply.nextText() ?? "") }
    for _ in 0..<reply.nextInt() {
      guard let object = HostR2Fields.object(from: &reply) else { break }
      result.objects.append(object)
    }
    return result
  }

  public func createMultipartUpload(
    _ key: String, options: R2MultipartOptions = R2MultipartOptions()
  ) throws(WorkersError) -> HostR2Upload {
    var frame = HostFrame(binding: name)
    frame.append(key)
    HostR2Fields.append(options.httpMetadata, to: &frame)
    HostR2Fields.append(options.customMetadata, to: &frame)
    HostR2Fields.append(options.storageClass, to: &frame)
    frame.append(options.customerKey)
    var reply = try HostReply(ofOperation: frame.send { lariat_r2_create_upload($0, $1) })
    return HostR2Upload(bucket: name, key: key, uploadID: reply.nextText() ?? "")
  }

  public func resumeMultipartUpload(_ key: String, uploadID: String) -> HostR2Upload {
    HostR2Upload(bucket: name, key: key, uploadID: uploadID)
  }
}

extension HostSource: R2Source {
  public func optionalR2(_ name: String) -> HostR2? {
    hasBinding(name, "r2") ? HostR2(name: name) : nil
  }
}
"""###),
    RuntimeInliner.File(
      name: "HostR2Fields.swift",
      declares: ["HostR2Fields"],
      needs: ["R2Checksum.swift", "R2Object.swift", "R2Options.swift", "Timestamp.swift", "HostFrame.swift", "HostReply.swift"],
      text: ###"""
/// The options and objects of R2 as fields; `host/r2.mjs` has them in the same order.
enum HostR2Fields {
  static func append(_ conditions: R2Conditions?, to frame: inout HostFrame) {
    frame.append(conditions != nil)
    guard let conditions else { return }
    append(conditions.etagMatches, to: &frame)
    append(conditions.etagDoesNotMatch, to: &frame)
    append(conditions.uploadedBefore, to: &frame)
    append(conditions.uploadedAfter, to: &frame)
    frame.append(conditions.usesSecondsGranularity)
  }

  private static func append(_ etags: [String]?, to frame: inout HostFrame) {
    frame.append(etags?.count)
    for etag in etags ?? [] { frame.append(etag) }
  }

  private static func append(_ time: Timestamp?, to frame: inout HostFrame) {
    frame.append(time.map { Double($0.millisecondsSince1970) })
  }

  /// Offset, length, suffix.
  static func append(_ range: R2Range?, to frame: inout HostFrame) {
    var offset: Int?
    var length: Int?
    var suffix: Int?
    switch range {
    case .from(let start)?: offset = start
    case .bytes(let start, let count)?:
      offset = start
      length = count
    case .prefix(let count)?: length = count
    case .suffix(let count)?: suffix = count
    case nil: break
    }
    frame.append(offset)
    frame.append(length)
    frame.append(suffix)
  }

  static func append(_ metadata: R2HTTPMetadata, to frame: inout HostFrame) {
    frame.append(metadata.contentType)
    frame.append(metadata.contentLanguage)
    frame.append(metadata.contentDisposition)
    frame.append(metadata.contentEncoding)
    frame.append(metadata.cacheControl)
    append(metadata.cacheExpiry, to: &frame)
  }

  static func append(_ metadata: [R2CustomMetadata], to frame: inout HostFrame) {
    frame.append(metadata.count)
    for entry in metadata {
      frame.append(entry.name)
      frame.append(entry.value)
    }
  }

  static func append(_ storageClass: R2StorageClass?, to frame: inout HostFrame) {
    switch storageClass {
    case .standard?: frame.append("Standard")
    case .infrequentAccess?: frame.append("InfrequentAccess")
    case nil: frame.append(nil as String?)
    }
  }

  static func append(_ checksum: R2Checksum?, to frame: inout HostFrame) {
    switch checksum {
    case .md5(let bytes)?: append("md5", bytes, to: &frame)
    case .sha1(let bytes)?: append("sha1", bytes, to: &frame)
    case .sha256(let bytes)?: append("sha256", bytes, to: &frame)
    case .sha384(let bytes)?: append("sha384", bytes, to: &frame)
    case .sha512(let bytes)?: append("sha512", bytes, to: &frame)
    case nil: frame.append(nil as String?)
    }
  }

  private static func append(_ algorithm: String, _ digest: [UInt8], to frame: inout HostFrame) {
    frame.append(algorithm)
    frame.append(digest)
  }

  /// The description of an object, nil where the key is absent.
  static func object(from reply: inout HostReply) -> R2Object? {
    guard let key = reply.nextText() else { return nil }
    let version = reply.nextText() ?? ""
    let size = reply.nextInt()
    let etag = reply.nextText() ?? ""
    let uploaded = Timestamp(millisecondsSince1970: reply.nextInt64() ?? 0)
    var object = R2Object(key: key, version: version, size: size, etag: etag, uploaded: uploaded)
    object.httpMetadata.contentType = reply.nextText()
    object.httpMetadata.contentLanguage = reply.nextText()
    object.httpMetadata.contentDisposition = reply.nextText()
    object.httpMetadata.contentEncoding = reply.nextText()
    object.httpMetadata.cacheControl = reply.nextText()
    object.httpMetadata.cacheExpiry = reply.nextInt64().map { Timestamp(millisecondsSince1970: $0) }
    for _ in 0..<reply.nextInt() {
      guard let name = reply.nextText(), let value = reply.nextText() else { break }
      object.customMetadata.append(R2CustomMetadata(name, value))
    }
    if let name = reply.nextText(), name.utf8.first == UInt8(ascii: "I") { object.storageClass = .infrequentAccess }
    object.checksums.md5 = reply.nextBytes()
    object.checksums.sha1 = reply.nextBytes()
    object.checksums.sha256 = reply.nextBytes()
    object.checksums.sha384 = reply.nextBytes()
    object.checksums.sha512 = reply.nextBytes()
    return object
  }
}
"""###),
    RuntimeInliner.File(
      name: "HostR2Upload.swift",
      declares: ["HostR2Upload"],
      needs: ["Body.swift", "R2MultipartUpload.swift", "R2Object.swift", "WorkersError.swift", "HostFrame.swift", "HostR2Fields.swift", "HostReply.swift"],
      text: ###"""
@_extern(wasm, module: "lariat", name: "r2_upload_part")
@_extern(c)
private func lariat_r2_upload_part(_ frame: UnsafePointer<UInt8>?, _ length: Int) -> Int

@_extern(wasm, module: "lariat", name: "r2_complete_upload")
@_extern(c)
private func lariat_r2_complete_upload(_ frame: UnsafePointer<UInt8>?, _ length: Int) -> Int

@_extern(wasm, module: "lariat", name: "r2_abort_upload")
@_extern(c)
private func lariat_r2_abort_upload(_ frame: UnsafePointer<UInt8>?, _ length: Int) -> Int

/// An object on its way into an R2 bucket of the host. Its calls wait for JavaScript's promises.
public struct HostR2Upload: R2MultipartUpload {
  let bucket: String
  public let key: String
  public let uploadID: String

  public func uploadPart(_ number: Int, _ value: Body) throws(WorkersError) -> R2UploadedPart {
    var frame = frame
    frame.append(number)
    frame.append(value.bytes)
    var reply = try HostReply(ofOperation: frame.send { lariat_r2_upload_part($0, $1) })
    return R2UploadedPart(number: reply.nextInt(), etag: reply.nextText() ?? "")
  }

  public func complete(_ parts: [R2UploadedPart]) throws(WorkersError) -> R2Object {
    var frame = frame
    frame.append(parts.count)
    for part in parts {
      frame.append(part.number)
      frame.append(part.etag)
    }
    var reply = try HostReply(ofOperation: frame.send { lariat_r2_complete_upload($0, $1) })
    guard let object = HostR2Fields.object(from: &reply) else {
      throw WorkersError(.exception, "the upload gave no object")
    }
    return object
  }

  public func abort() throws(WorkersError) {
    _ = try HostReply(ofOperation: frame.send { lariat_r2_abort_upload($0, $1) })
  }

  private var frame: HostFrame {
    var frame = HostFrame(binding: bucket)
    frame.append(key)
    frame.append(uploadID)
    return frame
  }
}
"""###),
    RuntimeInliner.File(
      name: "HostRateLimiter.swift",
      declares: ["HostRateLimiter", "RateLimiterSource"],
      needs: ["RateLimiter.swift", "WorkersError.swift", "HostFrame.swift", "HostReply.swift", "HostSource.swift"],
      text: ###"""
@_extern(wasm, module: "lariat", name: "limit")
@_extern(c)
private func lariat_limit(_ frame: UnsafePointer<UInt8>?, _ length: Int) -> Int

/// A rate limiter of the host. Its calls wait for JavaScript's promises.
public struct HostRateLimiter: RateLimiter {
  let name: String

  public func limit(key: String) throws(WorkersError) -> Bool {
    var frame = HostFrame(binding: name)
    frame.append(key)
    var reply = try HostReply(ofOperation: frame.send { lariat_limit($0, $1) })
    return reply.nextInt() != 0
  }
}

extension HostSource: RateLimiterSource {
  public func optionalRateLimiter(_ name: String) -> HostRateLimiter? {
    hasBinding(name, "limiter") ? HostRateLimiter(name: name) : nil
  }
}
"""###),
    RuntimeInliner.File(
      name: "HostReply.swift",
      declares: ["lariat_take", "HostReply"],
      needs: ["Headers.swift", "JSONReader.swift", "JSONSerialization.swift", "JSONSyntaxError.swift", "JSONValue.swift", "VariableDecodable.swift", "WorkersError.swift"],
      text: ###"""
/// Copies the reply of the last call to this address, and forgets it. An instance serves one request and a call waits
/// for its reply, so there is never more than one.
@_extern(wasm, module: "lariat", name: "take")
@_extern(c)
func lariat_take(_ address: UnsafeMutablePointer<UInt8>?)

/// What JavaScript answered: fields as `HostFrame` has them.
struct HostReply {
  private let bytes: [UInt8]
  private var position = 0

  /// Fetches a reply of that length, which a call without failures gave.
  init(length: Int) {
    bytes = [UInt8](unsafeUninitializedCapacity: length) { buffer, count in
      lariat_take(buffer.baseAddress)
      count = length
    }
  }

  /// Fetches a reply of that length. Throws where it is the report of a failure: it starts with the kind then.
  init(ofOperation length: Int) throws(WorkersError) {
    self.init(length: length)
    let kind = nextInt()
    guard kind != 0 else { return }
    let code = nextNumber().map { Int($0) }
    throw WorkersError(Self.failure(kind), code: code, nextText() ?? "")
  }

  mutating func nextBytes() -> [UInt8]? {
    guard let range = nextRange() else { return nil }
    return [UInt8](bytes[range])
  }

  mutating func nextText() -> String? {
    guard let range = nextRange() else { return nil }
    return String(decoding: bytes[range], as: UTF8.self)
  }

  mutating func nextNumber() -> Double? {
    guard let range = nextRange(), range.count == 8 else { return nil }
    var bits: UInt64 = 0
    for index in range.reversed() { bits = bits << 8 | UInt64(bytes[index]) }
    return Double(bitPattern: bits)
  }

  /// A whole number, cut off where `Int`, which has 32 bits here, ends; 0 where it is absent.
  mutating func nextInt() -> Int {
    guard let number = nextNumber(), number == number else { return 0 }
    if number >= Double(Int.max) { return .max }
    return number <= Double(Int.min) ? .min : Int(number)
  }

  mutating func nextInt64() -> Int64? {
    guard let number = nextNumber(), number.magnitude <= 9_007_199_254_740_992 else { return nil }
    return Int64(number)
  }

  mutating func nextJSON() -> JSONValue? {
    guard let bytes = nextBytes() else { return nil }
    do throws(JSONSyntaxError) {
      return try JSONValue(parsing: bytes)
    } catch {
      return nil
    }
  }

  mutating func nextHeaders() -> Headers {
    var headers = Headers()
    for _ in 0..<nextInt() {
      guard let name = nextText(), let value = nextText() else { break }
      headers.append(name, value)
    }
    return headers
  }

  private mutating func nextRange() -> Range<Int>? {
    guard position + 4 <= bytes.count else { return nil }
    var length: UInt32 = 0
    for index in (position..<position + 4).reversed() { length = length << 8 | UInt32(bytes[index]) }
    position += 4
    guard length != .max, Int(length) <= bytes.count - position else { return nil }
    defer { position += Int(length) }
    return position..<position + Int(length)
  }

  /// The numbers are those of `failureKinds` in the entry.
  private static func failure(_ kind: Int) -> WorkersError.Kind {
    switch kind {
    case 1: .invalidArgument
    case 2: .tooLarge
    case 3: .notFound
    case 4: .conflict
    case 5: .tooManyRequests
    case 6: .forbidden
    case 7: .unavailable
    case 8: .unsupported
    default: .exception
    }
  }
}
"""###),
    RuntimeInliner.File(
      name: "HostSecrets.swift",
      declares: ["SecretSource"],
      needs: ["Secret.swift", "SecretSource.swift", "HostFrame.swift", "HostReply.swift", "HostSource.swift"],
      text: ###"""
@_extern(wasm, module: "lariat", name: "secret")
@_extern(c)
private func lariat_secret(_ frame: UnsafePointer<UInt8>?, _ length: Int) -> Int

extension HostSource: SecretSource {
  public func optionalSecret(_ name: String) -> Secret? {
    var reply = HostReply(length: HostFrame(binding: name).send { lariat_secret($0, $1) })
    return reply.nextText().map { Secret($0) }
  }
}
"""###),
    RuntimeInliner.File(
      name: "HostSecretsStore.swift",
      declares: ["HostStoreSecret", "SecretsStoreSource"],
      needs: ["Secret.swift", "SecretsStoreSecret.swift", "WorkersError.swift", "HostFrame.swift", "HostReply.swift", "HostSource.swift"],
      text: ###"""
@_extern(wasm, module: "lariat", name: "store_secret")
@_extern(c)
private func lariat_store_secret(_ frame: UnsafePointer<UInt8>?, _ length: Int) -> Int

/// A secret of the account's store. Its call waits for JavaScript's promise.
public struct HostStoreSecret: SecretsStoreSecret {
  let name: String

  public func get() throws(WorkersError) -> Secret {
    var reply = try HostReply(ofOperation: HostFrame(binding: name).send { lariat_store_secret($0, $1) })
    return Secret(reply.nextText() ?? "")
  }
}

extension HostSource: SecretsStoreSource {
  public func optionalSecretsStoreSecret(_ name: String) -> HostStoreSecret? {
    hasBinding(name, "store_secret") ? HostStoreSecret(name: name) : nil
  }
}
"""###),
    RuntimeInliner.File(
      name: "HostService.swift",
      declares: ["HostService", "ServiceSource"],
      needs: ["JSONReader.swift", "JSONSerialization.swift", "JSONValue.swift", "Request.swift", "Response.swift", "ServiceBinding.swift", "VariableDecodable.swift", "WorkersError.swift", "HostFetcher.swift", "HostFrame.swift", "HostReply.swift", "HostSource.swift"],
      text: ###"""
@_extern(wasm, module: "lariat", name: "call")
@_extern(c)
private func lariat_call(_ frame: UnsafePointer<UInt8>?, _ length: Int) -> Int

/// Another Worker. Its calls wait for JavaScript's promises.
public struct HostService: ServiceBinding {
  let name: String

  public func fetch(_ request: Request) throws(WorkersError) -> Response {
    try HostFetcher(name: name).fetch(request)
  }

  /// Calls a method of the Worker's entrypoint class. What it returns has to have a JSON form; `undefined` is null.
  public func call(_ method: String, _ arguments: [JSONValue] = []) throws(WorkersError) -> JSONValue {
    var frame = HostFrame(binding: name)
    frame.append(method)
    frame.append(.array(arguments))
    var reply = try HostReply(ofOperation: frame.send { lariat_call($0, $1) })
    return reply.nextJSON() ?? .null
  }
}

extension HostSource: ServiceSource {
  public func optionalService(_ name: String) -> HostService? {
    hasBinding(name, "fetcher") ? HostService(name: name) : nil
  }
}
"""###),
    RuntimeInliner.File(
      name: "HostSource.swift",
      declares: ["HostSource"],
      needs: ["HostFrame.swift"],
      text: ###"""
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
"""###),
    RuntimeInliner.File(
      name: "HostVPCNetwork.swift",
      declares: ["VPCNetworkSource"],
      needs: ["VPCSources.swift", "HostFetcher.swift", "HostSource.swift"],
      text: ###"""
extension HostSource: VPCNetworkSource {
  public func optionalVPCNetwork(_ name: String) -> HostFetcher? {
    hasBinding(name, "fetcher") ? HostFetcher(name: name) : nil
  }
}
"""###),
    RuntimeInliner.File(
      name: "HostVPCService.swift",
      declares: ["VPCServiceSource"],
      needs: ["VPCSources.swift", "HostFetcher.swift", "HostSource.swift"],
      text: ###"""
extension HostSource: VPCServiceSource {
  public func optionalVPCService(_ name: String) -> HostFetcher? {
    hasBinding(name, "fetcher") ? HostFetcher(name: name) : nil
  }
}
"""###),
    RuntimeInliner.File(
      name: "HostVariables.swift",
      declares: ["VariableSource"],
      needs: ["VariableSource.swift", "HostFrame.swift", "HostReply.swift", "HostSource.swift"],
      text: ###"""
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
"""###),
    RuntimeInliner.File(
      name: "HostVersionMetadata.swift",
      declares: ["VersionMetadataSource"],
      needs: ["VersionMetadata.swift", "HostFrame.swift", "HostReply.swift", "HostSource.swift"],
      text: ###"""
@_extern(wasm, module: "lariat", name: "version")
@_extern(c)
private func lariat_version(_ frame: UnsafePointer<UInt8>?, _ length: Int) -> Int

extension HostSource: VersionMetadataSource {
  public func optionalVersionMetadata(_ name: String) -> VersionMetadata? {
    var reply = HostReply(length: HostFrame(binding: name).send { lariat_version($0, $1) })
    guard let id = reply.nextText() else { return nil }
    let tag = reply.nextText() ?? ""
    return VersionMetadata(id: id, tag: tag, timestamp: reply.nextText() ?? "")
  }
}
"""###),
    RuntimeInliner.File(
      name: "WorkerEntrypoint.swift",
      declares: ["HostEnvironment", "WorkerEntrypoint"],
      needs: ["Body.swift", "EnvError.swift", "Request.swift", "Response.swift", "WorkersError.swift", "HostConsole.swift", "HostFrame.swift", "HostReply.swift", "HostSource.swift"],
      text: ###"""
@_extern(wasm, module: "lariat", name: "request")
@_extern(c)
private func lariat_request() -> Int

@_extern(wasm, module: "lariat", name: "respond")
@_extern(c)
private func lariat_respond(_ frame: UnsafePointer<UInt8>?, _ length: Int) -> Int

/// An `Env` over the host's bindings; generated code conforms.
public protocol HostEnvironment {
  init(_ source: HostSource) throws(EnvError)
}

/// What answers the requests of a Worker. The program's `@main` type conforms to it:
/// ```swift
/// @main enum Shop: WorkerEntrypoint {
///   static func fetch(_ request: Request, env: Env) throws(WorkersError) -> Response {
///     Response(body: "Hello")
///   }
/// }
/// ```
/// Every request has an instance of the program for itself, so that its global variables are new each time.
public protocol WorkerEntrypoint {
  associatedtype Environment: HostEnvironment

  /// The response to a request. What it throws is logged, and the client receives status 500 without details.
  static func fetch(_ request: Request, env: Environment) throws(WorkersError) -> Response
}

extension WorkerEntrypoint {
  /// Called by the entry for each request. An environment that lacks bindings is logged with all their names; the client
  /// receives status 500.
  public static func main() {
    let environment: Environment
    do throws(EnvError) {
      environment = try Environment(HostSource())
    } catch {
      return HostConsole.error(error.description)
    }
    var message = HostReply(length: lariat_request())
    var request = Request(message.nextText() ?? "", method: message.nextText() ?? "GET")
    request.headers = message.nextHeaders()
    request.body = Body(message.nextBytes() ?? [])
    do throws(WorkersError) {
      let response = try fetch(request, env: environment)
      var frame = HostFrame()
      frame.append(response.status)
      frame.append(response.headers)
      frame.append(response.body.bytes)
      _ = frame.send { lariat_respond($0, $1) }
    } catch {
      HostConsole.error(error.description)
    }
  }
}
"""###),
  ]

  static let scripts: [String: String] = [
    "core": ###"""
// Each request has an instance of the program for itself: a call that waits leaves its frames on the instance's stack,
// and requests interleave. The bindings of a request are used by its own instance only.

const decoder = new TextDecoder("utf-8", { ignoreBOM: true });
const encoder = new TextEncoder();

// The numbers of `HostReply`; 0 is a reply without failure.
const failureKinds = {
  invalidArgument: 1, tooLarge: 2, notFound: 3, conflict: 4, tooManyRequests: 5, forbidden: 6, unavailable: 7,
  unsupported: 8, exception: 9,
};

// Fields that the program sends: the length of each in four bytes, all ones where it is absent, and its bytes.
class Reader {
  constructor(bytes) {
    this.bytes = bytes;
    this.view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    this.position = 0;
  }

  data() {
    const length = this.view.getUint32(this.position, true);
    this.position += 4;
    if (length === 0xffffffff) return undefined;
    const field = this.bytes.subarray(this.position, this.position + length);
    this.position += length;
    return field;
  }

  text() {
    const field = this.data();
    return field && decoder.decode(field);
  }

  number() {
    const field = this.data();
    return field && new DataView(field.buffer, field.byteOffset, 8).getFloat64(0, true);
  }

  json() {
    const text = this.text();
    return text === undefined ? undefined : JSON.parse(text);
  }

  list(read) {
    return Array.from({ length: this.number() ?? 0 }, () => read(this));
  }

  headers() {
    return this.list((reader) => [reader.text(), reader.text()]);
  }
}

// Texts, numbers, booleans and bytes as fields; undefined and null are absent ones.
function encode(fields) {
  const parts = fields.map((field) => {
    switch (typeof field) {
      case "string": return encoder.encode(field);
      case "number": return new Uint8Array(new Float64Array([field]).buffer);
      case "boolean": return new Uint8Array(new Float64Array([field ? 1 : 0]).buffer);
      case "undefined": return undefined;
      default: return field === null ? undefined : field instanceof Uint8Array ? field : new Uint8Array(field);
    }
  });
  const bytes = new Uint8Array(parts.reduce((sum, part) => sum + 4 + (part?.length ?? 0), 0));
  const view = new DataView(bytes.buffer);
  let position = 0;
  for (const part of parts) {
    view.setUint32(position, part ? part.length : 0xffffffff, true);
    position += 4;
    if (!part) continue;
    bytes.set(part, position);
    position += part.length;
  }
  return bytes;
}

function headerFields(headers) {
  const fields = [...headers];
  return [fields.length, ...fields.flat()];
}

function json(value) {
  return value === undefined ? undefined : JSON.stringify(value);
}

// The messages of Cloudflare's bindings have a status, as in `KV PUT failed: 429 Too Many Requests`, or a number of the
// product at their end, as in `get: The specified key does not exist. (10007)`.
function failure(error) {
  const message = String(error?.message ?? error);
  const code = /\((\d{4,6})\)\s*$/.exec(message)?.[1];
  const status = Number(/ failed: (\d{3})\b/.exec(message)?.[1]);
  let kind = failureKinds.exception;
  if (error instanceof Failure) kind = error.kind;
  else if (status === 413) kind = failureKinds.tooLarge;
  else if (status === 429) kind = failureKinds.tooManyRequests;
  else if (status === 401 || status === 403) kind = failureKinds.forbidden;
  else if (status >= 500) kind = failureKinds.unavailable;
  else if (status >= 400 || error instanceof TypeError || error instanceof RangeError) {
    kind = failureKinds.invalidArgument;
  } else if (code === "10007" || code === "10024") kind = failureKinds.notFound;
  else if (["10011", "10025", "10037", "10039", "10048"].includes(code)) kind = failureKinds.invalidArgument;
  return [kind, code === undefined ? undefined : Number(code), message];
}

class Failure extends Error {
  constructor(kind, message) {
    super(message);
    this.kind = kind;
  }
}

const looksLike = {};
// What the program calls without waiting, and what it waits for: functions of the request's bindings and the fields.
const values = {};
const operations = {};
"""###,
    "fetcher": ###"""
looksLike.fetcher = (binding) => typeof binding.fetch === "function";

operations.fetch = async (binding, reader) => {
  const url = reader.text();
  const method = reader.text();
  const headers = reader.headers();
  const body = reader.data();
  const request = new Request(url, { method, headers, body: body.length === 0 ? undefined : body, redirect: "manual" });
  const response = await binding.fetch(request);
  return [response.status, ...headerFields(response.headers), await response.arrayBuffer()];
};
"""###,
    "kv": ###"""
looksLike.kv = (binding) => typeof binding.getWithMetadata === "function";

operations.kv_get = async (binding, reader) => {
  const key = reader.text();
  const { value, metadata } = await binding.getWithMetadata(key, { type: "arrayBuffer", cacheTtl: reader.number() });
  return value === null ? [undefined] : [value, json(metadata ?? undefined)];
};

operations.kv_list = async (binding, reader) => {
  const page = await binding.list({ prefix: reader.text(), limit: reader.number(), cursor: reader.text() });
  return [
    page.list_complete ? undefined : page.cursor, page.keys.length,
    ...page.keys.flatMap((key) => [key.name, key.expiration, json(key.metadata ?? undefined)]),
  ];
};

operations.kv_put = async (binding, reader) => {
  const key = reader.text();
  const value = reader.data();
  await binding.put(key, value, {
    expiration: reader.number(), expirationTtl: reader.number(), metadata: reader.json(),
  });
  return [];
};

operations.kv_delete = async (binding, reader) => {
  await binding.delete(reader.text());
  return [];
};
"""###,
    "limiter": ###"""
looksLike.limiter = (binding) => typeof binding.limit === "function";

operations.limit = async (binding, reader) => [(await binding.limit({ key: reader.text() })).success];
"""###,
    "queue": ###"""
looksLike.queue = (binding) => typeof binding.sendBatch === "function";

operations.queue_send = async (binding, reader) => {
  const delaySeconds = reader.number();
  const messages = reader.list(() => {
    const contentType = reader.text();
    const delay = reader.number();
    const bytes = reader.data();
    const body = contentType === "bytes" ? bytes.slice().buffer : decoder.decode(bytes);
    return { body: contentType === "json" ? JSON.parse(body) : body, contentType, delaySeconds: delay };
  });
  await binding.sendBatch(messages, { delaySeconds });
  return [];
};
"""###,
    "r2": ###"""
looksLike.r2 = (binding) => typeof binding.createMultipartUpload === "function";

// Several entity tags have a form in HTTP's fields only.
function conditions(reader) {
  if (!reader.number()) return undefined;
  const etags = () => {
    const count = reader.number();
    return count === undefined ? undefined : Array.from({ length: count }, () => reader.text());
  };
  const date = () => {
    const time = reader.number();
    return time === undefined ? undefined : new Date(time);
  };
  const etagMatches = etags();
  const etagDoesNotMatch = etags();
  const uploadedBefore = date();
  const uploadedAfter = date();
  const secondsGranularity = reader.number() !== 0;
  if ((etagMatches?.length ?? 1) === 1 && (etagDoesNotMatch?.length ?? 1) === 1) {
    return {
      etagMatches: etagMatches?.[0], etagDoesNotMatch: etagDoesNotMatch?.[0], uploadedBefore, uploadedAfter,
      secondsGranularity,
    };
  }
  const quoted = (tags) => tags.map((tag) => tag === "*" ? tag : `"${tag}"`).join(", ");
  const headers = new Headers();
  if (etagMatches) headers.set("if-match", quoted(etagMatches));
  if (etagDoesNotMatch) headers.set("if-none-match", quoted(etagDoesNotMatch));
  if (uploadedBefore) headers.set("if-unmodified-since", uploadedBefore.toUTCString());
  if (uploadedAfter) headers.set("if-modified-since", uploadedAfter.toUTCString());
  return headers;
}

// Without the members that are absent.
function defined(object) {
  return Object.fromEntries(Object.entries(object).filter(([, value]) => value !== undefined));
}

function httpMetadata(reader) {
  const contentType = reader.text();
  const contentLanguage = reader.text();
  const contentDisposition = reader.text();
  const contentEncoding = reader.text();
  const cacheControl = reader.text();
  const expiry = reader.number();
  return defined({
    contentType, contentLanguage, contentDisposition, contentEncoding, cacheControl,
    cacheExpiry: expiry === undefined ? undefined : new Date(expiry),
  });
}

function customMetadata(reader) {
  return Object.fromEntries(reader.list(() => [reader.text(), reader.text()]));
}

// Metadata, storage class and key, as a write has them.
function writeOptions(reader) {
  return {
    httpMetadata: httpMetadata(reader), customMetadata: customMetadata(reader), storageClass: reader.text(),
    ssecKey: reader.data()?.slice().buffer,
  };
}

function objectFields(object) {
  if (!object) return [undefined];
  const http = object.httpMetadata ?? {};
  const custom = Object.entries(object.customMetadata ?? {});
  const sums = object.checksums ?? {};
  return [
    object.key, object.version, object.size, object.etag, object.uploaded.getTime(),
    http.contentType, http.contentLanguage, http.contentDisposition, http.contentEncoding, http.cacheControl,
    http.cacheExpiry?.getTime(), custom.length, ...custom.flat(), object.storageClass,
    sums.md5, sums.sha1, sums.sha256, sums.sha384, sums.sha512,
  ];
}

operations.r2_head = async (binding, reader) => objectFields(await binding.head(reader.text()));

operations.r2_get = async (binding, reader) => {
  const key = reader.text();
  const onlyIf = conditions(reader);
  const range = defined({ offset: reader.number(), length: reader.number(), suffix: reader.number() });
  const isPart = Object.keys(range).length > 0;
  const ssecKey = reader.data()?.slice().buffer;
  const object = await binding.get(key, defined({ onlyIf, range: isPart ? range : undefined, ssecKey }));
  // An object whose conditions do not hold comes without a body.
  if (!object || typeof object.arrayBuffer !== "function") return [...objectFields(object), undefined];
  const bytes = await object.arrayBuffer();
  const start = object.range?.suffix !== undefined ? object.size - bytes.byteLength : object.range?.offset ?? 0;
  return [...objectFields(object), bytes, isPart ? start : undefined, bytes.byteLength];
};

operations.r2_put = async (binding, reader) => {
  const key = reader.text();
  const value = reader.data();
  const onlyIf = conditions(reader);
  const options = writeOptions(reader);
  const algorithm = reader.text();
  if (algorithm !== undefined) options[algorithm] = reader.data().slice().buffer;
  return objectFields(await binding.put(key, value, defined({ ...options, onlyIf })));
};

operations.r2_delete = async (binding, reader) => {
  await binding.delete(reader.list(() => reader.text()));
  return [];
};

operations.r2_list = async (binding, reader) => {
  const prefix = reader.text();
  const delimiter = reader.text();
  const limit = reader.number();
  const cursor = reader.text();
  const startAfter = reader.text();
  const include = [];
  if (reader.number()) include.push("httpMetadata");
  if (reader.number()) include.push("customMetadata");
  const page = await binding.list(defined({ prefix, delimiter, limit, cursor, startAfter, include }));
  return [
    page.truncated ? page.cursor : undefined, page.delimitedPrefixes.length, ...page.delimitedPrefixes,
    page.objects.length, ...page.objects.flatMap(objectFields),
  ];
};

operations.r2_create_upload = async (binding, reader) => {
  const key = reader.text();
  return [(await binding.createMultipartUpload(key, defined(writeOptions(reader)))).uploadId];
};

function upload(binding, reader) {
  const key = reader.text();
  return binding.resumeMultipartUpload(key, reader.text());
}

operations.r2_upload_part = async (binding, reader) => {
  const started = upload(binding, reader);
  const number = reader.number();
  const part = await started.uploadPart(number, reader.data());
  return [part.partNumber, part.etag];
};

operations.r2_complete_upload = async (binding, reader) => {
  const started = upload(binding, reader);
  const parts = reader.list(() => ({ partNumber: reader.number(), etag: reader.text() }));
  return objectFields(await started.complete(parts));
};

operations.r2_abort_upload = async (binding, reader) => {
  await upload(binding, reader).abort();
  return [];
};
"""###,
    "secret": ###"""
values.secret = (value) => [typeof value === "string" ? value : undefined];
"""###,
    "serve": ###"""
class Host {
  #env;
  #request;
  #reply;
  memory;
  response;

  constructor(env, request) {
    this.#env = env;
    this.#request = request;
  }

  // The binding, where the configuration declares it.
  binding(name) {
    return declared.has(name) ? this.#env[name] : undefined;
  }

  imports() {
    const lariat = {
      take: (address) => {
        new Uint8Array(this.memory.buffer).set(this.#reply, address);
        this.#reply = undefined;
      },
      grow: (pages) => {
        try {
          return this.memory.grow(pages);
        } catch {
          return -1;
        }
      },
      random: (address, length) => {
        const bytes = new Uint8Array(this.memory.buffer, address, length);
        for (let start = 0; start < length; start += 65536) {
          crypto.getRandomValues(bytes.subarray(start, start + 65536));
        }
      },
      log: (isError, address, length) => {
        const text = decoder.decode(this.#bytes(address, length));
        if (isError) console.error(text);
        else console.log(text);
      },
      request: () => this.#answer(this.#request),
      respond: (address, length) => {
        this.response = new Reader(this.#bytes(address, length));
        return 0;
      },
      has_binding: (address, length) => {
        const reader = new Reader(this.#bytes(address, length));
        const binding = this.binding(reader.text());
        const kind = reader.text();
        return binding !== undefined && binding !== null && looksLike[kind](binding) ? 1 : 0;
      },
    };
    for (const [name, value] of Object.entries(values)) {
      lariat[name] = (address, length) => {
        const reader = new Reader(this.#bytes(address, length));
        return this.#answer(value(this.binding(reader.text()), reader));
      };
    }
    for (const [name, operation] of Object.entries(operations)) {
      lariat[name] = new WebAssembly.Suspending(async (address, length) => {
        const reader = new Reader(this.#bytes(address, length));
        let fields;
        try {
          fields = [0, ...(await operation(this.binding(reader.text()), reader))];
        } catch (error) {
          fields = failure(error);
        }
        return this.#answer(fields);
      });
    }
    return { lariat };
  }

  // A copy: the program goes on with its memory.
  #bytes(address, length) {
    return new Uint8Array(this.memory.buffer, address, length).slice();
  }

  #answer(fields) {
    this.#reply = encode(fields);
    return this.#reply.length;
  }
}

// Why nothing was answered is for the log only.
function internalError(reason) {
  if (reason !== undefined) console.error(reason);
  return new Response("Internal Server Error\n", {
    status: 500,
    headers: { "content-type": "text/plain; charset=utf-8" },
  });
}

async function serve(request, env) {
  if (typeof WebAssembly.Suspending !== "function") {
    return internalError("The Worker needs JavaScript Promise Integration, which this run time does not have");
  }
  try {
    const body = new Uint8Array(await request.arrayBuffer());
    const host = new Host(env, [request.url, request.method, ...headerFields(request.headers), body]);
    const { exports } = new WebAssembly.Instance(program, host.imports());
    host.memory = exports.memory;
    await WebAssembly.promising(exports.main)(0, 0);
    const response = host.response;
    if (response === undefined) return internalError();
    const status = response.number();
    const headers = response.headers();
    const bytes = response.data();
    const isBodyless = status === 204 || status === 205 || status === 304;
    return new Response(isBodyless ? null : bytes, { status, headers });
  } catch (error) {
    return internalError(error);
  }
}

export default {
  fetch: (request, env) => serve(request, env),
};
"""###,
    "service": ###"""
operations.call = async (binding, reader) => {
  const method = reader.text();
  return [json(await binding[method](...reader.json()))];
};
"""###,
    "store_secret": ###"""
looksLike.store_secret = (binding) => typeof binding.get === "function";

operations.store_secret = async (binding) => [await binding.get()];
"""###,
    "variable": ###"""
// Text as it is, everything else that a configuration can state as JSON; objects of other classes are bindings.
values.variable = (value) => {
  if (typeof value === "string") return [value];
  return [undefined, typeof value === "object" && !isData(value) ? undefined : json(value)];
};

function isData(value) {
  if (value === null || Array.isArray(value)) return true;
  const prototype = Object.getPrototypeOf(value);
  return prototype === null || Object.getPrototypeOf(prototype) === null;
}
"""###,
    "version": ###"""
values.version = (version) => typeof version?.id === "string" ? [version.id, version.tag, version.timestamp] : [undefined];
"""###,
  ]
}
