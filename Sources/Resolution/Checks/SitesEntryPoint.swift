import BindingSchema
import ConfigTree
import WorkerManifest
import Findings

extension Checker {
  /// `site.entry-point` is the former `main`: both is an error, neither a warning.
  mutating func checkSitesEntryPoint(_ key: Int) {
    guard environment == nil, let site = level[key], site.kind == .table else { return }
    let main = schemas.keyIndex(named: "main").flatMap { level[$0] }
    let entryPoint = site["entry-point"]
    if let main, let entryPoint {
      report(
        .error, "conflicting-keys", "`main` and `site.entry-point` exclude each other", at: entryPoint,
        secondary: [otherKey(main, than: entryPoint)], help: "keep `main`")
    } else if main == nil && entryPoint == nil {
      report(
        .warning, "missing-key", "there is no `main`, so the site gets the entry point `workers-site`",
        at: site,
        help: "set `main`")
    }
  }
}
