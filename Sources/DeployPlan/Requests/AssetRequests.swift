import ConfigTree
import JSONText
import WorkerManifest

/// Files that are served as they are: uploaded before the code, as far as Cloudflare does not have them.
enum AssetRequests {
  static func requests(_ facts: DeployFacts) -> [PlannedRequest] {
    guard let directory = facts.assetsDirectory else { return [] }
    return [
      PlannedRequest(
        .assets, .post, "\(facts.uploadTarget)/assets-upload-session",
        "tells the files of \(directory) and asks which are missing",
        body: .json(["manifest": ["/<path>": ["hash": "<hash>", "size": "<bytes>"]]])),
      PlannedRequest(
        .assets, .post, "\(facts.account)/workers/assets/upload?base64=true", "uploads files",
        when: "for each group of files that are missing; three at a time",
        body: .described("a form with one part for each file, named by its hash")),
    ]
  }
}

/// Files of Workers Sites: kept in a KV namespace of their own.
enum SitesRequests {
  static func title(_ facts: DeployFacts) -> String { "__\(facts.worker)-workers_sites_assets" }

  static func requests(_ facts: DeployFacts) -> [PlannedRequest] {
    guard let bucket = facts.manifest.value("site")?["bucket"]?.nonEmptyText else { return [] }
    let namespaces = "\(facts.account)/storage/kv/namespaces"
    let namespace = "\(namespaces)/<namespace>"
    return [
      PlannedRequest(.sites, .get, namespaces, "looks for the namespace of the files"),
      PlannedRequest(
        .sites, .post, namespaces, "creates the namespace of the files", when: "when there is none",
        body: .json(["title": .string(title(facts))])),
      PlannedRequest(.sites, .get, "\(namespace)/keys", "which files are there already"),
      PlannedRequest(
        .sites, .put, "\(namespace)/bulk", "uploads the files of \(bucket)", when: "for files that are missing",
        body: .described("the files and their keys")),
      PlannedRequest(
        .sites, .put, "\(namespace)/bulk", "lets files expire", when: "for files that the folder no longer has",
        body: .described("their keys, with the time at which they expire")),
    ]
  }
}
