import ConfigTree
import WorkerManifest

/// What the upload of the code does to what is deployed.
enum UploadNotices {
  static func notices(_ facts: DeployFacts) -> [Plan.Notice] {
    var notices: [Plan.Notice] = []
    if let environment = facts.manifest.environment, let name = facts.manifest.name {
      if name.isDerived {
        notices.append(
          Plan.Notice(
            "environment-worker", .changes,
            "the environment \(environment) is deployed as the Worker \(name.text), beside the one of the top level"))
      }
    }
    if facts.isAssetsOnly {
      notices.append(
        Plan.Notice(
          "assets-only", .replaces,
          "only static files are deployed, since there is no `main`: bindings, variables and most settings are not sent",
          detail: "write `main` to have them"))
    }
    if !facts.isFirst {
      notices += later(facts)
    }
    if facts.manifest.value("site")?["bucket"]?.nonEmptyText != nil {
      notices.append(
        Plan.Notice(
          "sites-namespace", .creates,
          "the files of the site are kept in the KV namespace \(SitesRequests.title(facts)), created if missing"))
    }
    if facts.containers.contains(where: { $0["rollout_kind"]?.isString("none") ?? false }), !facts.isFirst {
      notices.append(
        Plan.Notice("containers-not-rolled-out", .keeps, "containers with the rollout kind `none` stay as they are"))
    }
    return notices
  }

  private static func later(_ facts: DeployFacts) -> [Plan.Notice] {
    guard !facts.isDispatch else { return [] }
    var notices = [
      Plan.Notice(
        "gradual-deployment-ended", .changes, "a gradual deployment in progress ends: the new code gets all requests",
        detail: facts.options.isInteractive ? "the deploy asks first" : "a pipeline is not asked"),
      Plan.Notice(
        "dashboard-changes-replaced", .replaces, "settings that were changed in the dashboard since the last deploy",
        detail: facts.options.isInteractive
          ? "the deploy shows them and asks first" : "`--strict` makes the deploy stop instead"),
    ]
    if UploadRequests.isVersioned(facts), facts.manifest.value("observability") == nil {
      notices.append(
        Plan.Notice(
          "observability-off", .removes,
          "logs and traces of the Worker, if they are on: the config has no `observability`",
          detail: "write `observability` to keep them"))
    }
    return notices
  }
}
