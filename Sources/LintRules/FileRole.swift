/// What the path of a config says about its use.
struct FileRole {
  /// Called `*.example`, `wrangler.template.toml`, or in a folder of templates.
  var isTemplate = false
  /// In a folder of tests, fixtures or samples, or called so.
  var isTest = false
  /// What the file is called after: `wrangler.dev.toml`, `wrangler.staging.jsonc`, ….
  var stage = Stage.unknown

  private static let templateWords: Set<String> = [
    "template", "templates", "example", "sample", "tmpl", "tpl", "dist", "default", "boilerplate", "starter",
    "starters",
  ]
  private static let testWords: Set<String> = [
    "test", "tests", "__tests__", "fixture", "fixtures", "__fixtures__", "e2e", "spec", "mock", "mocks", "vitest",
    "bench",
    "benchmarks", "examples", "samples", "dev", "playground", "playgrounds", "demo", "demos",
  ]
  private static let templateFolders: Set<String> = ["templates", "template", "boilerplates", "starters", "scaffold"]

  init(path: String) {
    let parts = path.split(separator: "/")
    for folder in parts.dropLast() {
      let name = folder.lowercased()
      if Self.templateFolders.contains(name) { isTemplate = true }
      for word in name.split(whereSeparator: { $0 == "-" || $0 == "." }) where Self.testWords.contains(String(word)) {
        isTest = true
      }
    }
    let name = parts.last ?? ""
    // Without the suffix, which is no word of the name.
    stage = Stage(environment: String(name.lastIndex(of: ".").map { name[..<$0] } ?? name))
    for word in name.split(whereSeparator: { ".-_".contains($0) }) {
      let word = word.lowercased()
      if Self.templateWords.contains(word) { isTemplate = true }
      if Self.testWords.contains(word) { isTest = true }
    }
  }
}
