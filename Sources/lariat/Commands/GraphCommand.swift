import ArgumentParser
import Findings
import JSONText
import LariatKit
import LintRules

/// `lariat graph`: the Workers of a repository and what they use of each other.
struct GraphCommand: LariatCommand {
  enum Format: String, ExpressibleByArgument, CaseIterable {
    case text, mermaid, dot, json
  }

  static let configuration = CommandConfiguration.lariat(
    "graph", abstract: "Show which Workers of a folder use each other.",
    discussion: """
      Every environment of every config below the folder is a Worker. Service bindings, Durable Objects and Workflows of other \
      Workers, tail consumers, outbound Workers and queues connect them.
      """)

  @Argument(help: "A folder, or a config.")
  var path: String = "."

  @Option(
    name: .customLong("env"), parsing: .unconditional,
    help: ArgumentHelp("Only Workers of this environment; empty for the top level.", valueName: "name"))
  var environment: String?

  @Option(help: "text, mermaid, dot or json.")
  var format: Format = .text

  @Flag(help: "Print the names in an order in which they can be deployed: each after those it uses (text or json).")
  var order = false

  @OptionGroup var schemas: SchemaOptions

  @OptionGroup var input: InputOptions

  func validate() throws {
    if order && format != .text && format != .json {
      throw ValidationError("an order is printed as text or json")
    }
  }

  func execute(in session: Session) throws(FileError) -> ExitStatus {
    let found = ConfigDiscovery.all(
      [path], files: session.files, standardInput: try input.standardInput(for: [path], in: session),
      threads: session.threads)
    var options = CheckOptions()
    switch schemas.load(in: session) {
    case .stopped(let status): return status
    case .ready(let schemas): options.schemas = schemas
    }
    let result = GraphRun.graph(found.inputs, options: options, files: session.files, threads: session.threads)
    for error in found.errors { session.complain(error) }
    session.show(found.findings)
    for error in result.errors { session.complain(error) }
    for path in result.brokenPaths {
      session.complain("`\(path)` has syntax errors; what could be read of it is shown")
    }
    let graph = environment.map { result.graph.only(environment: $0.isEmpty ? nil : $0) } ?? result.graph
    try print(graph, in: session)
    return found.errors.isEmpty && result.errors.isEmpty ? .success : .failure
  }

  private func print(_ graph: WorkerGraph, in session: Session) throws(FileError) {
    if order {
      let order = graph.deployOrder
      if format == .json {
        try session.print(JSONWriter.bytes(GraphDocument.json(order, of: graph), style: .pretty) + [UInt8(ascii: "\n")])
      } else {
        try session.print(GraphText.text(order, of: graph))
        for sentence in GraphText.advice(order, of: graph) { session.complain(sentence) }
      }
      return
    }
    switch format {
    case .text: try session.print(GraphText.text(graph))
    case .mermaid: try session.print(GraphDocument.mermaid(graph))
    case .dot: try session.print(GraphDocument.dot(graph))
    case .json:
      try session.print(JSONWriter.bytes(GraphDocument.json(graph), style: .pretty) + [UInt8(ascii: "\n")])
    }
  }
}
