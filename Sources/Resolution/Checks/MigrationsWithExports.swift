import BindingSchema
import ConfigTree
import WorkerManifest
import Findings

extension Checker {
  /// Durable Object classes are created by `migrations` or by `exports`, not by both.
  mutating func checkMigrationsWithExports(_ key: Int) {
    guard let migrations = effective.value(at: key), migrations.count > 0, let exports = effective.value("exports")
    else { return }
    // What the top level already says is not said again for an environment that inherits both.
    if environment != nil && level[key] == nil && schemas.keyIndex(named: "exports").map({ level[$0] == nil }) ?? true {
      return
    }
    guard let entry = exports.children.first(where: { $0["type"]?.isString("durable-object") ?? false }) else { return }
    report(
      .error, "conflicting-keys", "`migrations` and Durable Object classes in `exports` exclude each other", at: entry,
      secondary: [migrations.anchorLabel("the migrations")],
      help: environment == nil
        ? "keep one of them" : "an environment that uses `exports` needs `migrations` of its own, empty")
  }
}
