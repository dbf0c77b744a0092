import Synchronization
public import WorkersRuntime

/// A multipart upload of `TestR2Bucket`.
public struct TestR2Upload: R2MultipartUpload {
  let bucket: TestR2Bucket
  public let key: String
  public let uploadID: String

  public func uploadPart(_ number: Int, _ value: Body) async throws(WorkersError) -> R2UploadedPart {
    guard (1...10_000).contains(number) else {
      throw WorkersError(.invalidArgument, code: 10029, "parts have numbers from 1 to 10000, not \(number)")
    }
    let etag = hexadecimal(md5(value.bytes))
    try bucket.state.withLock { (state) throws(WorkersError) in
      guard state.uploads[uploadID]?.key == key else { throw noSuchUpload() }
      state.uploads[uploadID]?.parts[number] = (etag, value)
    }
    return R2UploadedPart(number: number, etag: etag)
  }

  public func complete(_ parts: [R2UploadedPart]) async throws(WorkersError) -> R2Object {
    let now = bucket.clock.now
    return try bucket.state.withLock { (state) throws(WorkersError) in
      guard let upload = state.uploads[uploadID], upload.key == key else { throw noSuchUpload() }
      let bodies = try bodies(of: parts, in: upload)
      let bytes = bodies.flatMap(\.bytes)
      let digests = bodies.flatMap { md5($0.bytes) }
      let object = R2Object(
        key: key, version: state.newIdentifier(), size: bytes.count,
        etag: "\(hexadecimal(md5(digests)))-\(bodies.count)",
        uploaded: now, httpMetadata: upload.options.httpMetadata, customMetadata: upload.options.customMetadata,
        storageClass: upload.options.storageClass ?? .standard)
      state.objects[key] = TestR2Bucket.Stored(
        object: object, body: Body(bytes), customerKey: upload.options.customerKey)
      state.uploads[uploadID] = nil
      return object
    }
  }

  public func abort() async throws(WorkersError) {
    try bucket.state.withLock { (state) throws(WorkersError) in
      guard state.uploads[uploadID]?.key == key else { throw noSuchUpload() }
      state.uploads[uploadID] = nil
    }
  }

  private func bodies(
    of parts: [R2UploadedPart], in upload: TestR2Bucket.PendingUpload
  ) throws(WorkersError) -> [Body] {
    guard !parts.isEmpty else { throw WorkersError(.invalidArgument, code: 10025, "there are no parts") }
    var bodies: [Body] = []
    var seen: Set<Int> = []
    for part in parts.sorted(by: { $0.number < $1.number }) {
      guard seen.insert(part.number).inserted, let stored = upload.parts[part.number], stored.etag == part.etag else {
        throw WorkersError(.invalidArgument, code: 10025, "part \(part.number) was not uploaded as it is named")
      }
      bodies.append(stored.body)
    }
    let size = bodies[0].bytes.count
    for body in bodies.dropLast() {
      guard body.bytes.count >= bucket.minimumPartSize else {
        throw WorkersError(
          .invalidArgument, code: 10011,
          "a part has \(body.bytes.count) bytes, and all but the last have at least \(bucket.minimumPartSize)")
      }
      guard body.bytes.count == size else { throw unequalParts() }
    }
    if bodies.count > 1, let last = bodies.last, last.bytes.count > size { throw unequalParts() }
    return bodies
  }

  private func unequalParts() -> WorkersError {
    WorkersError(.invalidArgument, code: 10048, "all parts have one size, and the last at most that")
  }

  private func noSuchUpload() -> WorkersError {
    WorkersError(.notFound, code: 10024, "the upload `\(uploadID)` of `\(key)` does not exist, or is over")
  }
}
