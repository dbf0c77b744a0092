/// Configs of one repository that break a rule together, or similar ones that do not.
public struct RepositoryExample: Sendable, Hashable {
  public struct File: Sendable, Hashable {
    public var path: String
    /// In a bad example `«` and `»` stand around the place of the finding.
    public var markedText: String

    public init(_ path: String, _ markedText: String) {
      self.path = path
      self.markedText = markedText
    }

    /// The config without its marks.
    public var text: String { markedText.filter { $0 != "«" && $0 != "»" } }
  }

  public var verdict: RuleExample.Verdict
  public var files: [File]

  public static func bad(_ files: [File]) -> RepositoryExample { RepositoryExample(verdict: .bad, files: files) }
  public static func good(_ files: [File]) -> RepositoryExample { RepositoryExample(verdict: .good, files: files) }
}
