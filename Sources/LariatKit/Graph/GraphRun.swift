public import LintRules
import Threads

/// The graph of many configs, read on all processors.
public enum GraphRun {
  public struct Result: Sendable {
    public var graph: WorkerGraph
    /// The files that could not be read, in the order of the configs.
    public var errors: [FileError]
    /// Paths of configs that do not parse; what could be read of them is in the graph.
    public var brokenPaths: [String]
  }

  public static func graph(
    _ inputs: [ConfigInput], options: CheckOptions = CheckOptions(), files: any FileAccess, threads: Int = 1
  ) -> Result {
    var options = options
    options.runsLintRules = false
    options.keepsContext = true
    let places = WorkerReferencePlaces(options.schemas)
    let outcomes = ParallelMap.map(inputs, threads: threads) { [options] input -> Outcome in
      do throws(FileError) {
        let checked = try ConfigCheck.check(input, options: options, files: files)
        return .read(
          checked.context.map {
            ConfigSummary($0, places: places, isAside: input.isRedirected || checked.hasSyntaxErrors)
          },
          path: input.path, isBroken: checked.hasSyntaxErrors)
      } catch {
        return .unreadable(error)
      }
    }
    var summaries: [ConfigSummary] = []
    var errors: [FileError] = []
    var broken: [String] = []
    for outcome in outcomes {
      switch outcome {
      case .read(let summary, let path, let isBroken):
        if let summary { summaries.append(summary) }
        if isBroken { broken.append(path) }
      case .unreadable(let error): errors.append(error)
      }
    }
    return Result(graph: WorkerGraph(summaries), errors: errors, brokenPaths: broken)
  }

  private enum Outcome: Sendable {
    case read(ConfigSummary?, path: String, isBroken: Bool)
    case unreadable(FileError)
  }
}
