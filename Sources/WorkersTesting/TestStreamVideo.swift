import Synchronization
public import WorkersRuntime

/// A video of `TestStream`, which may not exist.
public struct TestStreamVideo: StreamVideo {
  let stream: TestStream
  public let id: String

  public func details() async throws(WorkersError) -> JSONValue {
    try change { .object($0.details) }
  }

  public func update(_ changes: JSONObject) async throws(WorkersError) -> JSONValue {
    try change { video in
      for member in changes.members where member.name != "id" { video.details[member.name] = member.value }
      return .object(video.details)
    }
  }

  public func delete() async throws(WorkersError) {
    try change { _ in }
    stream.state.withLock { state in state.videos.removeAll { $0.id == id } }
  }

  public func generateToken() async throws(WorkersError) -> Secret {
    try change { _ in Secret("token-of-\(id)") }
  }

  public func listCaptions(language: String?) async throws(WorkersError) -> [JSONValue] {
    try change { video in
      video.captions.filter { language == nil || $0.language == language }.map(Self.caption)
    }
  }

  public func uploadCaptions(language: String, _ file: Body) async throws(WorkersError) -> JSONValue {
    guard file.bytes.starts(with: Array("WEBVTT".utf8)) else {
      throw WorkersError(.invalidArgument, "the captions are no WebVTT")
    }
    return try change { video in
      video.captions.removeAll { $0.language == language }
      video.captions.append((language, false))
      return Self.caption((language, false))
    }
  }

  public func generateCaptions(language: String) async throws(WorkersError) -> JSONValue {
    let isNew = try change { video in
      if video.captions.contains(where: { $0.language == language && $0.isGenerated }) { return false }
      video.captions.append((language, true))
      return true
    }
    guard isNew else { throw WorkersError(.conflict, "the video `\(id)` has generated captions in `\(language)`") }
    return Self.caption((language, true))
  }

  public func deleteCaptions(language: String) async throws(WorkersError) {
    try change { video in video.captions.removeAll { $0.language == language } }
  }

  public func downloads() async throws(WorkersError) -> JSONValue {
    try change { Self.downloads($0) }
  }

  public func generateDownload(_ type: StreamDownloadType) async throws(WorkersError) -> JSONValue {
    try change { video in
      if !video.downloads.contains(type) { video.downloads.append(type) }
      return Self.downloads(video)
    }
  }

  public func deleteDownload(_ type: StreamDownloadType) async throws(WorkersError) {
    try change { video in video.downloads.removeAll { $0 == type } }
  }

  private static func caption(_ caption: (language: String, isGenerated: Bool)) -> JSONValue {
    ["language": .string(caption.language), "generated": .bool(caption.isGenerated), "status": "ready"]
  }

  private static func downloads(_ video: TestStream.StoredVideo) -> JSONValue {
    var downloads = JSONObject()
    for type in video.downloads {
      downloads[type == .video ? "default" : "audio"] = ["status": "ready", "percentComplete": 100]
    }
    return .object(downloads)
  }

  private func change<Value: Sendable>(
    _ body: (inout TestStream.StoredVideo) -> Value
  ) throws(WorkersError) -> Value {
    try stream.state.withLock { (state) throws(WorkersError) in
      guard let index = state.videos.firstIndex(where: { $0.id == id }) else {
        throw WorkersError(.notFound, "there is no video `\(id)`")
      }
      return body(&state.videos[index].video)
    }
  }
}
