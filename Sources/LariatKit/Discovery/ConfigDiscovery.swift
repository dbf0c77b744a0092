import ConfigTree
public import Findings

/// Turns the paths of a command line into configs.
public struct ConfigDiscovery {
  /// What paths led to.
  public struct Result: Sendable {
    /// In order, each once.
    public var inputs: [ConfigInput] = []
    /// Of redirects that lead nowhere.
    public var findings: [Finding] = []
    /// For each of them the command fails, after it has done what it could.
    public var errors: [InputError] = []
  }

  private let files: any FileAccess
  private let standardInput: SourceFile?
  private var result = Result()
  private var seen: Set<String> = []

  /// - Parameter standardInput: what `-` stands for, with its name.
  private init(files: any FileAccess, standardInput: SourceFile?) {
    self.files = files
    self.standardInput = standardInput
  }

  // MARK: Many

  /// Every config that `paths` name: files as they are, folders with all that is in them.
  public static func all(
    _ paths: [String], files: any FileAccess, standardInput: SourceFile? = nil, threads: Int = 1
  ) -> Result {
    var discovery = ConfigDiscovery(files: files, standardInput: standardInput)
    for path in paths { discovery.addAll(path, threads: threads) }
    return discovery.result
  }

  private mutating func addAll(_ path: String, threads: Int) {
    if path == "-" { return addStandardInput() }
    let path = PathText.tidy(path)
    guard files.kind(of: path) == .directory else { return addFile(path) }
    let (places, errors) = ConfigSearch.search(path, files: files, threads: threads)
    result.errors += errors.map { .file($0) }
    if places.isEmpty && errors.isEmpty { result.errors.append(.noConfig(folder: path, searched: true)) }
    var redirected: Set<String> = []
    for place in places {
      guard let format = Self.format(of: place.config) else { continue }
      add(ConfigInput(path: place.config, format: format, neighbours: place.neighbours))
      let folder = PathText.folder(of: place.config)
      if place.neighbours.contains(.buildFolder) && redirected.insert(folder).inserted { addRedirect(in: folder) }
    }
  }

  // MARK: One

  /// The one config that `path` means: a file, or a folder in which wrangler's order decides and a redirect is followed.
  /// `nil` with findings or errors.
  public static func one(_ path: String, files: any FileAccess, standardInput: SourceFile? = nil) -> Result {
    var discovery = ConfigDiscovery(files: files, standardInput: standardInput)
    discovery.addOne(path)
    return discovery.result
  }

  private mutating func addOne(_ path: String) {
    if path == "-" { return addStandardInput() }
    let folder = PathText.tidy(path)
    guard files.kind(of: folder) == .directory else { return addFile(folder) }
    let name = ConfigName.all.first { files.kind(of: PathText.join(folder, $0)) != .missing }
    let config = name.map { PathText.join(folder, $0) }
    if followRedirect(of: folder, config: config) { return }
    if let config { addFile(config) } else { result.errors.append(.noConfig(folder: folder, searched: false)) }
  }

  /// Looks for a redirect as wrangler does, upwards; whether one decided.
  private mutating func followRedirect(of folder: String, config: String?) -> Bool {
    let depth = files.realPath(folder)?.split(separator: "/").count ?? 0
    for level in 0...depth {
      let place =
        level == 0 ? folder : PathText.join(folder, Array(repeating: "..", count: level).joined(separator: "/"))
      if level == 0 {
        if addRedirect(in: place) { return true }
      } else if files.kind(of: PathText.join(place, ConfigName.redirect)) == .file {
        guard let config else { return addRedirect(in: place) }
        do {
          let redirect = try files.source(PathText.join(place, ConfigName.redirect))
          result.findings.append(RedirectFile.ambiguity(config: config, redirect: redirect))
        } catch {
          result.errors.append(.file(error))
        }
        return true
      }
    }
    return false
  }

  // MARK: Parts

  /// Whether the folder has a redirect, broken or not.
  @discardableResult
  private mutating func addRedirect(in folder: String) -> Bool {
    do {
      switch try RedirectFile.look(in: folder, files: files) {
      case .absent: return false
      case .leads(let input): add(input)
      case .broken(let findings): result.findings += findings
      }
    } catch {
      result.errors.append(.file(error))
    }
    return true
  }

  private mutating func addStandardInput() {
    guard let file = standardInput else {
      result.errors.append(.unnamedInput)
      return
    }
    guard let format = Self.format(of: file.path) else {
      result.errors.append(.unknownExtension(path: file.path))
      return
    }
    add(ConfigInput(path: file.path, format: format, source: file))
  }

  private mutating func addFile(_ path: String) {
    switch files.kind(of: path) {
    case .missing: result.errors.append(.file(FileError(path: path, action: .read, reason: .missing)))
    case .special: result.errors.append(.file(FileError(path: path, action: .read, reason: .isSpecial)))
    case .directory: result.errors.append(.file(FileError(path: path, action: .read, reason: .isDirectory)))
    case .file:
      guard let format = Self.format(of: path) else {
        result.errors.append(.unknownExtension(path: path))
        return
      }
      add(ConfigInput(path: path, format: format))
    }
  }

  /// A redirect may lead to a file that is there already: it stays one file, and is redirected.
  private mutating func add(_ input: ConfigInput) {
    guard seen.insert(input.path).inserted else {
      if input.isRedirected, let place = result.inputs.firstIndex(where: { $0.path == input.path }) {
        result.inputs[place].isRedirected = true
      }
      return
    }
    result.inputs.append(input)
  }

  /// As wrangler decides it, by the name; other names are taken for a slip of the hand.
  private static func format(of path: String) -> ConfigFormat? {
    switch ConfigFormat(path: path) {
    case .yaml, nil: nil
    case let format?: format
    }
  }
}
