public import Findings
public import Reporting

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

  /// Nothing is kept of a file without findings.
  /// - Parameter threads: at most so many at a time.
  public static func check(
    _ inputs: [ConfigInput], options: CheckOptions = CheckOptions(), files: any FileAccess, threads: Int = 1
  ) -> Result {
    check(CheckPlan(inputs, options: options, files: files), files: files, threads: threads)
  }

  /// The same with the settings of each; findings of the plan itself are not in the result.
  public static func check(_ plan: CheckPlan, files: any FileAccess, threads: Int = 1) -> Result {
    let outcomes = ParallelMap.map(plan.items, threads: threads) { item -> Outcome in
      do throws(FileError) {
        let checked = try ConfigCheck.check(item.input, options: item.options, files: files)
        return .checked(checked.findings, checked.suppressed)
      } catch {
        return .unreadable(error)
      }
    }
    var result = Result(findings: [], suppressed: [], errors: [], fileCount: 0)
    var groups: [[Finding]] = []
    for outcome in outcomes {
      switch outcome {
      case .checked(let findings, let suppressed):
        if !findings.isEmpty { groups.append(findings) }
        result.suppressed += suppressed
        result.fileCount += 1
      case .unreadable(let error): result.errors.append(error)
      }
    }
    // Sorted in themselves, and each about one file of its own.
    groups.sort { $0[0].primary.file.path < $1[0].primary.file.path }
    result.findings = groups.flatMap { $0 }
    result.suppressed.sort { $0.finding < $1.finding }
    return result
  }

  private enum Outcome: Sendable {
    case checked([Finding], [SuppressedFinding])
    case unreadable(FileError)
  }
}
