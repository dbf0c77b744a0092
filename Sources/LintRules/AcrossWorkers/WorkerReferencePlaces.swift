public import BindingSchema
import ConfigTree
import WorkerManifest

/// Where in a config entries may stand that name another Worker: every shape with the keyword `refers`, found once for many
/// configs.
public struct WorkerReferencePlaces: Sendable {
  private struct Place: Sendable {
    let place: ShapePlace
    let role: String
    let worker: KeyName
    let environment: KeyName?
    let entrypoint: KeyName?
    let className: KeyName?
  }

  /// An entry that names a Worker.
  struct Found {
    let role: String
    let worker: ConfigValue
    let environment: String?
    let entrypoint: ConfigValue?
    let className: ConfigValue?
  }

  private let places: [Place]

  public init(_ schemas: SchemaSet) {
    places = schemas.places { $0.reference != nil }.compactMap { place in
      place.shape.reference.map { reference in
        Place(
          place: place, role: reference.role, worker: KeyName(reference.worker),
          environment: reference.environment.map { KeyName($0) }, entrypoint: reference.entrypoint.map { KeyName($0) },
          className: reference.className.map { KeyName($0) })
      }
    }
  }

  /// The entries that a deploy of `manifest` sends and that name a Worker.
  func forEach(in manifest: WorkerManifest, _ body: (Found) -> Void) {
    for place in places {
      guard let setting = manifest.setting(at: place.place.key) else { continue }
      place.place.forEach(in: setting.value) { entry in
        guard let worker = entry[place.worker], worker.kind == .string, !worker.isEmptyString else { return }
        var environment = place.environment.flatMap { entry[$0]?.string }
        if environment == "" { environment = nil }
        body(
          Found(
            role: place.role, worker: worker, environment: environment,
            entrypoint: place.entrypoint.flatMap { entry[$0] }, className: place.className.flatMap { entry[$0] }))
      }
    }
  }
}
