public import ConfigTree
public import Findings

/// A fix that was applied.
public struct AppliedFix: Sendable {
  /// An imperative, e.g. "rename to `kv_namespaces`".
  public var title: String
  /// Where it stood in the text of its round.
  public var finding: Finding
  public var location: SourceLocation
}

/// What became of a file.
public struct FixedConfig: Sendable {
  /// As it was.
  public let original: CheckedConfig
  /// As it is now; the original itself when nothing was applied.
  public let result: CheckedConfig
  /// In the order in which they were applied.
  public let applied: [AppliedFix]
  /// Fixes after which the text would not parse, or wrangler would refuse a config that it takes now.
  public let dropped: [AppliedFix]

  public var isChanged: Bool { original.document.file.bytes != result.document.file.bytes }
}

/// Applies the fixes of findings, until none is left.
public enum ConfigFixer {
  /// A fix may bring up the next finding, but hardly a tenth.
  public static let roundLimit = 10

  /// - Parameters:
  ///   - applicability: the least sure fixes that are applied.
  ///   - options: findings that comments or settings silence are not mended.
  public static func fix(
    _ file: SourceFile, format: ConfigFormat, atLeast applicability: Applicability = .safe,
    options: CheckOptions = CheckOptions(), files: any FileAccess
  ) -> FixedConfig {
    let fixing = Fixing(applicability: applicability) {
      ConfigCheck.check($0, format: format, options: options, files: files)
    }
    let original = fixing.check(file)
    let all = fixing.run(original, without: [:])
    guard all.config.isRefused, !original.isRefused else { return all.result(of: original) }
    // A misspelt key that wrangler skips may hold what it would refuse under the right name: better a warning than a
    // deploy that fails. What a fix brings up is mended in later rounds, so a fix is judged by where it leads.
    var dropped = all.first
    for identity in all.first.keys.sorted() {
      var fewer = dropped
      fewer[identity] = nil
      if !fixing.run(original, without: fewer).config.isRefused { dropped = fewer }
    }
    let some = fixing.run(original, without: dropped)
    return some.config.isRefused ? Run(original, dropped: all.first).result(of: original) : some.result(of: original)
  }
}

/// Rounds of fixes over one config.
private struct Fixing {
  let applicability: Applicability
  let check: (SourceFile) -> CheckedConfig

  /// Applies all but `dropped`, by their identities.
  func run(_ original: CheckedConfig, without dropped: [String: AppliedFix]) -> Run {
    var run = Run(original, dropped: dropped)
    // Two rules that disagree would change a text back and forth.
    var seen: Set<[UInt8]> = [original.document.file.bytes]
    for number in 0..<ConfigFixer.roundLimit {
      let source = run.config.document.file
      let round = FixRound(run.config.findings, in: source, atLeast: applicability, without: Set(run.dropped.keys))
      guard !round.chosen.isEmpty else { break }
      let lines = LineIndex(source)
      if number == 0 { for fix in round.chosen { run.first[fix.identity] = AppliedFix(fix, lines) } }
      var fixes = round.chosen
      var next = check(SourceFile(path: source.path, bytes: FixRound.apply(fixes, to: source.bytes)))
      if breaks(fixes, next, run.config) {
        let (good, bad) = separate(fixes, in: run.config)
        for fix in bad { run.dropped[fix.identity] = AppliedFix(fix, lines) }
        guard !good.isEmpty else { continue }
        fixes = good
        next = check(SourceFile(path: source.path, bytes: FixRound.apply(fixes, to: source.bytes)))
      }
      guard seen.insert(next.document.file.bytes).inserted else { break }
      run.applied += fixes.map { AppliedFix($0, lines) }
      run.config = next
    }
    return run
  }

  /// Whether `fixes`, which made `next` of `current`, leave more syntax errors than they should: those that mend one
  /// have to leave one less. In a text that is broken all over, a reader's guess may else be repeated round by round.
  private func breaks(_ fixes: [ChosenFix], _ next: CheckedConfig, _ current: CheckedConfig) -> Bool {
    syntaxErrorCount(next) > syntaxErrorCount(current) - fixes.count { $0.finding.group == .syntax }
  }

  private func syntaxErrorCount(_ config: CheckedConfig) -> Int { config.findings.count { $0.group == .syntax } }

  /// Those that leave a text as sound as it was, each together with the ones before, and those that do not.
  private func separate(_ fixes: [ChosenFix], in config: CheckedConfig) -> (good: [ChosenFix], bad: [ChosenFix]) {
    let file = config.document.file
    var good: [ChosenFix] = []
    var bad: [ChosenFix] = []
    var current = config
    for fix in fixes {
      let next = check(SourceFile(path: file.path, bytes: FixRound.apply(good + [fix], to: file.bytes)))
      if breaks([fix], next, current) {
        bad.append(fix)
      } else {
        good.append(fix)
        current = next
      }
    }
    return (good, bad)
  }
}

/// How far the rounds came.
private struct Run {
  var config: CheckedConfig
  var applied: [AppliedFix] = []
  var dropped: [String: AppliedFix]
  /// What the first round wanted to apply.
  var first: [String: AppliedFix] = [:]

  init(_ config: CheckedConfig, dropped: [String: AppliedFix]) {
    self.config = config
    self.dropped = dropped
  }

  func result(of original: CheckedConfig) -> FixedConfig {
    FixedConfig(
      original: original, result: config, applied: applied,
      dropped: dropped.values.sorted { $0.location.offset < $1.location.offset })
  }
}

extension AppliedFix {
  fileprivate init(_ fix: ChosenFix, _ lines: LineIndex) {
    self.init(
      title: fix.fix.title, finding: fix.finding, location: lines.location(at: fix.finding.primary.span.start))
  }
}
