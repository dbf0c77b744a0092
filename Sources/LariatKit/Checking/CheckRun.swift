import BuiltinSchemas
import ConfigTree
public import Findings
public import LintRules
public import Reporting
import Threads

/// A check of many configs, on all processors.
public enum CheckRun {
  public struct Result: Sendable {
    /// Sorted.
    public var findings: [Finding]
    /// What comments silence, sorted.
    public var suppressed: [SuppressedFinding]
    /// The files that could not be read, in the order of the configs.
    public var errors: [FileError]
    /// Number of files that were checked.
    public var fileCount: Int
  }

  /// Nothing is kept of a file without findings but what other Workers may need to know.
  /// - Parameters:
  ///   - repository: with it, rules across Workers look at all configs together.
  ///   - threads: at most so many at a time.
  public static func check(
    _ inputs: [ConfigInput], options: CheckOptions = CheckOptions(), repository: RepositoryOptions? = nil,
    files: any FileAccess, threads: Int = 1
  ) -> Result {
    check(CheckPlan(inputs, options: options, files: files), repository: repository, files: files, threads: threads)
  }

  /// The same with the settings of each; findings of the plan itself are not in the result.
  public static func check(
    _ plan: CheckPlan, repository: RepositoryOptions? = nil, files: any FileAccess, threads: Int = 1
  ) -> Result {
    let places = repository.map { _ in WorkerReferencePlaces(plan.items.first?.options.schemas ?? BuiltinSchemas.all) }
    let outcomes = ParallelMap.map(plan.items, threads: threads) { item -> Outcome in
      do throws(FileError) {
        var options = item.options
        options.isRepository = repository != nil
        options.keepsContext = repository != nil
        let checked = try ConfigCheck.check(item.input, options: options, files: files)
        let summary = places.flatMap { places in
          checked.context.map {
            ConfigSummary($0, places: places, isAside: item.input.isRedirected || checked.hasSyntaxErrors)
          }
        }
        return .checked(checked.findings, checked.suppressed, summary)
      } catch {
        return .unreadable(error)
      }
    }
    var result = Result(findings: [], suppressed: [], errors: [], fileCount: 0)
    var groups: [[Finding]] = []
    var summaries: [ConfigSummary] = []
    for outcome in outcomes {
      switch outcome {
      case .checked(let findings, let suppressed, let summary):
        if !findings.isEmpty { groups.append(findings) }
        result.suppressed += suppressed
        if let summary { summaries.append(summary) }
        result.fileCount += 1
      case .unreadable(let error): result.errors.append(error)
      }
    }
    // Sorted in themselves, and each about one file of its own.
    groups.sort { $0[0].primary.file.path < $1[0].primary.file.path }
    result.findings = groups.flatMap { $0 }
    result.suppressed.sort { $0.finding < $1.finding }
    if let repository {
      addAcrossWorkers(to: &result, WorkerGraph(summaries), plan.items, repository, files: files)
    }
    return result
  }

  /// Comments and settings of the config at whose place a finding stands count for it.
  private static func addAcrossWorkers(
    to result: inout Result, _ graph: WorkerGraph, _ items: [CheckPlan.Item], _ options: RepositoryOptions,
    files: any FileAccess
  ) {
    let named = graph.namedSections
    if !named.isEmpty {
      result.findings.removeAll { finding in
        finding.rule == "unreachable-worker"
          && named[finding.primary.file.path]?.contains(finding.environment) ?? false
      }
    }
    let byPath = Dictionary(items.map { ($0.input.path, $0) }) { first, _ in first }
    func document(_ path: String) -> ConfigDocument? {
      guard let input = byPath[path]?.input else { return nil }
      guard let file = input.source ?? (try? files.source(path)) else { return nil }
      return ConfigLoader.load(file, format: input.format).document
    }
    let found = RepositoryRules.check(graph, options: options) { document($0) }
    guard !found.isEmpty else { return }
    for (path, findings) in Dictionary(grouping: found, by: \.primary.file.path) {
      let options = byPath[path]?.options
      let severities = options?.settings?.severities(for: path) ?? [:]
      var kept = findings
      if options?.readsIgnoreComments ?? false, let comments = document(path).flatMap({ IgnoreComments($0) }) {
        let applied = comments.apply(to: kept, mayReportUnused: false) { severities[$0] != .off }
        kept = applied.findings
        result.suppressed += applied.suppressed
      }
      SeveritySetting.apply(severities, to: &kept)
      result.findings += kept
    }
    result.findings.sort()
    result.suppressed.sort { $0.finding < $1.finding }
  }

  private enum Outcome: Sendable {
    case checked([Finding], [SuppressedFinding], ConfigSummary?)
    case unreadable(FileError)
  }
}
