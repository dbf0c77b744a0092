public import WorkersRuntime

/// `PUT /NAME` stores the body of a request, once.
public struct UploadHandler<Bindings: AppEnvSource>: Sendable {
  private let env: AppEnv<Bindings>

  /// Throws what names every binding that is missing.
  public init(_ bindings: Bindings) throws(EnvError) {
    env = try AppEnv(bindings)
  }

  /// - Parameter visitor: whose quota the upload counts against.
  public func respond(to request: Request, from visitor: String) async throws(WorkersError) -> Response {
    guard request.headers["Authorization"] == "Bearer \(env.uploadToken.reveal())" else {
      return Response(status: 401)
    }
    guard request.method == "PUT", let key = Self.key(of: request.url) else { return Response(status: 405) }
    guard request.body.bytes.count <= env.maxUploadBytes else { return Response(status: 413) }
    guard let type = request.headers["Content-Type"], env.uploads.types.contains(type) else {
      return Response(status: 415)
    }

    let used = Int(try await env.quotas.get(visitor)?.text ?? "") ?? 0
    guard used < env.uploads.perHour else { return Response(status: 429) }

    let options = R2PutOptions(
      onlyIf: R2Conditions(etagDoesNotMatch: ["*"]), httpMetadata: R2HTTPMetadata(contentType: type))
    guard let stored = try await env.uploadBucket.put(key, request.body, options: options) else {
      return Response(status: 412, body: Body("`\(key)` exists"))
    }
    // An hour after the last upload the visitor starts anew.
    try await env.quotas.put(visitor, Body("\(used + 1)"), options: KVPutOptions(expiration: .after(seconds: 3600)))
    return Response(status: 201, headers: ["ETag": stored.httpETag])
  }

  private static func key(of url: String) -> String? {
    guard let slash = url.lastIndex(of: "/") else { return nil }
    let key = url[url.index(after: slash)...]
    return key.isEmpty ? nil : String(key)
  }
}
