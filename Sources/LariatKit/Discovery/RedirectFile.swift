import ConfigTree
import Findings
import JSONC

/// `.wrangler/deploy/config.json`: a build tool says which config is deployed in place of the user's.
enum RedirectFile {
  enum Outcome {
    /// There is none.
    case absent
    case leads(to: ConfigInput)
    /// Findings of wrangler's own: a deploy stops here.
    case broken([Finding])
  }

  /// Looks in `folder` alone.
  static func look(in folder: String, files: any FileAccess) throws(FileError) -> Outcome {
    let path = PathText.join(folder, ConfigName.redirect)
    guard files.kind(of: path) == .file else { return .absent }
    let file = try files.source(path)
    return read(file, files: files)
  }

  private static func read(_ file: SourceFile, files: any FileAccess) -> Outcome {
    let parsed = JSONCParser.parse(file, format: .json)
    if parsed.hasSyntaxErrors { return .broken(parsed.findings) }
    let root = parsed.document.root
    guard let place = root["configPath"], let target = place.string, !target.isEmpty else {
      return .broken([
        finding(
          "the redirect has no `configPath`", at: root["configPath"].map { $0.label() } ?? root.label(), help: remedy)
      ])
    }
    let path = PathText.tidy(PathText.join(PathText.folder(of: file.path), target).resolvingParents)
    guard files.kind(of: path) == .file else {
      return .broken([
        finding("the redirect leads to `\(path)`, which does not exist", at: place.label(), help: remedy)
      ])
    }
    // wrangler takes a file of any other name for an empty config.
    let format = ConfigFormat(path: path) ?? .json
    return .leads(to: ConfigInput(path: path, format: format, isRedirected: true))
  }

  /// The user's config and the redirect have to stand in the same folder.
  static func ambiguity(config: String, redirect: SourceFile) -> Finding {
    finding(
      "`\(config)` and the redirect belong to different folders, so wrangler does not know which to take",
      at: Label(file: redirect, span: ByteSpan(at: 0)),
      help: "run the build again in the folder of the config, or remove the redirect")
  }

  private static let remedy = "run the build again, or remove the file"

  private static func finding(_ message: String, at label: Label, help: String) -> Finding {
    Finding(rule: "broken-redirect", severity: .error, group: .schema, message: message, primary: label, help: help)
  }
}

extension String {
  /// A path in which `x/..` is left out, as the tools that write redirects mean it.
  fileprivate var resolvingParents: String {
    let isAbsolute = hasPrefix("/")
    var parts: [Substring] = []
    for part in split(separator: "/") where part != "." {
      if part == "..", let last = parts.last, last != ".." { parts.removeLast() } else { parts.append(part) }
    }
    return (isAbsolute ? "/" : "") + parts.joined(separator: "/")
  }
}
