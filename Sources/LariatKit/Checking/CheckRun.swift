public import Findings
public import LintRules

/// A check of many configs, on all processors.
public enum CheckRun {
  public struct Result: Sendable {
    /// Sorted.
    public var findings: [Finding]
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
    var options = options
    options.isRepository = repository != nil
    options.keepsContext = repository != nil
    let places = repository.map { _ in WorkerReferencePlaces(options.schemas) }
    let outcomes = ParallelMap.map(inputs, threads: threads) { [options] input -> Outcome in
      do throws(FileError) {
        let checked = try ConfigCheck.check(input, options: options, files: files)
        guard let places, let context = checked.context else { return .checked(checked.findings, nil) }
        return .checked(
          checked.findings,
          ConfigSummary(context, places: places, isAside: input.isRedirected || checked.hasSyntaxErrors))
      } catch {
        return .unreadable(error)
      }
    }
    var result = Result(findings: [], errors: [], fileCount: 0)
    var groups: [[Finding]] = []
    var summaries: [ConfigSummary] = []
    for outcome in outcomes {
      switch outcome {
      case .checked(let findings, let summary):
        if !findings.isEmpty { groups.append(findings) }
        if let summary { summaries.append(summary) }
        result.fileCount += 1
      case .unreadable(let error): result.errors.append(error)
      }
    }
    // Sorted in themselves, and each about one file of its own.
    groups.sort { $0[0].primary.file.path < $1[0].primary.file.path }
    result.findings = groups.flatMap { $0 }
    if let repository {
      addAcrossWorkers(to: &result, WorkerGraph(summaries), inputs, repository, files: files)
    }
    return result
  }

  private static func addAcrossWorkers(
    to result: inout Result, _ graph: WorkerGraph, _ inputs: [ConfigInput], _ options: RepositoryOptions,
    files: any FileAccess
  ) {
    let named = graph.namedSections
    result.findings.removeAll { finding in
      finding.rule == "unreachable-worker"
        && named[finding.primary.file.path]?.contains(finding.environment) ?? false
    }
    lazy var byPath = Dictionary(inputs.map { ($0.path, $0) }) { first, _ in first }
    let found = RepositoryRules.check(graph, options: options) { path in
      guard let input = byPath[path] else { return nil }
      guard let file = input.source ?? (try? files.source(path)) else { return nil }
      return ConfigLoader.load(file, format: input.format).document
    }
    if !found.isEmpty { result.findings = (result.findings + found).sorted() }
  }

  private enum Outcome: Sendable {
    case checked([Finding], ConfigSummary?)
    case unreadable(FileError)
  }
}
