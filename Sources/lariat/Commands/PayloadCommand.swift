import ArgumentParser
import ConfigTree
import DeployPlan
import Findings
import JSONText
import LariatKit
import WorkerManifest

/// `lariat payload`: the `metadata` that a deploy uploads.
struct PayloadCommand: LariatCommand {
  enum Format: String, ExpressibleByArgument, CaseIterable {
    case json, multipart
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

  @Option(help: "The metadata as JSON, or the whole body of the upload.")
  var format: Format = .json

  @Option(
    name: .customLong("module"), parsing: .unconditionalSingleValue,
    help: ArgumentHelp("With multipart: a built module; the first one is the main module.", valueName: "file"))
  var modules: [String] = []

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
      return .success
    case .multipart: return try printForm(of: manifest, options: options, in: session)
    }
  }

  private func printForm(
    of manifest: WorkerManifest, options: PayloadOptions, in session: Session
  ) throws(FileError) -> ExitStatus {
    var parts: [UploadModule] = []
    for path in modules {
      parts.append(UploadModule(name: PathText.name(of: path), bytes: try session.files.source(path).bytes))
    }
    if parts.isEmpty && !UploadMetadata.isAssetsOnly(manifest) {
      session.complain("the body of an upload needs the built main module: add --module FILE")
      return .failure
    }
    let folder = PathText.folder(of: manifest.document.file.path)
    do {
      let form = try UploadForm.form(
        for: manifest, modules: parts, files: ConfigFolder(path: folder, files: session.files), options: options)
      try session.console.write(form.bytes, to: .output)
      return .success
    } catch let error as FileError {
      throw error
    } catch {
      session.complain(Self.sentence(error))
      return .failure
    }
  }

  private static func sentence(_ error: any Error) -> String {
    switch error as? UploadFormError {
    case .missingFile(let binding, let path): "the file `\(path)` of the binding `\(binding)` cannot be read"
    case .unexpectedModule(let name):
      "the module `\(name)` cannot stand beside a main module of the service-worker format"
    case .duplicatePart(let name): "two parts of the body would be called `\(name)`"
    case nil: "\(error)"
    }
  }
}
