public import BindingSchema
import ConfigTree
public import Findings
import YAMLText

/// Reads the files of a schema folder in their order and keeps apart what each one holds.
public struct SchemaFolder {
  public struct Part: Sendable {
    public var path: String
    public var keys: [KeySchema]
    public var kinds: [BindingKind]
  }

  public private(set) var parts: [Part] = []
  public private(set) var findings: [Finding] = []

  /// All that a schema of the folder may name.
  public let patterns: [NamedPattern]

  /// Patterns are read first, whatever the order of `files`.
  /// - Parameter patterns: those that the files may name without having them.
  public init(_ files: [SourceFile], patterns: [NamedPattern] = []) {
    var reader = SchemaFileReader(patterns: patterns)
    let documents = files.map { ($0.path, YAMLParser.parse($0)) }
    for (path, parsed) in documents.sorted(by: {
      ($0.0.hasSuffix("patterns.yaml") ? 0 : 1, $0.0) < ($1.0.hasSuffix("patterns.yaml") ? 0 : 1, $1.0)
    }) {
      findings += parsed.findings
      guard !parsed.findings.contains(where: { $0.severity == .error }) else { continue }
      let (keys, kinds) = (reader.keys.count, reader.kinds.count)
      reader.read(parsed.document)
      parts.append(Part(path: path, keys: Array(reader.keys[keys...]), kinds: Array(reader.kinds[kinds...])))
    }
    self.patterns = reader.namedPatterns
    findings += reader.findings
    findings.sort()
  }

  public var keys: [KeySchema] { parts.flatMap(\.keys) }
  public var kinds: [BindingKind] { parts.flatMap(\.kinds) }
}
