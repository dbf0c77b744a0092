public import Findings

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

  /// Nothing is kept of a file without findings.
  /// - Parameter threads: at most so many at a time.
  public static func check(
    _ inputs: [ConfigInput], options: CheckOptions = CheckOptions(), files: any FileAccess, threads: Int = 1
  ) -> Result {
    let outcomes = ParallelMap.map(inputs, threads: threads) { input -> Outcome in
      do throws(FileError) {
        return .checked(try ConfigCheck.check(input, options: options, files: files).findings)
      } catch {
        return .unreadable(error)
      }
    }
    var result = Result(findings: [], errors: [], fileCount: 0)
    var groups: [[Finding]] = []
    for outcome in outcomes {
      switch outcome {
      case .checked(let findings):
        if !findings.isEmpty { groups.append(findings) }
        result.fileCount += 1
      case .unreadable(let error): result.errors.append(error)
      }
    }
    // Sorted in themselves, and each about one file of its own.
    groups.sort { $0[0].primary.file.path < $1[0].primary.file.path }
    result.findings = groups.flatMap { $0 }
    return result
  }

  private enum Outcome: Sendable {
    case checked([Finding])
    case unreadable(FileError)
  }
}
