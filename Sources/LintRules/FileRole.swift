/// What the path of a config says about its use.
struct FileRole {
  /// Called `*.example`, `wrangler.template.toml`, or in a folder of templates.
  var isTemplate = false
  /// In a folder of tests, fixtures or samples, or called so.
  var isTest = false
  /// What the file is called after: `wrangler.dev.toml`, `wrangler.staging.jsonc`, ….
  var stage = Stage.unknown

  private static let templateWords: WordSet = [
    "template", "templates", "example", "sample", "tmpl", "tpl", "dist", "default", "boilerplate", "starter",
    "starters",
  ]
  private static let testWords: WordSet = [
    "test", "tests", "__tests__", "fixture", "fixtures", "__fixtures__", "e2e", "spec", "mock", "mocks", "vitest",
    "bench",
    "benchmarks", "examples", "samples", "dev", "playground", "playgrounds", "demo", "demos",
  ]
  private static let templateFolders: WordSet = ["templates", "template", "boilerplates", "starters", "scaffold"]

  init(path: String) {
    var rest = path.utf8[...]
    while let slash = rest.firstIndex(of: UInt8(ascii: "/")) {
      let folder = rest[..<slash]
      if Self.templateFolders.contains(folder) { isTemplate = true }
      if Self.testWords.containsAny(of: folder, separators: "-.") { isTest = true }
      rest = rest[rest.index(after: slash)...]
    }
    // Without the suffix, which is no word of the name.
    stage = Stage(environment: Substring(rest.lastIndex(of: UInt8(ascii: ".")).map { rest[..<$0] } ?? rest))
    if Self.templateWords.containsAny(of: rest, separators: ".-_") { isTemplate = true }
    if Self.testWords.containsAny(of: rest, separators: ".-_") { isTest = true }
  }
}
