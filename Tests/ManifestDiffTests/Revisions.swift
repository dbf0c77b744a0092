import BuiltinSchemas
import ConfigTree
import Findings
import JSONC
import ManifestDiff
import Resolution
import TOML
import WorkerManifest

/// Texts of configs, read and compared as the command line does it.
enum Revisions {
  static func document(_ text: String, path: String = "wrangler.toml") -> ConfigDocument {
    let file = SourceFile(path: path, text: text)
    guard path.hasSuffix(".toml") else { return JSONCParser.parse(file, format: .jsonc).document }
    return TOMLParser.parse(file, options: TOMLOptions(version: .v1_0, integerRange: .safeInteger)).document
  }

  static func manifests(_ text: String, path: String = "wrangler.toml") -> [WorkerManifest] {
    ConfigResolver.resolve(document(text, path: path), schemas: BuiltinSchemas.all).manifests
  }

  static func diff(_ old: String, _ new: String) -> [Change] {
    ManifestDiff.diff(old: manifests(old, path: "old.toml"), new: manifests(new, path: "new.toml"))
  }
}
