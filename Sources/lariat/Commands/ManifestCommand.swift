import ArgumentParser
import JSONText
import LariatKit
import Resolution
import YAMLText

/// `lariat manifest`: what each environment deploys, and where each value comes from.
struct ManifestCommand: LariatCommand {
  enum Format: String, ExpressibleByArgument, CaseIterable {
    case json, yaml, table
  }

  static let configuration = CommandConfiguration.lariat(
    "manifest", abstract: "Print what each environment deploys, and where each value comes from.",
    discussion: """
      Without --env: the top level and every environment. A config that wrangler would refuse gives its findings on \
      standard error and the exit status 1.
      """)

  @OptionGroup var config: ConfigOptions

  @Option(help: "The form of the output.")
  var format: Format = .table

  func execute(in session: Session) throws(FileError) -> ExitStatus {
    let environments = config.environment.map { EnvironmentSelection.named([$0]) } ?? .all
    let checked: CheckedConfig
    switch try config.load(environments, in: session) {
    case .stopped(let status): return status
    case .ready(let config): checked = config
    }
    switch format {
    case .json:
      try session.print(
        JSONWriter.bytes(ManifestDocument.json(checked.manifests), style: .pretty) + [UInt8(ascii: "\n")])
    case .yaml: try session.print(YAMLWriter.bytes(YAMLValue(ManifestDocument.json(checked.manifests))))
    case .table: try session.print(ManifestTable.text(checked.manifests))
    }
    return .success
  }
}
