import ArgumentParser
import DeployPlan
import JSONText
import LariatKit
import WorkerManifest

/// `lariat payload`: the `metadata` that a deploy uploads.
struct PayloadCommand: LariatCommand {
  enum Format: String, ExpressibleByArgument, CaseIterable {
    case json
  }

  static let configuration = CommandConfiguration.lariat(
    "payload", abstract: "Print the metadata that a deploy uploads.",
    discussion: """
      A config that wrangler would refuse gives its findings on standard error, nothing on standard output, and the exit \
      status 1.
      """)

  @OptionGroup var config: ConfigOptions

  @Option(
    parsing: .unconditional,
    help: ArgumentHelp("The last migration that the deployed Worker has.", valueName: "tag"))
  var deployedTag: String?

  @Flag(help: "Print what a dry run of a deploy writes: without assets and migrations.")
  var dryRun = false

  @Flag(help: "Hide the values of variables.")
  var redact = false

  @Option(help: "The form of the output.")
  var format: Format = .json

  func execute(in session: Session) throws(FileError) -> ExitStatus {
    let manifest: WorkerManifest
    switch try config.loadManifest(in: session) {
    case .stopped(let status): return status
    case .ready(let loaded): manifest = loaded
    }
    let options = PayloadOptions(deployedTag: deployedTag, isDryRun: dryRun, redactsVariables: redact)
    switch format {
    case .json:
      let metadata = UploadMetadata.metadata(of: manifest, options: options)
      try session.print(JSONWriter.bytes(.object(metadata), style: .pretty) + [UInt8(ascii: "\n")])
    }
    return .success
  }
}
