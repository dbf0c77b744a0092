import ConfigTree
import Findings
import Foundation
import LariatKit
import Testing

/// Configs that work as their authors meant, each with something that a careless rule would complain about.
struct SilenceTests {
  private static let folder = GoldenCase.golden.appendingPathComponent("ok")

  @Test
  func nothingIsFound() throws {
    let names = try FileManager.default.contentsOfDirectory(atPath: Self.folder.path).sorted()
    #expect(names.count >= 20)
    for name in names {
      let bytes = try Data(contentsOf: Self.folder.appendingPathComponent(name))
      let file = SourceFile(path: name, bytes: Array(bytes))
      let checked = ConfigCheck.check(
        file, format: ConfigFormat(path: name) ?? .toml, files: CaseFiles(folder: Self.folder))
      for finding in checked.findings where finding.group != .lint || finding.severity == .error {
        Issue.record("\(name): [\(finding.rule)] \(finding.message)")
      }
      #expect(!checked.manifests.isEmpty, "\(name)")
    }
  }
}
