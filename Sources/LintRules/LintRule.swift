/// A rule: what is known about it, and the function that looks for the mistake.
public protocol LintRule: Sendable {
  static var info: RuleInfo { get }

  func check(_ context: LintContext, into sink: inout FindingSink)
}
