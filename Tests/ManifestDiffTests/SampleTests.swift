import ManifestDiff
import Testing

/// The pull request that the README shows, in every format.
struct SampleTests {
  @Test(arguments: [
    (DiffFormat.markdown, "samples/pull-request/comment.md"), (.text, "Tests/Golden/diff-formats/pull-request.txt"),
    (.json, "Tests/Golden/diff-formats/pull-request.json"),
    (.github, "Tests/Golden/diff-formats/pull-request.github.txt"),
  ])
  func pullRequest(_ format: DiffFormat, _ path: String) throws {
    let old = try #require(GoldenFile.text("samples/pull-request/before.toml"))
    let new = try #require(GoldenFile.text("samples/pull-request/after.toml"))
    let changes = ManifestDiff.diff(
      old: Revisions.manifests(old), new: Revisions.manifests(new))
    let report = DiffReport(old: "main:wrangler.toml", new: "wrangler.toml", changes: changes)
    try GoldenFile.expect(format.render(report), at: path)
  }
}
