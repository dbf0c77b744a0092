import BuiltinSchemas
import ConfigTree
import Findings
import JSONC
import LintRules
import Resolution
import TOML

/// Configs of one repository, run through the rules across Workers.
struct RepositoryText {
  let graph: WorkerGraph
  let findings: [Finding]

  init(_ files: [String: String], options: RepositoryOptions = RepositoryOptions()) {
    var documents: [String: ConfigDocument] = [:]
    for (path, text) in files {
      let file = SourceFile(path: path, text: text)
      documents[path] =
        path.hasSuffix("toml")
        ? TOMLParser.parse(file, options: TOMLOptions(version: .v1_0, integerRange: .safeInteger)).document
        : JSONCParser.parse(file, format: .jsonc).document
    }
    let places = WorkerReferencePlaces(BuiltinSchemas.all)
    graph = WorkerGraph(
      documents.values.map { document in
        let resolved = ConfigResolver.resolve(document, schemas: BuiltinSchemas.all)
        return ConfigSummary(
          LintContext(document: document, schemas: BuiltinSchemas.all, manifests: resolved.manifests), places: places)
      })
    findings = RepositoryRules.check(graph, options: options) { documents[$0] }
  }

  init(_ example: RepositoryExample) {
    self.init(
      Dictionary(uniqueKeysWithValues: example.files.map { ($0.path, $0.text) }),
      options: RepositoryOptions(isComplete: true))
  }

  func findings(of rule: String) -> [Finding] { findings.filter { $0.rule == rule } }

  /// "a → b (service binding)", sorted.
  var edges: [String] {
    graph.edges.map { edge in
      let target =
        switch edge.to {
        case .worker(let index): graph.workers[index].name
        case .unknown(let name): "?\(name)"
        }
      return "\(graph.workers[edge.from].name) → \(target) (\(edge.role))"
    }.sorted()
  }
}
