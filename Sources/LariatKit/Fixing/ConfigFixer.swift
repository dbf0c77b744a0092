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
  /// Fixes that would have left a text that does not parse.
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
    func check(_ file: SourceFile) -> CheckedConfig {
      ConfigCheck.check(file, format: format, options: options, files: files)
    }
    let original = check(file)
    var current = original
    var applied: [AppliedFix] = []
    var dropped: [String: AppliedFix] = [:]
    // Two rules that disagree would change a text back and forth.
    var seen: Set<[UInt8]> = [file.bytes]
    for _ in 0..<roundLimit {
      let source = current.document.file
      let round = FixRound(current.findings, in: source, atLeast: applicability, without: Set(dropped.keys))
      guard !round.chosen.isEmpty else { break }
      let lines = LineIndex(source)
      var fixes = round.chosen
      var next = check(SourceFile(path: file.path, bytes: FixRound.apply(fixes, to: source.bytes)))
      if breaks(next, current) {
        let (good, bad) = separate(fixes, in: current, check: check)
        for fix in bad { dropped[fix.identity] = Self.applied(fix, lines) }
        guard !good.isEmpty else { continue }
        fixes = good
        next = check(SourceFile(path: file.path, bytes: FixRound.apply(fixes, to: source.bytes)))
      }
      guard seen.insert(next.document.file.bytes).inserted else { break }
      applied += fixes.map { Self.applied($0, lines) }
      current = next
    }
    return FixedConfig(
      original: original, result: current, applied: applied,
      dropped: dropped.values.sorted { $0.location.offset < $1.location.offset })
  }

  private static func applied(_ fix: ChosenFix, _ lines: LineIndex) -> AppliedFix {
    AppliedFix(
      title: fix.fix.title, finding: fix.finding, location: lines.location(at: fix.finding.primary.span.start))
  }

  private static func breaks(_ next: CheckedConfig, _ current: CheckedConfig) -> Bool {
    syntaxErrorCount(next) > syntaxErrorCount(current)
  }

  private static func syntaxErrorCount(_ config: CheckedConfig) -> Int {
    config.findings.count { $0.group == .syntax }
  }

  /// Those that leave a text as sound as it was, each together with the ones before, and those that do not.
  private static func separate(
    _ fixes: [ChosenFix], in config: CheckedConfig, check: (SourceFile) -> CheckedConfig
  ) -> (good: [ChosenFix], bad: [ChosenFix]) {
    let file = config.document.file
    var good: [ChosenFix] = []
    var bad: [ChosenFix] = []
    for fix in fixes {
      let text = SourceFile(path: file.path, bytes: FixRound.apply(good + [fix], to: file.bytes))
      if breaks(check(text), config) { bad.append(fix) } else { good.append(fix) }
    }
    return (good, bad)
  }
}
