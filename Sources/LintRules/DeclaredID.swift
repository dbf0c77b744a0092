import BindingSchema
import ConfigTree
import WorkerManifest

/// An id as a section writes it, at one of the places that schemas name.
struct DeclaredID {
  let value: ConfigValue
  let resource: ResourceID
  let isPlaceholder: Bool
  let section: LintSection

  var text: String { value.string ?? "" }

  /// Every id that is not empty and that nothing fills in: not where only development reads it.
  static func all(
    in sections: [LintSection], schemas: SchemaSet, placeholders: [PlaceholderText]
  ) -> [DeclaredID] {
    var found: [DeclaredID] = []
    for section in sections where !section.isLocalOnly {
      for place in schemas.idPlaces where section.level.holds(place.key) {
        guard let resource = place.shape.id, let holder = section.level[place.key] else { continue }
        place.forEach(in: holder) { value in
          guard !value.isEmptyString, let isPlaceholder = value.withStringBytes({ IDText.isPlaceholder($0) }),
            !placeholders.contains(where: { $0.value == value })
          else { return }
          found.append(DeclaredID(value: value, resource: resource, isPlaceholder: isPlaceholder, section: section))
        }
      }
    }
    return found
  }
}
