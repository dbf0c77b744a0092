import ArgumentParser
import LariatKit

/// `lariat explain`: what a config key means.
struct ExplainCommand: LariatCommand {
  static let configuration = CommandConfiguration.lariat(
    "explain", abstract: "Tell what a config key means.")

  @Argument(help: "A key of a config, such as `kv_namespaces` or `queues.consumers`.")
  var subject: String

  @OptionGroup var schemas: SchemaOptions

  func execute(in session: Session) throws(FileError) -> ExitStatus {
    switch schemas.load(in: session) {
    case .stopped(let status): return status
    case .ready(let schemas):
      if let explanation = KeyExplanation(subject, schemas: schemas) {
        try session.print(explanation.text)
        return .success
      }
      let suggestion = KeyExplanation.suggestion(for: subject, schemas: schemas)
      session.complain("there is no key `\(subject)`" + (suggestion.map { "; did you mean `\($0)`?" } ?? ""))
      return .failure
    }
  }
}
