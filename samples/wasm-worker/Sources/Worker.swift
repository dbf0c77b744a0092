/// `GET /` greets, `/visits/<name>` counts, `/files/<key>` reads and writes objects.
@main
enum GuestBook: WorkerEntrypoint {
  static func fetch(_ request: Request, env: Env) throws(WorkersError) -> Response {
    let path = Path(of: request.url)
    if path.isRoot { return Response(headers: plainText, body: Body("\(env.greeting), 世界!\n")) }
    if let name = path.tail(behind: "/visits/") { return try visit(name, request, env) }
    if let key = path.tail(behind: "/files/") { return try file(key, request, env) }
    return Response(status: 404, headers: plainText, body: "There is nothing here\n")
  }

  private static let plainText: Headers = ["content-type": "text/plain; charset=utf-8"]

  /// KV has no transactions: two visits at the same time can count as one.
  private static func visit(_ name: String, _ request: Request, _ env: Env) throws(WorkersError) -> Response {
    let key = "visits:\(name)"
    let count = try env.visits.get(key).flatMap { Int($0.text) } ?? 0
    guard request.method.utf8.elementsEqual("POST".utf8) else {
      return .json(["name": .string(name), "visits": .number(Double(count))])
    }
    try env.visits.put(key, Body(String(count + 1)))
    return .json(["name": .string(name), "visits": .number(Double(count + 1))])
  }

  private static func file(_ key: String, _ request: Request, _ env: Env) throws(WorkersError) -> Response {
    if request.method.utf8.elementsEqual("PUT".utf8) {
      var options = R2PutOptions()
      options.httpMetadata.contentType = request.headers["content-type"]
      try env.files.put(key, request.body, options: options)
      return Response(status: 204)
    }
    guard let found = try env.files.get(key) else {
      return Response(status: 404, headers: plainText, body: "There is no such file\n")
    }
    var headers: Headers = ["etag": found.object.httpETag]
    headers["content-type"] = found.object.httpMetadata.contentType ?? "application/octet-stream"
    return Response(headers: headers, body: found.body)
  }
}
