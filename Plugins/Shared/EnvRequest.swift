import Foundation

/// One run of `lariat generate` for one target.
///
/// A plugin runs when files come or go, its commands when their inputs change: so nothing here looks into a file.
struct EnvRequest {
  var config: URL
  /// `lariat-env.json` in the folder of the target: what the target wants of its `Env`.
  var settings: URL?
  /// The nearest `lariat.yaml`, up to the folder with `.git`.
  var teamSettings: URL?

  /// The order in which wrangler looks.
  private static let configNames = ["wrangler.json", "wrangler.jsonc", "wrangler.toml"]

  /// - Parameters:
  ///   - folder: the folder of the target; its config comes before that of the package.
  ///   - package: the folder of the package.
  init(target name: String, folder: URL, package: URL) throws(EnvProblem) {
    guard let config = Self.config(in: folder) ?? Self.config(in: package) else {
      throw EnvProblem(
        "the target `\(name)` has no config: put a wrangler.json, wrangler.jsonc or wrangler.toml, or a symbolic link "
          + "to one, into \(folder.path) or \(package.path)")
    }
    self.config = config
    settings = Self.existing("lariat-env.json", in: folder)
    teamSettings = Self.teamSettings(above: config)
  }

  /// The files that decide about the output.
  var inputs: [URL] { [config, settings, teamSettings].compactMap { $0 } }

  /// What `lariat` is to be called with. Paths are absolute, so that Xcode and editors place the findings.
  func arguments(output: URL) -> [String] {
    ["generate", config.path, "--output", output.path, "--diagnostics", "concise"]
      + (settings.map { ["--settings", $0.path] } ?? [])
  }

  private static func config(in folder: URL) -> URL? {
    configNames.lazy.compactMap { existing($0, in: folder) }.first
  }

  private static func teamSettings(above config: URL) -> URL? {
    var folder = config.deletingLastPathComponent()
    while true {
      if let file = existing("lariat.yaml", in: folder) { return file }
      let parent = folder.deletingLastPathComponent()
      if existing(".git", in: folder) != nil || parent.path == folder.path { return nil }
      folder = parent
    }
  }

  private static func existing(_ name: String, in folder: URL) -> URL? {
    let file = folder.appendingPathComponent(name)
    return FileManager.default.fileExists(atPath: file.path) ? file : nil
  }
}
