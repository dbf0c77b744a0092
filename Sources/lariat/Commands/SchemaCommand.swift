import ArgumentParser
import BuiltinSchemas
import JSONText
import LariatKit

/// `lariat schema`: the JSON Schema for editors.
struct SchemaCommand: LariatCommand {
  static let configuration = CommandConfiguration.lariat(
    "schema", abstract: "Print the JSON Schema of configs, for editors.",
    discussion: "A draft-07 schema, which taplo, tombi and VS Code read: for completion, hover texts and unknown keys.")

  @OptionGroup var schemas: SchemaOptions

  func execute(in session: Session) throws(FileError) -> ExitStatus {
    switch schemas.load(in: session) {
    case .stopped(let status): return status
    case .ready(let schemas):
      try session.print(JSONWriter.bytes(EditorSchema.json(schemas), style: .pretty) + [UInt8(ascii: "\n")])
      return .success
    }
  }
}
