import BindingSchema
import ConfigTree
import WorkerManifest

/// A field of an entry that differs between the revisions.
struct FieldDifference {
  let name: String
  let old: ConfigValue?
  let new: ConfigValue?
  /// Only local development reads it.
  let isDevelopmentOnly: Bool

  /// The fields, sorted by name, in which two bindings of one kind differ.
  static func fields(_ before: Binding, _ after: Binding, schemas: SchemaSet) -> [FieldDifference] {
    if QuickEquality.surelyEqual(before.entry, after.entry) { return [] }
    guard before.entry.kind == .table, after.entry.kind == .table else {
      guard CanonicalText.text(before.entry) != CanonicalText.text(after.entry) else { return [] }
      return [FieldDifference(name: "value", old: before.entry, new: after.entry, isDevelopmentOnly: false)]
    }
    let shape = entryShape(of: after.kind, schemas: schemas)
    let names = Set(before.entry.children.map(\.key)).union(after.entry.children.map(\.key))
    return names.sorted().compactMap { name in
      let (old, new) = (known(before.entry[name]), known(after.entry[name]))
      guard text(old) != text(new) else { return nil }
      return FieldDifference(
        name: name, old: old, new: new, isDevelopmentOnly: shape?.field(named: name)?.isDevelopmentOnly ?? false)
    }
  }

  /// Null counts as absent.
  private static func known(_ value: ConfigValue?) -> ConfigValue? { value?.kind == .null ? nil : value }

  private static func text(_ value: ConfigValue?) -> String? {
    value.map { CanonicalText.text($0, sortsStrings: true) }
  }

  private static func entryShape(of kind: BindingKind, schemas: SchemaSet) -> Shape? {
    guard let key = schemas.key(named: kind.key) else { return nil }
    let holder = kind.member.flatMap { key.shape.field(named: $0)?.shape } ?? key.shape
    return holder.items ?? holder
  }
}

extension [FieldDifference] {
  /// `bucket_name: photos, jurisdiction: eu`; absent fields are left out.
  func text(_ side: KeyPath<FieldDifference, ConfigValue?>) -> String {
    let parts = compactMap { field in
      field[keyPath: side].map { "\(field.name): \(CanonicalText.shown($0))" }
    }
    return parts.isEmpty ? "(none)" : parts.joined(separator: ", ")
  }
}
