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
    help: ArgumentHelp("The environment; empty for the top level, which is the default.", valueName: "name"))
  var environment: String = ""

  @Option(
    help: ArgumentHelp("Add or replace keys and kinds of binding with the *.yaml of this folder.", valueName: "folder"))
  var schemas: String?

  @OptionGroup var input: InputOptions

  enum Loaded {
    case ready(DeployableConfig)
    /// What is wrong has been told.
    case stopped(ExitStatus)
  }

  /// The checked config and the manifest of the environment. Errors that wrangler has too stop here, with all of their
  /// findings on standard error; an environment that a file without environments does not define is a warning there.
  func load(in session: Session) throws(FileError) -> Loaded {
    let checked: CheckedConfig
    switch try check(environments: .named([environment]), in: session) {
    case .stopped(let status): return .stopped(status)
    case .ready(let config): checked = config
    }
    guard !checked.isRefused, let manifest = checked.manifests.first else {
      session.show(checked.findings.filter { $0.group != .lint })
      return .stopped(.findings)
    }
    session.show(checked.findings.filter { $0.rule == "unknown-environment" })
    return .ready(DeployableConfig(config: checked, manifest: manifest))
  }

  enum Checked {
    case ready(CheckedConfig)
    case stopped(ExitStatus)
  }

  /// The checked config, whatever its findings.
  func check(environments: EnvironmentSelection, in session: Session) throws(FileError) -> Checked {
    let found = ConfigDiscovery.one(
      path, files: session.files, standardInput: try input.standardInput(for: [path], in: session))
    for error in found.errors { session.complain(error) }
    session.show(found.findings)
    guard let config = found.inputs.first, found.errors.isEmpty, found.findings.isEmpty else {
      return .stopped(found.errors.isEmpty ? .findings : .failure)
    }
    var options = CheckOptions(environments: environments)
    if let schemas {
      let loaded = UserSchemas.load(schemas, files: session.files)
      session.show(loaded.findings)
      for error in loaded.errors { session.complain(error) }
      guard loaded.errors.isEmpty else { return .stopped(.failure) }
      guard loaded.findings.isEmpty else { return .stopped(.findings) }
      options.schemas = loaded.schemas
    }
    return .ready(try ConfigCheck.check(config, options: options, files: session.files))
  }
}

/// A config that wrangler would deploy, and what it deploys.
struct DeployableConfig: Sendable {
  var config: CheckedConfig
  var manifest: WorkerManifest
}
