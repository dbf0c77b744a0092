import BindingSchema
import ConfigTree
import WorkerManifest

/// What stops a deploy although the config is valid.
enum RefusalNotices {
  static func notices(_ facts: DeployFacts) -> [Plan.Notice] {
    var notices: [Plan.Notice] = []
    if facts.manifest.name == nil {
      notices.append(
        Plan.Notice(
          "no-name", .refuses, "the config has no name for the Worker",
          detail: "write `name`, or pass one to the deploy"))
    }
    if facts.text("compatibility_date") == nil {
      notices.append(
        Plan.Notice(
          "no-compatibility-date", .refuses, "the config has no `compatibility_date`", detail: "write the date of today"
        ))
    }
    let hasAssets = facts.manifest.value("assets")?.isTruthy ?? false
    if hasAssets, facts.assetsDirectory == nil {
      notices.append(
        Plan.Notice(
          "assets-without-directory", .refuses, "`assets` has no `directory`", detail: "name the folder of the files"))
    }
    if facts.entryPoint == nil, !hasAssets {
      notices.append(
        Plan.Notice(
          "nothing-to-upload", .refuses, "the config has neither `main` nor `assets`",
          detail: "write `main`, or pass a script to the deploy"))
    }
    if facts.isAssetsOnly, let first = facts.manifest.value("assets")?["run_worker_first"], first.isTruthy {
      notices.append(
        Plan.Notice(
          "run-worker-first-without-main", .refuses, "`run_worker_first` is set, but there is no Worker to run",
          detail: "write `main`"))
    }
    let optioned = facts.foreignWorkflows.filter { $0["limits"] != nil || $0["schedules"] != nil }.compactMap {
      $0["name"]?.string
    }
    if !optioned.isEmpty, !facts.isDispatch {
      notices.append(
        Plan.Notice(
          "foreign-workflow-options", .refuses,
          "limits or schedules stand on \(list: optioned), defined by another Worker: the deploy stops after the upload",
          detail: "move them to the config of the Worker that defines the workflow"))
    }
    return notices
  }
}
