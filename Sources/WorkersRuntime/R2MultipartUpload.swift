/// An object on its way into R2 in up to 10,000 parts.
///
/// All parts but the last have one size, at least 5 MiB and at most 5 GiB.
/// https://developers.cloudflare.com/r2/objects/multipart-objects/
public protocol R2MultipartUpload: Sendable {
  var key: String { get }
  var uploadID: String { get }

  /// Uploads a part, or replaces one of the same number (1 to 10,000).
  ///
  /// Throws `notFound` where the upload does not exist or is over (R2 code 10024).
  func uploadPart(_ number: Int, _ value: Body) async throws(WorkersError) -> R2UploadedPart

  /// Puts the object together from the parts, in the order of their numbers.
  ///
  /// Throws `invalidArgument` for a part that was not uploaded (code 10025), is too small (10011) or not as large as
  /// the others (10048).
  func complete(_ parts: [R2UploadedPart]) async throws(WorkersError) -> R2Object

  /// Drops the upload and its parts.
  func abort() async throws(WorkersError)
}

/// A part that was uploaded, to be named when the upload is completed.
public struct R2UploadedPart: Sendable, Hashable {
  public var number: Int
  public var etag: String

  public init(number: Int, etag: String) {
    self.number = number
    self.etag = etag
  }
}
