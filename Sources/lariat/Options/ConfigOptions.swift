import ArgumentParser
import Findings
import LariatKit
import Resolution
import WorkerManifest

/// One config and one of its environments: the input of every command that compiles a config.
struct ConfigOptions: ParsableArguments {
  @Argument(help: "A config, or a folder with one; `-` reads standard input.")
  var path: String = "."

  @Option(
    name: .customLong("env"), parsing: .unconditional,
    help: ArgumentHelp("The environment; empty for the top level.", valueName: "name"))
  var environment: String?

  @OptionGroup var schemas: SchemaOptions

  @OptionGroup var input: InputOptions

  /// A config that wrangler would deploy, in these environments. Errors that wrangler has too stop here, with all
  /// findings of its own on standard error; an environment that a file without environments does not define is a warning
  /// there.
  func load(_ environments: EnvironmentSelection, in session: Session) throws(FileError) -> Loaded<CheckedConfig> {
    let loaded = try check(environments, in: session)
    guard case .ready(let checked) = loaded else { return loaded }
    guard !checked.isRefused, !checked.manifests.isEmpty else {
      session.show(checked.findings.filter { $0.group != .lint })
      return .stopped(.findings)
    }
    session.show(checked.findings.filter { $0.rule == "unknown-environment" })
    return .ready(checked)
  }

  /// The manifest of the environment that `--env` names, the top level without it.
  func loadManifest(in session: Session) throws(FileError) -> Loaded<WorkerManifest> {
    switch try load(.named([environment ?? ""]), in: session) {
    case .stopped(let status): .stopped(status)
    case .ready(let checked): checked.manifests.first.map { .ready($0) } ?? .stopped(.findings)
    }
  }

  /// The checked config, whatever its findings.
  func check(_ environments: EnvironmentSelection, in session: Session) throws(FileError) -> Loaded<CheckedConfig> {
    let found = ConfigDiscovery.one(
      path, files: session.files, standardInput: try input.standardInput(for: [path], in: session))
    for error in found.errors { session.complain(error) }
    session.show(found.findings)
    guard let config = found.inputs.first, found.errors.isEmpty, found.findings.isEmpty else {
      return .stopped(found.errors.isEmpty ? .findings : .failure)
    }
    var options = CheckOptions(environments: environments, runsLintRules: false)
    switch schemas.load(in: session) {
    case .stopped(let status): return .stopped(status)
    case .ready(let schemas): options.schemas = schemas
    }
    return .ready(try ConfigCheck.check(config, options: options, files: session.files))
  }
}
