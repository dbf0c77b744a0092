import Foundation

/// One run of `lariat generate` for one target.
struct EnvRequest {
  var config: URL
  /// Files that decide about the output besides the config.
  var otherInputs: [URL]
  var settings: EnvSettings

  /// The order in which wrangler looks.
  private static let configNames = ["wrangler.json", "wrangler.jsonc", "wrangler.toml"]

  /// - Parameters:
  ///   - folder: the folder of the target; its config comes before that of the package.
  ///   - package: the folder of the package.
  init(target name: String, folder: URL, package: URL) throws(EnvProblem) {
    let settingsFile = folder.appendingPathComponent(EnvSettings.fileName)
    settings = try Self.settings(settingsFile)
    otherInputs = Self.exists(settingsFile) ? [settingsFile] : []
    if let path = settings.config {
      config = URL(fileURLWithPath: path, relativeTo: folder).standardizedFileURL.absoluteURL
      guard Self.exists(config) else {
        throw EnvProblem("\(settingsFile.path): `config` names `\(path)`, which does not exist")
      }
    } else if let found = Self.config(in: folder) ?? Self.config(in: package) {
      config = found
    } else {
      throw EnvProblem(
        "no wrangler.json, wrangler.jsonc or wrangler.toml for the target `\(name)`: put one into \(folder.path) or "
          + "\(package.path), or name it as `config` in \(settingsFile.path)")
    }
    otherInputs += Self.teamSettings(above: config)
  }

  /// What `lariat generate` is to be called with.
  func arguments(output: URL) -> [String] {
    ["generate", config.path, "--output", output.path, "--diagnostics", "concise"] + settings.arguments
  }

  static func config(in folder: URL) -> URL? {
    configNames.lazy.map { folder.appendingPathComponent($0) }.first(where: exists)
  }

  private static func settings(_ file: URL) throws(EnvProblem) -> EnvSettings {
    guard exists(file) else { return EnvSettings() }
    do {
      return try JSONDecoder().decode(EnvSettings.self, from: Data(contentsOf: file))
    } catch let error as DecodingError {
      throw EnvProblem("\(file.path): \(sentence(error))")
    } catch {
      throw EnvProblem("\(file.path): \(error.localizedDescription)")
    }
  }

  private static func sentence(_ error: DecodingError) -> String {
    switch error {
    case .typeMismatch(_, let context), .valueNotFound(_, let context), .keyNotFound(_, let context),
      .dataCorrupted(let context):
      let key = context.codingPath.last.map { "`\($0.stringValue)`: " } ?? ""
      return key + context.debugDescription
    @unknown default: return "\(error)"
    }
  }

  /// The nearest `lariat.yaml`, up to the folder with `.git`.
  private static func teamSettings(above config: URL) -> [URL] {
    var folder = config.deletingLastPathComponent()
    while true {
      let file = folder.appendingPathComponent("lariat.yaml")
      if exists(file) { return [file] }
      let parent = folder.deletingLastPathComponent()
      if exists(folder.appendingPathComponent(".git")) || parent.path == folder.path { return [] }
      folder = parent
    }
  }

  private static func exists(_ file: URL) -> Bool {
    FileManager.default.fileExists(atPath: file.path)
  }
}

/// What has to be put right before an `Env` can be written.
struct EnvProblem: Error, CustomStringConvertible {
  var description: String

  init(_ description: String) { self.description = description }
}
