import ArgumentParser
import ConfigTree
import DeployPlan
import Findings
import LariatKit
import ManifestDiff
import Reporting
import Resolution
import WorkerManifest

/// `lariat diff`: what an edit of a config does on the next deploy.
struct DiffCommand: LariatCommand {
  static let configuration = CommandConfiguration.lariat(
    "diff", abstract: "Show what an edit of a config does on the next deploy.",
    discussion: """
      Each side is a config, a folder with one, `-`, REV:path or a revision of git; REV..REV names both. Without sides: HEAD \
      against the current folder. With --against, the only side is the config, and the old one the settings of the deployed \
      Worker as Cloudflare's API returns them. Exit status: 1 when a change reaches --fail-on.
      """)

  @Argument(help: "OLD and NEW, or REV..REV.")
  var sides: [String] = []

  @Option(help: ArgumentHelp("Compare with saved settings of the deployed Worker.", valueName: "settings.json"))
  var against: String?

  @Option(
    name: .customLong("env"), parsing: .unconditional,
    help: ArgumentHelp("Only this environment; empty for the top level.", valueName: "name"))
  var environment: String?

  @Option(help: "From which risk on the exit status is 1.")
  var failOn: FailThreshold = .critical

  @Flag(help: "Hide the values of variables.")
  var redact = false

  @Option(help: "The form of the output.")
  var format: DiffFormat = .text

  @Option(help: "Use colours: auto, always or never.")
  var color: ColorMode = .auto

  @OptionGroup var schemas: SchemaOptions

  @OptionGroup var input: InputOptions

  func validate() throws {
    if sides.count > (against == nil ? 2 : 1) {
      throw ValidationError(against == nil ? "a diff has two sides" : "with --against, a diff has one side")
    }
  }

  func execute(in session: Session) throws(FileError) -> ExitStatus {
    let report: DiffReport
    switch try against == nil ? revisions(in: session) : drift(in: session) {
    case .stopped(let status): return status
    case .ready(let ready): report = ready
    }
    let rendering = DiffRendering(
      redact: redact, color: session.usesColor(color, on: .output), width: session.console.width ?? 100)
    try session.print(format.render(report, rendering))
    return failOn.isReached(by: report.changes) ? .findings : .success
  }

  private func revisions(in session: Session) throws(FileError) -> Loaded<DiffReport> {
    let (old, new) = DiffSide.sides(sides, files: session.files)
    let before: CheckedConfig
    switch try load(old, .all, in: session) {
    case .stopped(let status): return .stopped(status)
    case .ready(let config): before = config
    }
    let after: CheckedConfig
    switch try load(new, .all, in: session) {
    case .stopped(let status): return .stopped(status)
    case .ready(let config): after = config
    }
    func selected(_ config: CheckedConfig) -> [WorkerManifest] {
      guard let environment else { return config.manifests }
      return config.manifests.filter { ($0.environment ?? "") == environment }
    }
    let changes = ManifestDiff.diff(old: selected(before), new: selected(after))
    return .ready(DiffReport(old: before.document.file.path, new: after.document.file.path, changes: changes))
  }

  private func drift(in session: Session) throws(FileError) -> Loaded<DiffReport> {
    let config: CheckedConfig
    switch try load(
      sides.first.map { DiffSide($0, files: session.files) } ?? .path("."), .named([environment ?? ""]), in: session)
    {
    case .stopped(let status): return .stopped(status)
    case .ready(let ready): config = ready
    }
    guard let against, let manifest = config.manifests.first else { return .stopped(.findings) }
    let settings = ConfigLoader.load(try session.files.source(against), format: .json)
    guard !settings.hasSyntaxErrors else {
      session.show(settings.findings)
      return .stopped(.failure)
    }
    let changes = SettingsDrift.changes(
      deployed: settings.document.root, metadata: UploadMetadata.metadata(of: manifest), manifest: manifest)
    guard let changes else {
      session.complain(
        "`\(against)` has no settings of a Worker, as `GET …/workers/scripts/NAME/settings` returns them")
      return .stopped(.failure)
    }
    return .ready(DiffReport(old: against, new: config.document.file.path, changes: changes))
  }

  private func load(
    _ side: DiffSide, _ environments: EnvironmentSelection, in session: Session
  ) throws(FileError) -> Loaded<CheckedConfig> {
    let config: ConfigInput
    switch side {
    case .path(let path):
      let found = ConfigDiscovery.one(
        path, files: session.files, standardInput: try input.standardInput(for: [path], in: session))
      for error in found.errors { session.complain(error) }
      session.show(found.findings)
      guard let input = found.inputs.first, found.errors.isEmpty, found.findings.isEmpty else {
        return .stopped(found.errors.isEmpty ? .findings : .failure)
      }
      config = input
    case .revision(let revision, let path):
      do {
        config = try DiffSide.input(revision: revision, path: path)
      } catch {
        session.complain(error)
        return .stopped(.failure)
      }
    }
    var options = CheckOptions(environments: environments)
    switch schemas.load(in: session) {
    case .stopped(let status): return .stopped(status)
    case .ready(let schemas): options.schemas = schemas
    }
    let checked = try ConfigCheck.check(config, options: options, files: session.files)
    guard !checked.hasSyntaxErrors, !checked.manifests.isEmpty else {
      session.show(checked.findings.filter { $0.group != .lint })
      return .stopped(.findings)
    }
    return .ready(checked)
  }
}
