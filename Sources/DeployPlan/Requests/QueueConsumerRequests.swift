import ConfigTree
import JSONText
import WorkerManifest

/// Queues that the Worker receives from: each consumer is added or changed, and none is removed.
enum QueueConsumerRequests {
  static func requests(_ facts: DeployFacts) -> (lookups: [PlannedRequest], changes: [PlannedRequest]) {
    var lookups: [PlannedRequest] = []
    var changes: [PlannedRequest] = []
    for consumer in facts.consumers {
      guard let queue = consumer["queue"]?.string else { continue }
      let list = "\(facts.account)/queues?page=1&name=\(URLText.encoded(queue))"
      lookups.append(PlannedRequest(.queues, .get, list, "the id of the queue \(queue)"))
      lookups.append(PlannedRequest(.queues, .get, list, "the consumers of the queue \(queue)"))
      let path = "\(facts.account)/queues/\(URLText.placeholder("queue", queue))/consumers"
      let body = PlannedRequest.Body.json(body(consumer, worker: facts.worker))
      guard !facts.isFirst else {
        changes.append(PlannedRequest(.queues, .post, path, "makes the Worker a consumer of \(queue)", body: body))
        continue
      }
      lookups.append(
        PlannedRequest(
          .queues, .get, facts.service, "the environment of the service",
          when: "when the consumer of \(queue) is kept under a service"))
      changes.append(
        PlannedRequest(.queues, .put, "\(path)/<consumer>", "sets how the Worker consumes \(queue)", body: body))
    }
    return (lookups, changes)
  }

  private static func body(_ consumer: ConfigValue, worker: String) -> JSONValue {
    var settings = JSONObject()
    if let size = consumer["max_batch_size"] { settings.append("batch_size", JSONValue(size)) }
    if let retries = consumer["max_retries"] { settings.append("max_retries", JSONValue(retries)) }
    if let seconds = consumer["max_batch_timeout"]?.number {
      settings.append("max_wait_time_ms", milliseconds(seconds))
    }
    if let concurrency = consumer["max_concurrency"] { settings.append("max_concurrency", JSONValue(concurrency)) }
    if let delay = consumer["retry_delay"] { settings.append("retry_delay", JSONValue(delay)) }
    var body = JSONObject([.init(name: "type", value: "worker")])
    if let queue = consumer["dead_letter_queue"] { body.append("dead_letter_queue", JSONValue(queue)) }
    body.append("script_name", .string(worker))
    body.append("settings", .object(settings))
    return .object(body)
  }

  private static func milliseconds(_ seconds: Double) -> JSONValue {
    let value = seconds * 1000
    return Int64(exactly: value).map(JSONValue.integer) ?? .number(value)
  }
}
