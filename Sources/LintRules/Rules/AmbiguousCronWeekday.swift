import BindingSchema
import ConfigTree
import Findings
import WorkerManifest

struct AmbiguousCronWeekday: LintRule {
  static let info = RuleInfo(
    id: "ambiguous-cron-weekday", severity: .warning, fix: .unsafe,
    summary: "A weekday as a number that means another day to Cloudflare than to cron.",
    rationale: """
      In Cloudflare's expressions 1 is Sunday; in those of Unix, and of nearly everybody, 1 is Monday. `1-5` runs from Sunday to \
      Thursday. Names of days cannot be misread. A single number is reported when a comment names another day.
      """,
    examples: [
      .bad("name = \"api\"\nmain = \"src/index.ts\"\n\n[triggers]\ncrons = [«\"0 9 * * 1-5\"»]\n"),
      .bad(
        "name = \"api\"\nmain = \"src/index.ts\"\n\n[triggers]\ncrons = [«\"0 9 * * 1\"»] # every Monday\n",
        isFormatSpecific: true),
      .good("name = \"api\"\nmain = \"src/index.ts\"\n\n[triggers]\ncrons = [\"0 9 * * MON-FRI\"]\n"),
      .good(
        "name = \"api\"\nmain = \"src/index.ts\"\n\n[triggers]\ncrons = [\"0 9 * * 2\"] # every Monday\n",
        isFormatSpecific: true),
    ])

  func check(_ context: LintContext, into sink: inout FindingSink) {
    for declared in context.crons {
      let (value, text, section) = (declared.value, declared.text, declared.section)
      guard case .success(let cron) = declared.parsed, cron.weekday.utf8.contains(where: \.isDigit),
        cron.weekday.utf8.allSatisfy({ $0.isDigit || $0 == UInt8(ascii: "-") || $0 == UInt8(ascii: ",") })
      else { continue }
      let comment = context.document.comments(around: value.span)
      let named = Self.days(in: comment)
      let numbers = cron.weekday.split { $0 == "-" || $0 == "," }.compactMap { Int($0) }
      let meant = named.isEmpty ? nil : named
      let here = numbers.map { CronExpression.weekdayNames[$0 - 1] }
      if let meant, meant.contains(where: here.contains) { continue }
      // A week of work is a habit; any other number may be Cloudflare's.
      guard meant != nil || cron.weekday == "1-5" else { continue }
      let unix = String(text.dropLast(cron.weekday.count)) + Self.unixNames(cron.weekday)
      sink.report(
        Self.info,
        "`\(cron.weekday)` is \(Self.spoken(cron.weekday, here)) in Cloudflare's cron, where 1 is Sunday", at: value,
        value: true, in: section, help: "write names: `\(unix)`",
        fixes: context.fix("write `\(unix)`", .unsafe, [.replace(value, with: .string(unix))]))
    }
  }

  private static func spoken(_ field: String, _ names: [String]) -> String {
    field.contains("-") ? names.joined(separator: " to ") : names.joined(separator: ", ")
  }

  /// The names of the days that Unix's cron means: 0 or 7 is Sunday.
  private static func unixNames(_ field: String) -> String {
    var text = ""
    for byte in field.utf8 {
      if byte.isDigit {
        text += CronExpression.weekdayNames[Int(byte - UInt8(ascii: "0")) % 7]
      } else {
        text.unicodeScalars.append(Unicode.Scalar(byte))
      }
    }
    return text
  }

  /// Days that a comment names.
  private static func days(in comment: String) -> [String] {
    let words = NameWords.words(comment)
    let full = ["sunday", "monday", "tuesday", "wednesday", "thursday", "friday", "saturday"]
    return zip(full, CronExpression.weekdayNames).compactMap { day, name in
      words.contains { $0 == day || $0 == day + "s" || $0 == name.lowercased() } ? name : nil
    }
  }
}
