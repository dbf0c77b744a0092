import BindingSchema
import BuiltinSchemas
import ConfigTree
import Findings
import JSONC
import TOML
import WorkerManifest

/// A config as the levels that values are taken from; nothing is checked.
struct Parsed {
  let document: ConfigDocument
  let top: ConfigLevel

  init(_ text: String) {
    document = TOMLParser.parse(SourceFile(path: "wrangler.toml", text: text)).document
    top = ConfigLevel(environment: nil, table: document.root, schemas: BuiltinSchemas.all)
  }

  init(jsonc text: String) {
    document = JSONCParser.parse(SourceFile(path: "wrangler.jsonc", text: text), format: .jsonc).document
    top = ConfigLevel(environment: nil, table: document.root, schemas: BuiltinSchemas.all)
  }

  /// The values that a deploy of `environment` sees.
  func values(_ environment: String? = nil) -> EffectiveValues {
    let own = environment.flatMap { document.root.at(["env", $0]) }.map {
      ConfigLevel(environment: environment, table: $0, schemas: BuiltinSchemas.all)
    }
    return EffectiveValues(schemas: BuiltinSchemas.all, top: top, own: own)
  }

  func bindings(_ environment: String? = nil) -> [Binding] {
    BindingCollector.bindings(schemas: BuiltinSchemas.all, values: values(environment))
  }

  /// `kind NAME` of each binding.
  func names(_ environment: String? = nil) -> [String] { bindings(environment).map { "\($0.kind.id) \($0.name)" } }
}
