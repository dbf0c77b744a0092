import BindingSchema
import ConfigTree
import Findings
import WorkerManifest

/// The names of an `Env`'s properties, and what has to be said about them.
struct BindingNames {
  private(set) var names: [Identifier] = []
  private(set) var findings: [Finding] = []

  private let bindings: [DeclaredBinding]
  private let renames: [String: String]
  private var scope = NameScope(avoiding: SwiftKeywords.noProperty)
  /// Index of the binding that has a name.
  private var owners: [Identifier: Int] = [:]

  init(of bindings: [DeclaredBinding], renames: [String: String]) {
    self.bindings = bindings
    self.renames = renames
    let wishes = bindings.map { wish(for: $0) }
    var given: [Identifier?] = Array(repeating: nil, count: bindings.count)
    // What the user chose comes first, then names as they are; numbers go to what is left.
    for isChosen in [true, false] {
      for (index, wish) in wishes.enumerated() where (renames[bindings[index].name] != nil) == isChosen {
        guard let wish, scope.claim(wish) else { continue }
        given[index] = wish
        owners[wish] = index
      }
    }
    for (index, wish) in wishes.enumerated() {
      let name = given[index] ?? scope.take(wish ?? PropertyNames.fallback)
      names.append(name)
      if given[index] == nil { findings.append(change(of: index, from: wish, to: name)) }
    }
    findings += conflicts()
  }

  private func wish(for declared: DeclaredBinding) -> Identifier? {
    let name = renames[declared.name].flatMap { IdentifierMaker.chosen($0) } ?? IdentifierMaker.property(declared.name)
    guard declared.isConflicting, let suffix = IdentifierMaker.suffix(declared.kindWord) else { return name }
    return (name ?? PropertyNames.fallback).followed(by: suffix)
  }

  private func change(of index: Int, from wish: Identifier?, to name: Identifier) -> Finding {
    let declared = bindings[index]
    let message: String
    var secondary: [Label] = []
    if let wish, let owner = owners[wish] {
      message =
        "`\(declared.name)` and `\(bindings[owner].name)` are both `\(wish.text)` in Swift, so `\(declared.name)` is called `\(name.text)`"
      secondary = [bindings[owner].first.nameValue.anchorLabel("`\(bindings[owner].name)` is declared here")]
    } else if let wish {
      message = "`\(wish.text)` is no name for a property in Swift, so `\(declared.name)` is called `\(name.text)`"
    } else {
      message = "`\(declared.name)` has no letter or digit for a Swift name, so it is called `\(name.text)`"
    }
    return Finding(
      rule: "swift-name-collision", severity: .warning, group: .lint, message: message,
      primary: declared.first.nameValue.anchorLabel(), secondary: secondary,
      help: "give the binding another name, or choose one for Swift in `lariat.yaml`",
      environment: declared.declarations[0].place.environment)
  }

  /// Names that are several kinds of binding: each kind has a property of its own.
  private func conflicts() -> [Finding] {
    var places: [String: [Int]] = [:]
    for (index, declared) in bindings.enumerated() where declared.isConflicting {
      places[declared.name, default: []].append(index)
    }
    return places.values.sorted { $0[0] < $1[0] }.map { indices in
      let first = bindings[indices[0]]
      let kinds = indices.map { "`\(bindings[$0].kind.id)`" }.joined(separator: " and ")
      let properties = indices.map { "`\(names[$0].text)`" }.joined(separator: " and ")
      return Finding(
        rule: "conflicting-kind", severity: .warning, group: .lint,
        message: "`\(first.name)` is \(kinds) in different environments, so there are the properties \(properties)",
        primary: first.first.nameValue.anchorLabel(),
        secondary: indices.dropFirst().map {
          bindings[$0].first.nameValue.anchorLabel("here it is `\(bindings[$0].kind.id)`")
        },
        help: "give one of them another name", environment: first.declarations[0].place.environment)
    }
  }
}

extension DeclaredBinding {
  /// A word for the kind, to tell properties of one name apart.
  fileprivate var kindWord: String {
    kind.swift.accessor.isEmpty ? kind.swift.form.rawValue : kind.swift.accessor
  }
}
