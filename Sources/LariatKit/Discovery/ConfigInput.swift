public import ConfigTree
public import Findings

/// A config that is to be looked at.
public struct ConfigInput: Sendable, Hashable {
  /// As findings name it.
  public var path: String
  public var format: ConfigFormat
  /// What was read already: standard input.
  public var source: SourceFile?
  /// A build tool wrote it, and `.wrangler/deploy/config.json` points to it.
  public var isRedirected: Bool
  /// What stands beside it.
  public var neighbours: FolderContents

  public init(
    path: String, format: ConfigFormat, source: SourceFile? = nil, isRedirected: Bool = false,
    neighbours: FolderContents = .unknown
  ) {
    self.path = path
    self.format = format
    self.source = source
    self.isRedirected = isRedirected
    self.neighbours = neighbours
  }
}

/// Why a path that was asked for gives no config. The command could not be carried out, but others may be.
public enum InputError: Error, Sendable, Hashable {
  case file(FileError)
  /// A file whose name ends in none of the known ways.
  case unknownExtension(path: String)
  /// None of wrangler's three names in the folder; for a search, nor below it.
  case noConfig(folder: String, searched: Bool)
  /// Standard input without a name that tells the format.
  case unnamedInput
}

extension InputError: CustomStringConvertible {
  /// One sentence without a final full stop.
  public var description: String {
    switch self {
    case .file(let error): error.description
    case .unknownExtension(let path):
      "`\(path)` is no config by its name: the extension has to be `.toml`, `.json` or `.jsonc`"
    case .noConfig(let folder, let searched):
      "no `wrangler.json`, `wrangler.jsonc` or `wrangler.toml` \(searched ? "in or below" : "in") \(Self.named(folder))"
    case .unnamedInput:
      "standard input has no name that tells its format; add `--stdin-filename wrangler.toml` (or `.jsonc`, `.json`)"
    }
  }

  private static func named(_ folder: String) -> String { folder == "." ? "the current folder" : "`\(folder)`" }
}
