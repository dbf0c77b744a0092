import BindingSchema
import BuiltinSchemas
import ConfigTree
import Findings
import Foundation
import SchemaFiles
import SchemaSource
import Testing

/// The compiled tables say what the YAML says.
struct FreshnessTests {
  static let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent()

  static func folder() throws -> SchemaFolder {
    let schemas = root.appendingPathComponent("schemas")
    let names = (FileManager.default.enumerator(atPath: schemas.path)?.compactMap { $0 as? String } ?? [])
      .filter { $0.hasSuffix(".yaml") }.sorted()
    return SchemaFolder(
      try names.map {
        SourceFile(path: "schemas/\($0)", bytes: Array(try Data(contentsOf: schemas.appendingPathComponent($0))))
      })
  }

  @Test
  func schemaFilesHaveNoMistakes() throws {
    for finding in try Self.folder().findings {
      let place = LineIndex(finding.primary.file).location(at: finding.primary.span.start)
      Issue.record("\(finding.primary.file.path):\(place.line):\(place.column): \(finding.message)")
    }
  }

  @Test
  func generatedSourcesAreCurrent() throws {
    let generated = Self.root.appendingPathComponent("Sources/BuiltinSchemas/Generated")
    let sources = try Self.folder().sources
    for source in sources {
      let committed = try? String(contentsOf: generated.appendingPathComponent(source.name), encoding: .utf8)
      if committed != source.text { Issue.record("\(source.name) is stale: run `make schemas`") }
    }
    let names = try FileManager.default.contentsOfDirectory(atPath: generated.path).filter { $0.hasSuffix(".swift") }
    #expect(Set(names) == Set(sources.map(\.name)))
  }

  @Test
  func everyKindHasWhatItsReadersNeed() {
    for kind in BuiltinSchemas.all.kinds {
      #expect(!kind.title.isEmpty && !kind.summary.isEmpty, "\(kind.id) has no title or summary")
      #expect(BuiltinSchemas.all.key(named: kind.key) != nil, "\(kind.id) has no key")
      for form in kind.payload.forms {
        #expect(form.type != nil || form.members.contains { $0.source == .type }, "\(kind.id) is sent without a type")
      }
    }
    let ids = BuiltinSchemas.all.kinds.map(\.id)
    #expect(Set(ids).count == ids.count)
    #expect(ids.count == 40)
  }

  @Test
  func keysHaveTitles() {
    for key in BuiltinSchemas.all.keys {
      guard case .active = key.status else { continue }
      #expect(!key.title.isEmpty && !key.summary.isEmpty, "\(key.key) has no title or summary")
    }
  }
}
