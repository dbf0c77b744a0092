import BindingSchema
import ConfigTree
import JSONText
import WorkerManifest

/// Makes the members of `metadata.bindings`, as the schemas map them.
enum BindingPayload {
  /// All bindings of `manifest`, by kind and then by record order.
  static func bindings(of manifest: WorkerManifest, redactsVariables: Bool) -> [JSONValue] {
    var sent: [(order: Int, index: UInt32?, place: Int, value: JSONValue)] = []
    for (place, binding) in manifest.bindings.enumerated() {
      guard let form = binding.kind.payload.forms.first(where: { holds($0.condition, for: binding) }) else { continue }
      if vanishes(binding, form) { continue }
      var object = member(form, of: binding)
      if redactsVariables, binding.kind.name == .key { redact(&object) }
      sent.append(
        (form.order ?? binding.kind.payload.order, PropertyIndex(binding.name)?.value, place, .object(object)))
    }
    // Names that are array indices come first within their kind: the record is an object of JavaScript.
    sent.sort {
      if $0.order != $1.order { return $0.order < $1.order }
      switch ($0.index, $1.index) {
      case (let left?, let right?): return left < right
      case (.some, nil): return true
      case (nil, .some): return false
      case (nil, nil): return $0.place < $1.place
      }
    }
    return sent.map(\.value)
  }

  /// wrangler spreads an entry over its own record of it, so that an unknown key `type` replaces the kind: the binding is
  /// not sent. (That the name of another kind would move it there is not followed.)
  private static func vanishes(_ binding: Binding, _ form: PayloadMapping.Form) -> Bool {
    guard case .field = binding.kind.name, form.type != nil, let type = binding.entry["type"] else { return false }
    return !type.isString(binding.kind.id)
  }

  private static func redact(_ object: inout JSONObject) {
    for member in object.members where member.name == "text" || member.name == "json" {
      object[member.name] = .string(UploadMetadata.redacted)
    }
  }

  private static func member(_ form: PayloadMapping.Form, of binding: Binding) -> JSONObject {
    var object = JSONObject()
    for member in form.members where holds(member.condition, for: binding) {
      switch member.source {
      case .name: object[member.path[0]] = .string(binding.name)
      case .type: object[member.path[0]] = .string(form.type ?? binding.text("type") ?? "")
      case .value: object[member.path[0]] = JSONValue(binding.entry)
      case .rest:
        for entry in binding.entry.children where object[entry.key] == nil { object[entry.key] = JSONValue(entry) }
      case .field(let keys):
        guard let value = binding.entry.at(keys) else { continue }
        var json = JSONValue(value)
        if let name = member.each, case .array(let items) = json {
          json = .array(items.map { .object(JSONObject([JSONObject.Member(name: name, value: $0)])) })
        }
        set(json, at: member.path[...], in: &object)
      }
    }
    return object
  }

  private static func set(_ value: JSONValue, at path: ArraySlice<String>, in object: inout JSONObject) {
    guard let name = path.first else { return }
    guard path.count > 1 else {
      object[name] = value
      return
    }
    var inner = JSONObject()
    if case .object(let existing) = object[name] { inner = existing }
    set(value, at: path.dropFirst(), in: &inner)
    object[name] = .object(inner)
  }

  private static func holds(_ condition: PayloadMapping.Condition, for binding: Binding) -> Bool {
    func field(_ path: String) -> ConfigValue? { binding.entry.at(path.split(separator: ".").map(String.init)) }
    switch condition {
    case .always: return true
    case .known(let path): return field(path).map { $0.kind != .null } ?? false
    case .truthy(let path): return field(path)?.isTruthy ?? false
    case .present(let path): return field(path) != nil
    case .stringValue: return binding.entry.kind == .string
    }
  }
}
