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
