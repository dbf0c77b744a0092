import ArgumentParser
import DeployPlan
import JSONText
import LariatKit
import Reporting
import WorkerManifest

/// `lariat plan`: what a deploy would do.
struct PlanCommand: LariatCommand {
  enum Format: String, ExpressibleByArgument, CaseIterable {
    case text, json, markdown
  }

  static let configuration = CommandConfiguration.lariat(
    "plan", abstract: "Show what a deploy would do.",
    discussion: """
      The Worker's name, its bindings, what the deploy takes away or leaves alone, and each API request in order. Without \
      --deployed or --deployed-tag, the Worker does not exist yet.
      """)

  @OptionGroup var config: ConfigOptions

  @Flag(help: "The Worker exists, with all migrations applied.")
  var deployed = false

  @Option(
    parsing: .unconditional,
    help: ArgumentHelp("The Worker exists, with the migrations up to this one applied.", valueName: "tag"))
  var deployedTag: String?

  @Option(
    parsing: .unconditional, help: ArgumentHelp("Deploy into this dispatch namespace.", valueName: "name"))
  var dispatchNamespace: String?

  @Flag(help: "The deploy runs in a terminal, and asks before it takes over domains.")
  var interactive = false

  @Flag(help: "Hide the values of variables.")
  var redact = false

  @Option(help: "The form of the output.")
  var format: Format = .text

  func execute(in session: Session) throws(FileError) -> ExitStatus {
    let manifest: WorkerManifest
    switch try config.loadManifest(in: session) {
    case .stopped(let status): return status
    case .ready(let loaded): manifest = loaded
    }
    let plan = DeployPlanner.plan(
      for: manifest,
      options: PlanOptions(
        deployed: deployed || deployedTag != nil ? .worker(tag: deployedTag) : .nothing, isInteractive: interactive,
        dispatchNamespace: dispatchNamespace, redactsVariables: redact))
    switch format {
    case .text:
      try session.print(
        PlanText.text(
          plan, width: max(40, session.console.width ?? 100), color: session.usesColor(.auto, on: .output)))
    case .json: try session.print(JSONWriter.bytes(PlanJSON.value(plan), style: .pretty) + [UInt8(ascii: "\n")])
    case .markdown: try session.print(PlanMarkdown.text(plan))
    }
    return .success
  }
}
