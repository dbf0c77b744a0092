import BindingSchema
import ConfigTree
import WorkerManifest
import Findings

extension Checker {
  /// At least one of `enabled`, `logs.enabled`, `traces.enabled` is there and a boolean; the types of the others are
  /// keywords of the schema. Where one is a boolean, wrangler never looks at the type of the outer `enabled`.
  mutating func checkObservability(_ value: ConfigValue) {
    let places = [value["enabled"], value.at(["logs", "enabled"]), value.at(["traces", "enabled"])].compactMap { $0 }
    if places.isEmpty {
      return report(
        .error, "missing-key", "`observability` says nowhere whether it is enabled", at: value,
        help: "add `enabled`, `logs.enabled` or `traces.enabled`")
    }
    guard !places.contains(where: { $0.kind == .boolean }), let outer = value["enabled"] else { return }
    reportTypeMismatch(outer, wanted: .boolean)
  }
}
