import BindingSchema
public import ConfigTree
import Findings
public import JSONText
public import WorkerManifest

/// What is deployed against what the file says.
///
/// The deployed side is a Worker's settings as Cloudflare's API returns them (`GET
/// /accounts/{account}/workers/scripts/{name}/settings`): `{ "result": { "bindings": […], "compatibility_date": … }
/// }`, or
/// the inner object alone. `routes` (patterns, or objects with `pattern`) and `schedules` (objects with `cron`) are
/// compared
/// when someone has put them beside the rest; the API has them under addresses of their own.
public enum SettingsDrift {
  /// The old side of the changes is the deployed Worker, the new side the file.
  ///
  /// Of a binding's members only those are compared that both sides have, as the API adds some of its own. Secrets
  /// are known
  /// by name alone.
  ///
  /// - Parameters:
  ///   - deployed: the document's root.
  ///   - metadata: what a deploy of `manifest` uploads.
  /// - Returns: `nil` when `deployed` is no object with settings of a Worker.
  public static func changes(
    deployed: ConfigValue, metadata: JSONObject, manifest: WorkerManifest
  ) -> [Change]? {
    let settings = deployed["result"].flatMap { $0.kind == .table ? $0 : nil } ?? deployed
    guard settings.kind == .table, settings["bindings"]?.kind == .array || settings["compatibility_date"] != nil else {
      return nil
    }
    let pair = EnvironmentPair(old: manifest, new: manifest, others: [])
    var changes: [Change] = []
    if let bindings = settings["bindings"], bindings.kind == .array {
      changes += BindingDrift(pair: pair, metadata: metadata, deployed: bindings).changes
    }
    changes += settingChanges(pair, settings, metadata)
    changes += routeChanges(pair, settings) + cronChanges(pair, settings)
    return changes.enumerated().sorted { left, right in
      left.element.risk != right.element.risk ? left.element.risk > right.element.risk : left.offset < right.offset
    }.map(\.element)
  }

  /// Members that the upload and the settings call the same.
  private static func settingChanges(
    _ pair: EnvironmentPair, _ settings: ConfigValue, _ metadata: JSONObject
  ) -> [Change] {
    pair.new.schemas.keys.enumerated().compactMap { index, key in
      guard let member = key.metadata?.member, member == key.key.text, comparable.contains(member) else { return nil }
      guard let deployed = settings[member], deployed.kind != .null else { return nil }
      let sent = metadata[member] ?? (deployed.kind == .array ? [] : .null)
      let text = CanonicalText.text(sent, sortsStrings: true)
      guard CanonicalText.text(deployed, sortsStrings: true) != text else { return nil }
      let new = pair.new.setting(at: index).map {
        Change.Side($0.value, shown: ShownValue(CanonicalText.shown($0.value)))
      }
      return pair.change(
        new == nil ? .removed : .changed, .setting, noun: "setting", name: member,
        old: Change.Side(deployed, shown: ShownValue(CanonicalText.shown(deployed))), new: new, risk: .high,
        effect: "the deploy replaces the deployed `\(member)` by \(new == nil ? "the default" : "the file's")")
    }
  }

  private static let comparable: Set<String> = [
    "compatibility_date", "compatibility_flags", "limits", "logpush", "tail_consumers",
  ]

  private static func routeChanges(_ pair: EnvironmentPair, _ settings: ConfigValue) -> [Change] {
    guard let list = settings["routes"], list.kind == .array else { return [] }
    let deployed = list.children.compactMap { value in
      (value.string ?? value["pattern"]?.string).map { (pattern: $0, value: value) }
    }
    let file = RouteList(pair.new).zoneRoutes
    var changes: [Change] = []
    for route in deployed where !file.contains(where: { $0.pattern == route.pattern }) {
      changes.append(
        pair.change(
          .removed, .route, noun: "route", name: route.pattern, old: Change.Side(route.value),
          risk: file.isEmpty ? .note : .high,
          effect: file.isEmpty
            ? "the route, which the file does not name, stays active"
            : "the route, which the file does not name, is deleted"))
    }
    for route in file where !deployed.contains(where: { $0.pattern == route.pattern }) {
      changes.append(
        pair.change(
          .added, .route, noun: "route", name: route.pattern, new: Change.Side(route.value), risk: .high,
          effect: "requests to `\(route.pattern)` go to this Worker, which they do not now"))
    }
    return changes
  }

  private static func cronChanges(_ pair: EnvironmentPair, _ settings: ConfigValue) -> [Change] {
    guard let list = settings["schedules"], list.kind == .array else { return [] }
    let deployed = list.children.compactMap { value in
      (value.string ?? value["cron"]?.string).map { (cron: $0, value: value) }
    }
    let file = CronList.crons(of: pair.new)
    var changes: [Change] = []
    for trigger in deployed where !(file ?? []).contains(where: { $0.string == trigger.cron }) {
      changes.append(
        pair.change(
          .removed, .cron, noun: "cron trigger", name: trigger.cron, old: Change.Side(trigger.value),
          risk: file == nil ? .note : .high,
          effect: file == nil
            ? "the trigger, which the file does not name, stays active"
            : "the trigger, which the file does not name, is removed"
        ))
    }
    for cron in file ?? [] where !deployed.contains(where: { $0.cron == cron.string }) {
      changes.append(
        pair.change(
          .added, .cron, noun: "cron trigger", name: cron.string ?? "", new: Change.Side(cron), risk: .note,
          effect: "the Worker is started at these times, which it is not now"))
    }
    return changes
  }
}
