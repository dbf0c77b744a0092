public import BindingSchema
import ConfigTree
import WorkerManifest

/// Where in a config entries may stand that name another Worker: every shape with the keyword `refers`, found once for many
/// configs.
public struct WorkerReferencePlaces: Sendable {
  private struct Place: Sendable {
    let key: Int
    let steps: [Step]
    let reference: WorkerReference
    let worker: KeyName
    let environment: KeyName?
    let entrypoint: KeyName?
    let className: KeyName?
  }

  private enum Step: Sendable {
    case field(KeyName)
    /// Every item of a list, or the entry itself where one stands without a list.
    case items
    /// Every value of a table.
    case values
  }

  /// An entry that names a Worker.
  struct Found {
    let role: String
    let worker: ConfigValue
    let environment: String?
    let entrypoint: ConfigValue?
    let className: ConfigValue?
  }

  private var places: [Place] = []

  public init(_ schemas: SchemaSet) {
    for (index, key) in schemas.keys.enumerated() { add(key.shape, key: index, steps: []) }
  }

  private mutating func add(_ shape: Shape, key: Int, steps: [Step]) {
    if let reference = shape.reference {
      places.append(
        Place(
          key: key, steps: steps, reference: reference, worker: KeyName(reference.worker),
          environment: reference.environment.map { KeyName($0) }, entrypoint: reference.entrypoint.map { KeyName($0) },
          className: reference.className.map { KeyName($0) }))
    }
    if let items = shape.items { add(items, key: key, steps: steps + [.items]) }
    if let values = shape.values { add(values, key: key, steps: steps + [.values]) }
    for field in shape.fields where field.shape.types.contains(.table) || field.shape.types.contains(.list) {
      add(field.shape, key: key, steps: steps + [.field(field.key)])
    }
  }

  /// The entries that a deploy of `manifest` sends and that name a Worker.
  func forEach(in manifest: WorkerManifest, _ body: (Found) -> Void) {
    for place in places {
      guard let setting = manifest.setting(at: place.key) else { continue }
      follow(place.steps[...], from: setting.value) { entry in
        guard let worker = entry[place.worker], worker.kind == .string, !worker.isEmptyString else { return }
        var environment = place.environment.flatMap { entry[$0]?.string }
        if environment == "" { environment = nil }
        body(
          Found(
            role: place.reference.role, worker: worker,
            environment: environment,
            entrypoint: place.entrypoint.flatMap { entry[$0] }, className: place.className.flatMap { entry[$0] }))
      }
    }
  }

  private func follow(_ steps: ArraySlice<Step>, from value: ConfigValue, _ body: (ConfigValue) -> Void) {
    guard let step = steps.first else {
      if value.kind == .table { body(value) }
      return
    }
    let rest = steps.dropFirst()
    switch step {
    case .field(let key): if let next = value[key] { follow(rest, from: next, body) }
    case .items, .values:
      if value.kind == .array || value.kind == .table {
        for next in value.children { follow(rest, from: next, body) }
      }
    }
  }
}
