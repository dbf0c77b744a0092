import ArgumentParser
import Findings
import LariatKit

/// `lariat explain`: what a rule or a config key means.
struct ExplainCommand: LariatCommand {
  static let configuration = CommandConfiguration.lariat(
    "explain", abstract: "Tell what a rule or a config key means.")

  @Argument(
    help: "A rule, such as `not-inherited`, or a key of a config, such as `kv_namespaces` or `queues.consumers`.")
  var subject: String

  @OptionGroup var schemas: SchemaOptions

  func execute(in session: Session) throws(FileError) -> ExitStatus {
    if let explanation = RuleExplanation(subject) {
      try session.print(explanation.text)
      return .success
    }
    switch schemas.load(in: session) {
    case .stopped(let status): return status
    case .ready(let schemas):
      if let explanation = KeyExplanation(subject, schemas: schemas) {
        try session.print(explanation.text)
        return .success
      }
      // Rules are written with dashes, keys with underscores.
      let rule = NearestName.match(for: subject, in: RuleList.ids)
      let key = KeyExplanation.suggestion(for: subject, schemas: schemas)
      let suggestion = subject.contains("-") ? rule?.name ?? key : key ?? rule?.name
      session.complain(
        "there is no rule and no key `\(subject)`" + (suggestion.map { "; did you mean `\($0)`?" } ?? ""))
      return .failure
    }
  }
}
