import ManifestDiff
import Testing

/// What the next deploy does, edit by edit: each line of "what a config edit does" has a folder.
struct GoldenTests {
  static let cases = GoldenFile.folders("Tests/Golden/diff")

  @Test(arguments: cases)
  func effectOfAnEdit(_ name: String) throws {
    let folder = "Tests/Golden/diff/\(name)"
    let old = try #require(GoldenFile.text("\(folder)/old.toml"))
    let newPath = GoldenFile.text("\(folder)/new.toml") == nil ? "new.jsonc" : "new.toml"
    let new = try #require(GoldenFile.text("\(folder)/\(newPath)"))
    let changes = ManifestDiff.diff(
      old: Revisions.manifests(old, path: "old.toml"), new: Revisions.manifests(new, path: newPath))
    let report = DiffReport(old: "old.toml", new: newPath, changes: changes)
    try GoldenFile.expect(DiffFormat.text.render(report), at: "\(folder)/expected.txt")
  }

  @Test
  func casesAreThere() { #expect(Self.cases.count >= 60) }
}
