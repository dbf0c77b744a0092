import BindingSchema
import ConfigTree
import JSONText
import WorkerManifest

/// The upload of code and metadata: as a version that is then deployed, or in one step.
enum UploadRequests {
  static func requests(_ facts: DeployFacts) -> [PlannedRequest] {
    isVersioned(facts) ? version(facts) : script(facts)
  }

  /// A Worker that exists gets a version, unless something changes that does not belong to one.
  static func isVersioned(_ facts: DeployFacts) -> Bool {
    !facts.isFirst && !facts.isDispatch && facts.isModuleFormat && facts.pendingMigrations.isEmpty
      && !facts.declaresClasses
      && !(facts.manifest.value("first_party_worker")?.isTruthy ?? false) && facts.manifest.value("containers") == nil
  }

  private static func version(_ facts: DeployFacts) -> [PlannedRequest] {
    var settings = JSONObject()
    if let value = facts.manifest.value("tail_consumers") { settings.append("tail_consumers", JSONValue(value)) }
    if let value = facts.manifest.value("logpush") { settings.append("logpush", JSONValue(value)) }
    settings.append("observability", facts.manifest.value("observability").map { JSONValue($0) } ?? ["enabled": false])
    settings.append("tags", .array(tags(facts).map(JSONValue.string)))
    return [
      PlannedRequest(
        .upload, .post, "\(facts.script)/versions?bindings_inherit=strict", "uploads a version of the Worker",
        body: .form(parts(facts))),
      PlannedRequest(
        .upload, .post, "\(facts.script)/deployments", "deploys that version for all requests",
        body: .json([
          "strategy": "percentage", "versions": [["version_id": "<version>", "percentage": 100]], "annotations": [:],
        ])),
      PlannedRequest(
        .upload, .patch, "\(facts.script)/script-settings",
        "sets what does not belong to a version; other tags are kept",
        body: .json(.object(settings))),
    ]
  }

  private static func script(_ facts: DeployFacts) -> [PlannedRequest] {
    var requests = [
      PlannedRequest(
        .upload, .put, "\(facts.uploadTarget)?excludeScript=true&bindings_inherit=strict",
        "uploads the Worker, live at once",
        body: .form(parts(facts)))
    ]
    let tags = tags(facts)
    if !tags.isEmpty {
      requests.append(
        PlannedRequest(
          .upload, .patch, "\(facts.script)/script-settings", "groups the Worker with those of the other environments",
          when: facts.isFirst ? nil : "when the tags change", body: .json(["tags": .array(tags.map(JSONValue.string))]))
      )
    }
    return requests
  }

  /// Tags that a file with environments gives its Workers.
  private static func tags(_ facts: DeployFacts) -> [String] {
    let manifest = facts.manifest
    let environments = manifest.document.root["env"]
    guard environments?.kind == .table, (environments?.count ?? 0) > 0,
      let name = manifest.top.table["name"]?.nonEmptyText
    else { return [] }
    return ["cf:service=\(name)"] + (manifest.environment.map { ["cf:environment=\($0)"] } ?? [])
  }

  private static func parts(_ facts: DeployFacts) -> [PlannedRequest.FormPart] {
    let metadata = UploadMetadata.metadata(
      of: facts.manifest,
      options: PayloadOptions(deployedTag: facts.deployedTag, redactsVariables: facts.options.redactsVariables))
    let form = PlannedRequest.FormPart(name: "metadata", value: SecretMask.masked(metadata, of: facts.manifest))
    guard !facts.isAssetsOnly else { return [form] }
    var parts = facts.manifest.bindings.compactMap { binding -> PlannedRequest.FormPart? in
      guard let type = binding.kind.deployment.partType else { return nil }
      return PlannedRequest.FormPart(name: binding.name, fileName: binding.entry.string, contentType: type)
    }
    parts.append(form)
    if let entry = EntryPoint(facts.manifest) {
      let type = ModuleType(fileName: entry.name, isModuleFormat: entry.member == "main_module")
      parts.append(PlannedRequest.FormPart(name: entry.name, fileName: entry.name, contentType: type.contentType))
    }
    return parts
  }
}
