import BindingSchema
import ConfigTree
import Findings
import WorkerManifest

/// Where a binding is declared, and for which environment.
struct DeclarationPlace: Sendable, Hashable {
  /// `nil` for the top level.
  var environment: String?
  /// The file's name, without folders.
  var file: String
  /// From 1.
  var line: Int

  /// `wrangler.toml:12`
  var position: String { "\(file):\(line)" }

  /// `wrangler.toml:12` or `env.staging wrangler.toml:48`
  var text: String { environment.map { "env.\($0) \(position)" } ?? position }
}

/// A binding of one name and one kind, with its declarations in all environments.
struct DeclaredBinding: Sendable {
  var name: String
  var kind: BindingKind
  /// One for each environment that has it, in the order of the manifests.
  var declarations: [(place: DeclarationPlace, binding: Binding)]
  /// Some environment lacks it.
  var isOptional: Bool
  /// Another kind of binding has the name in another environment.
  var isConflicting = false

  var first: Binding { declarations[0].binding }

  /// `wrangler.toml:12, env.staging wrangler.toml:48`: each place once, even when environments inherit it.
  var places: String { distinctPlaces.map(\.text).joined(separator: ", ") }

  var distinctPlaces: [DeclarationPlace] {
    var seen = Set<Int>()
    return declarations.map(\.place).filter { seen.insert($0.line).inserted }
  }
}

/// The bindings of all environments, by their first declaration in the file.
struct DeclaredBindings {
  static func collect(_ manifests: [WorkerManifest]) -> [DeclaredBinding] {
    guard let document = manifests.first?.document else { return [] }
    let lines = LineIndex(document.file)
    let file = String(document.file.path.split(separator: "/").last ?? "wrangler.toml")
    var all: [DeclaredBinding] = []
    var places: [Key: Int] = [:]
    var kindsByName: [String: Int] = [:]
    for manifest in manifests {
      for binding in manifest.bindings where binding.kind.swift.form != .none {
        let line = lines.line(at: binding.nameValue.anchor.start) + 1
        let place = DeclarationPlace(
          environment: binding.isInherited ? nil : manifest.environment, file: file, line: line)
        let key = Key(name: binding.name, kind: binding.kind.id)
        if let index = places[key] {
          all[index].declarations.append((place, binding))
        } else {
          places[key] = all.count
          kindsByName[binding.name, default: 0] += 1
          all.append(
            DeclaredBinding(
              name: binding.name, kind: binding.kind, declarations: [(place, binding)], isOptional: false))
        }
      }
    }
    for index in all.indices {
      all[index].isOptional = all[index].declarations.count < manifests.count
      all[index].isConflicting = (kindsByName[all[index].name] ?? 0) > 1
    }
    let starts = all.map { $0.declarations.map { $0.binding.nameValue.anchor.start }.min() ?? 0 }
    return all.indices.sorted { (starts[$0], $0) < (starts[$1], $1) }.map { all[$0] }
  }

  private struct Key: Hashable {
    var name: String
    var kind: String
  }
}
