import BindingSchema
import ConfigTree
import DeployPlan
import Findings
public import JSONText
import Resolution
public import WorkerManifest

/// Manifests as a document for other programs.
///
/// `{ version: 1, file, environments: [ { environment, name, main, compatibility, pages, bindings, triggers, settings } ] }`.
/// Every value that a config states is `{ value, declared, inherited }`: `declared` is `file:line:column`, and `inherited`
/// says that an environment has it from the top level. Within version 1 members are added, never changed.
public struct ManifestDocument {
  private let manifest: WorkerManifest
  private let lines: LineIndex

  /// Of manifests of one config.
  public static func json(_ manifests: [WorkerManifest]) -> JSONValue {
    guard let file = manifests.first?.document.file else {
      return ["version": 1, "file": .null, "environments": []]
    }
    let lines = LineIndex(file)
    return [
      "version": 1, "file": .string(file.path),
      "environments": .array(manifests.map { ManifestDocument(manifest: $0, lines: lines).environment }),
    ]
  }

  private var environment: JSONValue {
    var object = JSONObject()
    object.append("environment", JSONValue(manifest.environment))
    object.append("name", name)
    object.append("main", located(manifest.setting("main")))
    object.append(
      "compatibility",
      [
        "date": located(manifest.setting("compatibility_date")),
        "flags": located(manifest.setting("compatibility_flags")),
      ])
    object.append("pages", .boolean(manifest.isPages))
    object.append("bindings", .array(manifest.bindings.map(binding)))
    object.append("triggers", triggers)
    object.append("settings", settings)
    return .object(object)
  }

  // MARK: Located values

  private func place(_ value: ConfigValue) -> JSONValue {
    let location = lines.location(at: value.anchor.start)
    return .string("\(value.document.file.path):\(location.line):\(location.column)")
  }

  private func located(_ value: ConfigValue, as json: JSONValue? = nil, isInherited: Bool) -> JSONObject {
    var object = JSONObject()
    object.append("value", json ?? JSONValue(value))
    object.append("declared", place(value))
    object.append("inherited", .boolean(isInherited))
    return object
  }

  private func located(_ setting: Setting?) -> JSONValue {
    setting.map { .object(located($0.value, isInherited: $0.isInherited)) } ?? .null
  }

  private var name: JSONValue {
    guard let name = manifest.name else { return .null }
    let isInherited = manifest.environment != nil && name.value.parent?.isRoot == true
    var object = located(name.value, as: .string(name.text), isInherited: isInherited)
    object.append("derived", .boolean(name.isDerived))
    return .object(object)
  }

  // MARK: Bindings

  private func binding(_ binding: Binding) -> JSONValue {
    var object = JSONObject()
    object.append("name", .string(binding.name))
    object.append("kind", .string(binding.kind.id))
    object.append("title", .string(binding.kind.title))
    object.append("declared", place(binding.entry))
    object.append("inherited", .boolean(binding.isInherited))
    switch binding.kind.name {
    case .key: object.append("value", JSONValue(binding.entry))
    case .element: break
    case .field:
      var fields = JSONObject()
      for field in binding.entry.children {
        fields.append(field.key, .object(located(field, isInherited: binding.isInherited)))
      }
      object.append("fields", .object(fields))
    }
    object.append("resource", resource(binding))
    return .object(object)
  }

  /// The data that the binding leads to; `null` for kinds without any. `identity` has the fields that say which, and is
  /// `null` while none does: a deploy creates the resource then, where `provisioned` says so.
  private func resource(_ binding: Binding) -> JSONValue {
    let resource = binding.kind.resource
    guard !resource.noun.isEmpty || !resource.identity.isEmpty else { return .null }
    var object = JSONObject()
    object.append("noun", .string(resource.noun))
    var identity = JSONObject()
    for field in resource.identity {
      if let value = binding.entry[field] { identity.append(field, JSONValue(value)) }
    }
    object.append("identity", binding.identity == nil ? .null : .object(identity))
    object.append("preview", resource.preview.flatMap { binding.text($0) }.map(JSONValue.string) ?? .null)
    object.append("provisioned", .boolean(resource.provisionedWhenMissing.map { binding.entry[$0] == nil } ?? false))
    return .object(object)
  }

  // MARK: Triggers and settings

  private var triggers: JSONValue {
    func items(_ list: ConfigValue?, of setting: Setting?) -> JSONValue {
      guard let list, let setting else { return [] }
      let values = list.kind == .array ? list.children.map { $0 } : [list]
      return .array(values.map { .object(located($0, isInherited: setting.isInherited)) })
    }
    let routes = manifest.setting("routes") ?? manifest.setting("route")
    let triggers = manifest.setting("triggers")
    let queues = manifest.setting("queues")
    return [
      "routes": items(routes?.value, of: routes),
      "crons": items(triggers?.value["crons"], of: triggers),
      "events": items(triggers?.value["events"], of: triggers),
      "consumers": items(queues?.value["consumers"], of: queues),
    ]
  }

  private static let shownElsewhere: Set<String> = [
    "name", "main", "compatibility_date", "compatibility_flags", "route", "routes", "triggers", "$schema",
  ]

  /// What is neither a binding nor shown above.
  private var settings: JSONValue {
    var object = JSONObject()
    for (index, key) in manifest.schemas.keys.enumerated() where !Self.shownElsewhere.contains(key.key.text) {
      guard let setting = manifest.setting(at: index) else { continue }
      let kinds = manifest.schemas.kinds(atKey: index)
      guard !kinds.isEmpty else {
        object.append(key.key.text, located(setting))
        continue
      }
      guard let rest = rest(of: setting, kinds) else { continue }
      object.append(key.key.text, .object(located(setting.value, as: rest, isInherited: setting.isInherited)))
    }
    return .object(object)
  }

  /// What a key holds beside its bindings.
  private func rest(of setting: Setting, _ kinds: [BindingKind]) -> JSONValue? {
    guard setting.value.kind == .table, !kinds.contains(where: { $0.name == .key }) else { return nil }
    let members = Set(kinds.compactMap(\.member))
    guard !members.isEmpty else {
      return manifest.bindings.contains { $0.entry == setting.value } ? nil : JSONValue(setting.value)
    }
    var object = JSONObject()
    for entry in setting.value.children where !members.contains(entry.key) && entry.key != "consumers" {
      object.append(entry.key, JSONValue(entry))
    }
    return object.isEmpty ? nil : .object(object)
  }
}
