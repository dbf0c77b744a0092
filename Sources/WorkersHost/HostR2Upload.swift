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
