import BuiltinSchemas
import ConfigTree
import EnvCodegen
import Findings
import JSONText
import LariatKit
import Resolution

/// What is generated from a config's text.
func generate(_ text: String, path: String = "wrangler.toml", options: EnvOptions = EnvOptions()) -> EnvOutput {
  let file = SourceFile(path: path, text: text)
  let loaded = ConfigLoader.load(file, format: ConfigFormat(path: path) ?? .toml)
  let resolved = ConfigResolver.resolve(loaded.document, schemas: BuiltinSchemas.all)
  return EnvGenerator.generate(resolved.manifests, options: options)
}

/// The properties of the first struct by name of binding, as `name: Type`.
func properties(_ output: EnvOutput) -> [String: String] {
  guard case .array(let structs)? = output.model["structs"], case .array(let list)? = structs.first?["properties"]
  else {
    return [:]
  }
  var result: [String: String] = [:]
  for property in list {
    guard let binding = property["binding"]?.string else { continue }
    result[binding] = "\(property["name"]?.string ?? ""): \(property["type"]?.string ?? "")"
  }
  return result
}
