import ArgumentParser
import JSONText
import LariatKit

/// `lariat rules`: the table of rules.
struct RulesCommand: LariatCommand {
  enum Format: String, ExpressibleByArgument, CaseIterable {
    case table, json
  }

  static let configuration = CommandConfiguration.lariat(
    "rules", abstract: "List all rules.",
    discussion: "`lariat explain RULE` tells more about one of them.")

  @Option(help: "The form of the output.")
  var format: Format = .table

  func execute(in session: Session) throws(FileError) -> ExitStatus {
    switch format {
    case .table: try session.print(RuleTable.text(RuleList.all))
    case .json:
      try session.print(JSONWriter.bytes(RuleTable.json(RuleList.all), style: .pretty) + [UInt8(ascii: "\n")])
    }
    return .success
  }
}
