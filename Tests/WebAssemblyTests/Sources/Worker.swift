/// Answers `POST /` with what it found, a line for each kind of binding; the test compares them.
@main
enum EveryKind: WorkerEntrypoint {
  static func fetch(_ request: Request, env: Env) throws(WorkersError) -> Response {
    var report = Report()
    report.add("variables", "\(env.text) \(env.flag) \(env.limits.small) \(env.limits.ratio) \(env.limits.names[1])")
    report.add("secret", env.token.reveal())
    report.add("stored", try env.stored.get().reveal())
    report.add("version", env.version.id + " " + env.version.timestamp)
    try kv(env.kv, &report)
    try r2(env.r2, &report)
    let answer = try env.billing.binding.fetch(
      Request("https://billing/invoice", method: "PUT", headers: ["x-name": "value"], body: Body([0, 255])))
    report.add(
      "service", "\(answer.status) \(answer.headers.values(of: "set-cookie").count) \(answer.body.bytes.count)")
    let sum = try env.billing.binding.call("add", [1, 2.5, ["nested": ["ä", nil]]])
    report.add("call", Body(json: sum).text)
    do throws(WorkersError) {
      _ = try env.billing.binding.call("fail")
    } catch {
      report.add("failing call", "\(error.kind == .exception) \(error.message)")
    }
    report.add("assets", try env.assets.fetch("https://assets/page").body.text)
    report.add("certificate", try env.bank.fetch("https://bank/").body.text)
    report.add("private network", try env.intranet.fetch("https://intranet/").body.text)
    report.add("limits", "\(try env.limiter.limit(key: "k")) \(try env.limiter.limit(key: "k"))")
    try env.queue.sendBatch(
      [QueueMessage(text: "täxt"), QueueMessage(json: ["a": 1], delay: 5), QueueMessage(Body([1, 2]))], delay: 7)
    var counts: [String: Int] = [:]
    for byte in request.body.bytes { counts[String(byte), default: 0] += 1 }
    report.add("dictionary", "\(counts.count)")
    var response = Response(headers: ["content-type": "text/plain; charset=utf-8"], body: Body(report.text))
    response.headers.append("set-cookie", "a=1")
    response.headers.append("set-cookie", "b=2")
    return response
  }

  private static func kv(_ kv: HostKV, _ report: inout Report) throws(WorkersError) {
    try kv.put("k1", "v1", options: KVPutOptions(expiration: .after(seconds: 60), metadata: ["m": [true, nil]]))
    try kv.put("k2", Body([0, 128, 255]), options: KVPutOptions(expiration: .at(secondsSince1970: 2_000_000_000)))
    let entry = try kv.getWithMetadata("k1")
    report.add("kv entry", "\(entry?.value.text ?? "none") \(entry?.metadata.map { Body(json: $0).text } ?? "none")")
    let values = try kv.get(keys: ["k2", "absent"])
    report.add("kv values", "\(values[0]?.bytes.count ?? -1) \(values[1] == nil)")
    let page = try kv.list(KVListOptions(prefix: "k", limit: 1))
    let next = try kv.list(KVListOptions(prefix: "k", cursor: page.cursor))
    report.add(
      "kv list", "\(page.keys[0].name) \(next.keys[0].name) \(next.keys[0].expiration ?? 0) \(next.isComplete)")
    try kv.delete("k1")
    report.add("kv deleted", "\(try kv.get("k1") == nil)")
    do throws(WorkersError) {
      try kv.put("busy", "")
    } catch {
      report.add("kv failure", "\(error.kind == .tooManyRequests)")
    }
  }

  private static func r2(_ r2: HostR2, _ report: inout Report) throws(WorkersError) {
    var options = R2PutOptions()
    options.httpMetadata.contentType = "text/plain"
    options.httpMetadata.cacheExpiry = Timestamp(secondsSince1970: 1_900_000_000)
    options.customMetadata = [R2CustomMetadata("näme", "välue")]
    options.storageClass = .infrequentAccess
    options.checksum = .md5([UInt8](repeating: 7, count: 16))
    options.onlyIf = R2Conditions(etagDoesNotMatch: ["*"])
    let written = try r2.put("a/1", "0123456789", options: options)
    report.add("r2 written", "\(written?.size ?? -1) \(written?.checksums.md5?.count ?? -1)")
    report.add("r2 refused", "\(try r2.put("a/1", "new", options: options) == nil)")
    let head = try r2.head("a/1")
    report.add(
      "r2 head",
      "\(head?.httpMetadata.cacheExpiry?.secondsSince1970 ?? 0) \(head?.customMetadata.first?.value ?? "none") "
        + "\(head?.storageClass == .infrequentAccess) \(head?.uploaded.millisecondsSince1970 ?? 0)")
    if case .object(let part)? = try r2.get("a/1", options: R2GetOptions(range: .suffix(length: 3))) {
      report.add("r2 range", "\(part.body.text) \(part.range?.lowerBound ?? -1) \(part.range?.upperBound ?? -1)")
    }
    if case .preconditionFailed(let object)? = try r2.get(
      "a/1", options: R2GetOptions(onlyIf: R2Conditions(etagMatches: ["x", "y"])))
    {
      report.add("r2 condition", object.key)
    }
    let upload = try r2.createMultipartUpload("b")
    let parts = [try upload.uploadPart(1, "first "), try upload.uploadPart(2, "second")]
    let object = try r2.resumeMultipartUpload("b", uploadID: upload.uploadID).complete(parts)
    report.add("r2 upload", "\(object.size) \(try r2.get("b")?.body.text ?? "none")")
    let page = try r2.list(R2ListOptions(delimiter: "/", limit: 10))
    report.add("r2 list", "\(page.objects.count) \(page.delimitedPrefixes[0]) \(page.isTruncated)")
    try r2.delete(["a/1", "b"])
    report.add("r2 deleted", "\(try r2.head("b") == nil)")
    do throws(WorkersError) {
      try r2.resumeMultipartUpload("b", uploadID: "gone").abort()
    } catch {
      report.add("r2 failure", "\(error.kind == .notFound) \(error.code ?? 0)")
    }
  }
}

struct Report {
  private(set) var text = ""

  mutating func add(_ name: String, _ value: String) {
    text += "\(name): \(value)\n"
  }
}
