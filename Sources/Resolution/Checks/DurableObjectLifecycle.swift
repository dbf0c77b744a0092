import BindingSchema
import ConfigTree
import WorkerManifest
import Findings

extension Checker {
  /// A class that this Worker binds has to be created by a migration or an export; without any of either, wrangler warns.
  mutating func checkDurableObjectLifecycle(_ key: Int) {
    guard let setting = effective.setting(at: key), !setting.isInherited, let bindings = setting.value["bindings"]
    else { return }
    if let migrations = effective.value("migrations"),
      migrations.kind == .array ? migrations.count > 0 : migrations.isTruthy
    {
      return
    }
    let exports = effective.value("exports")
    var uncovered: [ConfigValue] = []
    for entry in bindings.children where entry.kind == .table {
      if let script = entry["script_name"], !script.isEmptyString { continue }
      guard let name = entry["class_name"]?.string else { return }
      if let export = exports?[name], export["type"]?.isString("durable-object") ?? false, isLive(export) { continue }
      uncovered.append(entry)
    }
    guard let first = uncovered.first else { return }
    let names = uncovered.compactMap { $0["class_name"]?.string }
    report(
      .warning, "class-not-created",
      names.count == 1
        ? "no migration or export creates the Durable Object class `\(names[0])`"
        : "no migrations or exports create the Durable Object classes \(listed(names, "and"))",
      at: first["class_name"] ?? first, value: true,
      secondary: uncovered.dropFirst().map { ($0["class_name"] ?? $0).label("this class too") },
      help: names.count == 1
        ? "add a migration that names it in `new_sqlite_classes`, or an entry of `exports`"
        : "add a migration that names them in `new_sqlite_classes`, or entries of `exports`")
  }

  private func isLive(_ export: ConfigValue) -> Bool {
    guard let state = export["state"] else { return true }
    return state.isString("created") || state.isString("expecting-transfer")
  }
}
