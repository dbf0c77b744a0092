import ArgumentParser
import BindingSchema
import BuiltinSchemas
import LariatKit

/// `--schemas`, where a mistake in a schema ends the command.
struct SchemaOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp("Add or replace keys and kinds of binding with the *.yaml of this folder.", valueName: "folder"))
  var schemas: String?

  func load(in session: Session) -> Loaded<SchemaSet> {
    guard let schemas else { return .ready(BuiltinSchemas.all) }
    let loaded = UserSchemas.load(schemas, files: session.files)
    session.show(loaded.findings)
    for error in loaded.errors { session.complain(error) }
    if !loaded.errors.isEmpty { return .stopped(.failure) }
    return loaded.findings.isEmpty ? .ready(loaded.schemas) : .stopped(.findings)
  }
}

/// A value, or how the command ends because there is none.
enum Loaded<Value: Sendable>: Sendable {
  case ready(Value)
  /// What is wrong has been told.
  case stopped(ExitStatus)
}
