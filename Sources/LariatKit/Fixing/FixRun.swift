import ConfigTree
public import Findings
import Threads

/// The fixes of many configs, on all processors. Nothing is written.
public enum FixRun {
  public struct Result: Sendable {
    /// Sorted by path.
    public var configs: [FixedConfig]
    /// The files that could not be read.
    public var errors: [FileError]
    /// Configs that a build tool wrote, which the next build would write again.
    public var generated: [String]
  }

  /// A file that two paths lead to is mended once.
  public static func fix(
    _ plan: CheckPlan, atLeast applicability: Applicability = .safe, files: any FileAccess, threads: Int = 1
  ) -> Result {
    var result = Result(configs: [], errors: [], generated: [])
    var items: [CheckPlan.Item] = []
    var seen: Set<String> = []
    for item in plan.items {
      if item.input.isRedirected {
        result.generated.append(item.input.path)
      } else if item.input.source != nil || seen.insert(files.realPath(item.input.path) ?? item.input.path).inserted {
        items.append(item)
      }
    }
    let outcomes = ParallelMap.map(items, threads: threads) { item -> Outcome in
      do throws(FileError) {
        let file: SourceFile
        if let source = item.input.source { file = source } else { file = try files.source(item.input.path) }
        return .fixed(
          ConfigFixer.fix(
            file, format: item.input.format, atLeast: applicability, options: item.options, files: files))
      } catch {
        return .unreadable(error)
      }
    }
    for outcome in outcomes {
      switch outcome {
      case .fixed(let config): result.configs.append(config)
      case .unreadable(let error): result.errors.append(error)
      }
    }
    result.configs.sort { $0.original.document.file.path < $1.original.document.file.path }
    return result
  }

  private enum Outcome: Sendable {
    case fixed(FixedConfig)
    case unreadable(FileError)
  }
}
