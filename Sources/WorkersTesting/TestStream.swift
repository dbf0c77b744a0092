import Synchronization
public import WorkersRuntime

/// Cloudflare Stream in memory. A video is ready when it is added; nothing is encoded.
public final class TestStream: StreamBinding {
  struct StoredVideo: Sendable {
    var details: JSONObject
    var captions: [(language: String, isGenerated: Bool)] = []
    var downloads: [StreamDownloadType] = []
  }

  struct State: Sendable {
    var videos: [(id: String, video: StoredVideo)] = []
    var watermarks: [JSONObject] = []
    var sources: Set<String> = []
    private var issued = 0

    mutating func newIdentifier() -> String {
      issued += 1
      return hexadecimal(md5(Array("stream-\(issued)".utf8)))
    }

    mutating func addVideo(_ options: JSONObject, isReady: Bool) -> JSONObject {
      let id = newIdentifier()
      var details = options
      details["id"] = .string(id)
      details["readyToStream"] = .bool(isReady)
      details["status"] = ["state": isReady ? "ready" : "pendingupload"]
      videos.append((id, StoredVideo(details: details)))
      return details
    }
  }

  let state = Mutex(State())

  public init() {}

  public func video(_ id: String) -> TestStreamVideo {
    TestStreamVideo(stream: self, id: id)
  }

  public func upload(url: String, options: JSONObject) async throws(WorkersError) -> JSONValue {
    guard url.utf8.starts(with: "https://".utf8) || url.utf8.starts(with: "http://".utf8) else {
      throw WorkersError(.invalidArgument, "`\(url)` is no address of a video")
    }
    return try state.withLock { (state) throws(WorkersError) in
      guard state.sources.insert(url).inserted else {
        throw WorkersError(.conflict, "a video was added from `\(url)` already")
      }
      return .object(state.addVideo(options, isReady: true))
    }
  }

  public func createDirectUpload(
    maxDurationSeconds: Int, options: JSONObject
  ) async throws(WorkersError) -> JSONValue {
    guard (1...36_000).contains(maxDurationSeconds) else {
      throw WorkersError(.invalidArgument, "a video lasts 1 to 36000 seconds, not \(maxDurationSeconds)")
    }
    let details = state.withLock { $0.addVideo(options, isReady: false) }
    let id = details["id"]?.string ?? ""
    return ["id": .string(id), "uploadURL": .string("https://upload.test/\(id)")]
  }

  public func listVideos(_ options: JSONObject) async throws(WorkersError) -> [JSONValue] {
    state.withLock { state in state.videos.map { .object($0.video.details) } }
  }

  public func listWatermarks() async throws(WorkersError) -> [JSONValue] {
    state.withLock { state in state.watermarks.map { .object($0) } }
  }

  public func createWatermark(url: String, options: JSONObject) async throws(WorkersError) -> JSONValue {
    .object(
      state.withLock { state in
        var watermark = options
        watermark["id"] = .string(state.newIdentifier())
        watermark["downloadedFrom"] = .string(url)
        state.watermarks.append(watermark)
        return watermark
      })
  }

  public func watermark(_ id: String) async throws(WorkersError) -> JSONValue {
    guard let watermark = state.withLock({ state in state.watermarks.first { $0["id"] == .string(id) } }) else {
      throw WorkersError(.notFound, "there is no watermark `\(id)`")
    }
    return .object(watermark)
  }

  public func deleteWatermark(_ id: String) async throws(WorkersError) {
    _ = try await watermark(id)
    state.withLock { state in state.watermarks.removeAll { $0["id"] == .string(id) } }
  }
}
