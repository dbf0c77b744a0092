import BindingSchema
import ConfigTree
import WorkerManifest
import Findings

extension Checker {
  /// A file with `pages_build_output_dir` configures a Pages project, which supports only some of the keys. wrangler's config
  /// checker lets all of them pass; its `pages` commands refuse them afterwards. So these are `lint` warnings.
  mutating func checkPagesProject() {
    let root = document.root
    if let main = root["main"], main.kind != .null {
      reportForPages(
        "conflicting-keys", "a Pages project has no `main`", at: main,
        secondary: root["pages_build_output_dir"].map { [$0.anchorLabel("this makes it a Pages project")] } ?? [],
        help: "remove one of the two")
    }
    let name = root["name"]
    // Blanks are no name either, and an error of their own.
    if name == nil || name?.isEmptyString == true {
      reportForPages(
        "missing-key", "a Pages project needs a `name`", at: name ?? root, value: true,
        help: name == nil ? "add `name`" : "write the project's name")
    }
    for (environment, table) in root[EnvironmentTable.key].map(EnvironmentTable.entries) ?? []
    where environment != "preview" && environment != "production" {
      reportForPages(
        "unknown-environment", "a Pages project has no environment `\(environment)`", at: table,
        help: "its environments are `preview` and `production`")
    }
    checkPagesKeys()
  }

  private mutating func checkPagesKeys() {
    for (index, key) in schemas.keys.enumerated() where !key.isPagesKey {
      guard case .active = key.status, let value = top[index], value.kind != .null, key.key.text != "main" else {
        continue
      }
      if let tolerated = key.pagesTolerates, tolerated == Self.compact(value) { continue }
      reportForPages(
        "unsupported-in-pages", "Pages projects do not support `\(key.key)`", at: value, help: "remove it")
    }
    if let queues = document.root["queues"], let consumers = queues["consumers"], consumers.count > 0 {
      reportForPages(
        "unsupported-in-pages", "Pages projects do not support queue consumers", at: consumers,
        help: "let a Worker consume the queue")
    }
    for binding in document.root["durable_objects"]?["bindings"]?.children.map({ $0 }) ?? []
    where binding.kind == .table && binding["script_name"] == nil {
      reportForPages(
        "missing-key", "a Durable Object binding of a Pages project needs `script_name`", at: binding,
        help: "name the Worker that exports the class")
    }
  }

  private mutating func reportForPages(
    _ rule: String, _ message: String, at place: ConfigValue, value isAboutValue: Bool = false, secondary: [Label] = [],
    help: String? = nil
  ) {
    report(.warning, rule, message, at: place, value: isAboutValue, secondary: secondary, help: help, group: .lint)
  }

  /// The value as compact JSON, for comparing small ones.
  private static func compact(_ value: ConfigValue) -> String {
    switch value.kind {
    case .table:
      "{" + value.children.map { "\(ConfigPath.quoted($0.key)):\(compact($0))" }.joined(separator: ",") + "}"
    case .array: "[" + value.children.map(compact).joined(separator: ",") + "]"
    case .string: ConfigPath.quoted(value.string ?? "")
    default: value.sourceText
    }
  }
}
