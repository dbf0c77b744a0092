public import BindingSchema
import BuiltinSchemas
public import Findings
import SchemaFiles

/// The schemas of a user's folder on top of the compiled ones.
public struct UserSchemas: Sendable {
  /// With what could be read; the compiled ones alone when nothing could.
  public var schemas: SchemaSet
  /// Mistakes in the files.
  public var findings: [Finding]
  public var errors: [FileError]

  /// Reads every `*.yaml` in and below `folder`.
  public static func load(_ folder: String, files: any FileAccess) -> UserSchemas {
    let folder = PathText.tidy(folder)
    guard files.kind(of: folder) != .file else {
      return UserSchemas(
        schemas: BuiltinSchemas.all, findings: [],
        errors: [FileError(path: folder, action: .list, reason: .isNotDirectory)])
    }
    var sources: [SourceFile] = []
    var errors: [FileError] = []
    var pending = [folder]
    while let folder = pending.popLast() {
      do throws(FileError) {
        for entry in try files.list(folder) {
          let path = PathText.join(folder, entry.name)
          switch entry.kind {
          // Links to folders are left out: they may lead back.
          case .directory: pending.append(path)
          case .file, .symbolicLink:
            if path.hasSuffix(".yaml") && files.kind(of: path) == .file { sources.append(try files.source(path)) }
          case .special: break
          }
        }
      } catch {
        errors.append(error)
      }
    }
    let read = SchemaFolder(sources)
    return UserSchemas(
      schemas: BuiltinSchemas.extended(keys: read.keys, kinds: read.kinds), findings: read.findings, errors: errors)
  }
}
