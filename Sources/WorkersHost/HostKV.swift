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
