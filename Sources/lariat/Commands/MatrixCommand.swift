import ArgumentParser
import EnvironmentMatrix
import Findings
import LariatKit
import Resolution
import WorkerManifest

/// `lariat matrix`: what each environment has, side by side.
struct MatrixCommand: LariatCommand {
  static let configuration = CommandConfiguration.lariat(
    "matrix", abstract: "Show bindings, variables, routes and crons by environment.",
    discussion: """
      A cell says whether the environment has the name, shares its resource with another one, has another kind of binding \
      under it, or inherits it.
      """)

  @OptionGroup var config: ConfigOptions

  @Flag(help: "Show the values of variables; those that look like secrets stay hidden.")
  var values = false

  @Option(help: "The form of the output.")
  var format: MatrixFormat = .text

  func execute(in session: Session) throws(FileError) -> ExitStatus {
    let manifests: [WorkerManifest]
    switch try config.check(config.environment.map { .named([$0]) } ?? .all, in: session) {
    case .stopped(let status): return status
    case .ready(let checked):
      guard !checked.hasSyntaxErrors, !checked.manifests.isEmpty else {
        session.show(checked.findings.filter { $0.group != .lint })
        return .findings
      }
      manifests = checked.manifests
    }
    try session.print(format.render(EnvironmentMatrix(manifests, showsValues: values)))
    return .success
  }
}
