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
  public static func load(_ folder: String, files: any FileAccess) -> UserSchemas { load([folder], files: files) }

  /// The same for several folders; what a later one says of a key or kind counts. All may name the compiled patterns.
  public static func load(_ folders: [String], files: any FileAccess) -> UserSchemas {
    var sources: [SourceFile] = []
    var errors: [FileError] = []
    var keys: [KeySchema] = []
    var kinds: [BindingKind] = []
    var findings: [Finding] = []
    for folder in folders {
      collect(PathText.tidy(folder), files: files, into: &sources, errors: &errors)
      let read = SchemaFolder(sources, patterns: BuiltinSchemas.patterns)
      keys += read.keys
      kinds += read.kinds
      findings += read.findings
      sources = []
    }
    return UserSchemas(
      schemas: keys.isEmpty && kinds.isEmpty ? BuiltinSchemas.all : BuiltinSchemas.extended(keys: keys, kinds: kinds),
      findings: findings, errors: errors)
  }

  private static func collect(
    _ folder: String, files: any FileAccess, into sources: inout [SourceFile], errors: inout [FileError]
  ) {
    guard files.kind(of: folder) != .file else {
      errors.append(FileError(path: folder, action: .list, reason: .isNotDirectory))
      return
    }
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
  }
}
