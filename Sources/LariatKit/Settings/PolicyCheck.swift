import ConfigTree
import Findings
import LintRules
import WorkerManifest

/// Compares what environments set with what the team requires of them.
struct PolicyCheck {
  private let manifest: WorkerManifest
  private let today: CalendarDate?
  private var findings: [Finding] = []

  static func check(_ policies: [Policy], manifests: [WorkerManifest], today: CalendarDate?) -> [Finding] {
    manifests.flatMap { manifest -> [Finding] in
      // Not one that the file does not define.
      guard manifest.environment == nil || manifest.own != nil else { return [] }
      var check = PolicyCheck(manifest: manifest, today: today)
      for policy in policies where policy.holds(for: manifest.environment) {
        for rule in policy.rules { check.check(rule) }
      }
      return check.findings
    }
  }

  private init(manifest: WorkerManifest, today: CalendarDate?) {
    self.manifest = manifest
    self.today = today
  }

  /// The effective value, and whether the top level gives it.
  private func effective(_ keys: [String]) -> (value: ConfigValue?, isInherited: Bool) {
    guard let setting = manifest.setting(keys[0]) else { return (nil, false) }
    return (setting.value.at(Array(keys.dropFirst())), setting.isInherited)
  }

  private mutating func check(_ rule: Policy.Rule) {
    let (value, isInherited) = effective(rule.keys)
    for requirement in rule.requirements {
      guard let problem = problem(value, requirement) else { continue }
      report(rule, problem, value: value, isInherited: isInherited)
      return
    }
  }

  private struct Problem {
    /// Completes "`observability.enabled` …".
    var text: String
    var help: String
  }

  private func problem(_ value: ConfigValue?, _ requirement: Policy.Requirement) -> Problem? {
    switch requirement {
    case .present: return value == nil ? Problem(text: "has to be set", help: "set it") : nil
    case .absent: return value != nil ? Problem(text: "must not be set", help: "remove it") : nil
    case .equals(let wanted):
      if let value, wanted.contains(where: { Self.equal(value, $0) }) { return nil }
      let names = wanted.map { "`\(Self.text($0))`" }
      return Problem(text: "has to be \(names.joined(separator: " or "))", help: "set it to \(names[0])")
    case .atLeast(let limit):
      if let number = value?.number, number >= limit { return nil }
      return Problem(text: "has to be at least \(Self.text(limit))", help: "raise it")
    case .atMost(let limit):
      if let number = value?.number, number <= limit { return nil }
      return Problem(text: "has to be at most \(Self.text(limit))", help: "lower it")
    case .youngerThan(let days):
      guard let today else { return nil }
      let text = value.map { $0.string ?? $0.sourceText }
      guard let text, let date = CalendarDate(String(text.prefix(10))), date.isReal else {
        return Problem(text: "has to be a date, at most \(days) days old", help: "set it to a day of this time")
      }
      let age = today.daysSinceEpoch - date.daysSinceEpoch
      guard age > days else { return nil }
      return Problem(
        text: "has to be at most \(days) days old, and is \(age)", help: "read what changed since, and set a later date"
      )
    }
  }

  private static func equal(_ value: ConfigValue, _ wanted: ConfigValue) -> Bool {
    if let text = wanted.string { return value.string == text || value.kind.isDate && value.sourceText == text }
    if let flag = wanted.boolean { return value.boolean == flag }
    if let number = wanted.number { return value.number == number }
    return wanted.kind == .null && value.kind == .null
  }

  private static func text(_ value: ConfigValue) -> String { value.string ?? value.sourceText }

  private static func text(_ number: Double) -> String { Int64(exactly: number).map(String.init) ?? String(number) }

  private mutating func report(_ rule: Policy.Rule, _ problem: Problem, value: ConfigValue?, isInherited: Bool) {
    let section = manifest.own?.table ?? manifest.document.root
    var secondary = [rule.place.anchorLabel("required here")]
    let primary: Label
    if let value, !isInherited {
      primary = value.label()
    } else {
      if let value { secondary.append(value.anchorLabel("inherited from here")) }
      // The top level is the whole file: its start is enough.
      primary =
        section.isRoot ? Label(file: manifest.document.file, span: ByteSpan(at: 0)) : section.anchorLabel()
    }
    let place = manifest.environment.map { "environment `\($0)`" } ?? "the top level"
    findings.append(
      Finding(
        rule: "policy", severity: .error, group: .lint,
        message: "`\(rule.name)` \(problem.text) in \(place)\(value == nil ? ", and is not set" : "")",
        primary: primary, secondary: secondary, help: problem.help,
        path: value.flatMap { isInherited ? nil : $0.path.description } ?? Self.path(section, rule.keys),
        environment: manifest.environment))
  }

  /// Where the setting would stand.
  private static func path(_ section: ConfigValue, _ keys: [String]) -> String {
    keys.reduce(section.path) { $0.appending($1) }.description
  }
}
