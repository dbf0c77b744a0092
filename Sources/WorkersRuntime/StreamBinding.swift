/// Cloudflare Stream: videos, their captions and downloads.
///
/// The descriptions of videos, captions, downloads and watermarks are objects with the members of Cloudflare's API.
/// https://developers.cloudflare.com/stream/, and the published types of the run time (workerd,
/// types/defines/stream.d.ts).
public protocol StreamBinding: Sendable {
  associatedtype Video: StreamVideo

  /// The handle of a video. Whether it exists shows when it is used.
  func video(_ id: String) -> Video

  /// Adds a video from an address. Throws `conflict` where one was added from it before, `tooLarge` beyond the
  /// account's storage or the size of a file.
  func upload(url: String, options: JSONObject) async throws(WorkersError) -> JSONValue

  /// An address to which a browser can upload a video without a key: an object with `uploadURL` and `id`.
  func createDirectUpload(maxDurationSeconds: Int, options: JSONObject) async throws(WorkersError) -> JSONValue

  func listVideos(_ options: JSONObject) async throws(WorkersError) -> [JSONValue]

  func listWatermarks() async throws(WorkersError) -> [JSONValue]

  /// Adds a watermark from the address of a picture.
  func createWatermark(url: String, options: JSONObject) async throws(WorkersError) -> JSONValue

  func watermark(_ id: String) async throws(WorkersError) -> JSONValue

  func deleteWatermark(_ id: String) async throws(WorkersError)
}

/// One video. Each operation throws `notFound` where there is none of that identifier.
public protocol StreamVideo: Sendable {
  var id: String { get }

  func details() async throws(WorkersError) -> JSONValue

  /// Changes the members that the object has.
  func update(_ changes: JSONObject) async throws(WorkersError) -> JSONValue

  func delete() async throws(WorkersError)

  /// A token for watching a video that requires signed addresses.
  func generateToken() async throws(WorkersError) -> Secret

  /// Captions, of one language where it is given (BCP 47, such as `en`).
  func listCaptions(language: String?) async throws(WorkersError) -> [JSONValue]

  /// Adds captions in WebVTT.
  func uploadCaptions(language: String, _ file: Body) async throws(WorkersError) -> JSONValue

  /// Makes captions from the speech.
  func generateCaptions(language: String) async throws(WorkersError) -> JSONValue

  func deleteCaptions(language: String) async throws(WorkersError)

  func downloads() async throws(WorkersError) -> JSONValue

  /// Makes a file for downloading.
  func generateDownload(_ type: StreamDownloadType) async throws(WorkersError) -> JSONValue

  func deleteDownload(_ type: StreamDownloadType) async throws(WorkersError)
}

/// What a download has.
public enum StreamDownloadType: Sendable, Hashable {
  /// Picture and sound, an MP4 file.
  case video
  /// Sound only, an M4A file.
  case audio
}

/// Where Stream bindings come from; the name is the one of the configuration.
public protocol StreamSource: Sendable {
  associatedtype Stream: StreamBinding

  /// The Stream binding `name`, or nil where the environment has none.
  func optionalStream(_ name: String) -> Stream?

  /// The Stream binding `name`. A programming error, and a trap, where the environment has none: check first.
  func stream(_ name: String) -> Stream
}

extension StreamSource {
  public func stream(_ name: String) -> Stream {
    guard let binding = optionalStream(name) else { missingBinding(name, .stream) }
    return binding
  }
}
