import BindingSchema
import ConfigTree
import Findings
import WorkerManifest

/// Whether the Worker answers at workers.dev and its versions at addresses of their own. Both have defaults that
/// depend on
/// the routes, so that an edit of routes may switch them.
enum AddressChanges {
  static func collect(_ pair: EnvironmentPair, into changes: inout [Change]) {
    guard !pair.old.isPages && !pair.new.isPages else { return }
    let (old, new) = (Addresses(pair.old), Addresses(pair.new))
    if old.workersDev != new.workersDev {
      let flip = new.workersDev ? "switched on" : "switched off"
      changes.append(
        change(
          pair, "workers_dev", old.workersDev, new.workersDev,
          effect: "the address at workers.dev is \(flip)\(reason(pair, ["workers_dev"], new))"))
    }
    if old.previewURLs != new.previewURLs {
      let flip = new.previewURLs ? "switched on" : "switched off"
      changes.append(
        change(
          pair, "preview_urls", old.previewURLs, new.previewURLs,
          effect: "the preview addresses of versions are \(flip)\(reason(pair, ["preview_urls", "workers_dev"], new))"))
    }
  }

  /// Why, when none of `keys` is written in the new revision.
  private static func reason(_ pair: EnvironmentPair, _ keys: [String], _ new: Addresses) -> String {
    if keys.contains(where: { pair.new.value($0) != nil }) {
      return pair.new.value(keys[0]) == nil ? ", since `\(keys[0])` is not set and follows `workers_dev`" : ""
    }
    let routes = new.hasRoutes ? "has routes" : "has no routes"
    return ", since the Worker \(routes) and `\(keys[0])` is not set"
  }

  private static func change(_ pair: EnvironmentPair, _ key: String, _ old: Bool, _ new: Bool, effect: String) -> Change
  {
    pair.change(
      .changed, .address, noun: "address", name: key, old: side(pair.old, key, old), new: side(pair.new, key, new),
      risk: .high, effect: effect)
  }

  /// Where it is written, or the routes that imply it, or the environment.
  private static func side(_ manifest: WorkerManifest, _ key: String, _ value: Bool) -> Change.Side {
    let text = "\(value)"
    if let written = manifest.value(key) { return Change.Side(written, shown: ShownValue(text)) }
    let shown = ShownValue("\(text) (implied)")
    if let cause = manifest.value("workers_dev") ?? RouteList(manifest).source {
      return Change.Side(cause, shown: shown)
    }
    if let own = manifest.own { return Change.Side(own.table, shown: shown) }
    return Change.Side(place: Label(file: manifest.document.file, span: ByteSpan(at: 0)), path: "", value: shown)
  }

  private struct Addresses {
    let workersDev: Bool
    let previewURLs: Bool
    let hasRoutes: Bool

    /// workers.dev is on unless there are routes; preview addresses follow workers.dev.
    init(_ manifest: WorkerManifest) {
      hasRoutes = !RouteList(manifest).isEmpty
      workersDev = manifest.value("workers_dev")?.boolean ?? !hasRoutes
      previewURLs = manifest.value("preview_urls")?.boolean ?? workersDev
    }
  }
}
