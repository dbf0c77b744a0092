import ConfigTree
import JSONText
import WorkerManifest

/// The address at workers.dev: set on every deploy, even when nothing changes.
enum SubdomainRequests {
  static func requests(_ facts: DeployFacts) -> [PlannedRequest] {
    var requests: [PlannedRequest] = []
    if facts.wantsWorkersDev {
      requests.append(
        PlannedRequest(.subdomain, .get, "\(facts.account)/workers/subdomain", "the account's name at workers.dev"))
    }
    var body = JSONObject([.init(name: "enabled", value: .boolean(facts.wantsWorkersDev))])
    if let previews = facts.manifest.value("preview_urls") { body.append("previews_enabled", JSONValue(previews)) }
    let path = "\(facts.script)/subdomain"
    let headers = [JSONObject.Member(name: "Cloudflare-Workers-Script-Api-Date", value: "2025-08-01")]
    requests.append(PlannedRequest(.subdomain, .get, path, "whether the Worker is at workers.dev", headers: headers))
    requests.append(
      PlannedRequest(
        .subdomain, .post, path,
        facts.wantsWorkersDev ? "puts the Worker at workers.dev" : "takes the Worker off workers.dev",
        body: .json(.object(body)), headers: headers))
    return requests
  }
}
