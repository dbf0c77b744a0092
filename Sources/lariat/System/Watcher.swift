import LariatKit

/// Runs a check again whenever one of its files changes, comes or goes. It asks the disk for times: that works on every
/// system and over network drives.
struct Watcher {
  /// What one run gave, and the files that it depends on.
  struct Outcome {
    var status: ExitStatus
    var watched: Set<String>
  }

  let files: any FileAccess
  /// Waits so many milliseconds; `false` ends the watch.
  let pause: @Sendable (Int) -> Bool

  private static let interval = 300
  /// A search for new files takes longer than asking for times, so it is made every few seconds only.
  private static let pollsPerSearch = 10

  /// - Parameters:
  ///   - check: one run.
  ///   - discover: the files that a run would look at now.
  /// - Returns: the status of the last run.
  func run(
    check: () throws(FileError) -> Outcome, discover: () throws(FileError) -> [String]
  ) throws(FileError) -> ExitStatus {
    var outcome = try check()
    var stamps = self.stamps(outcome.watched)
    // Compared with later searches, not with what was checked: settings may leave some out.
    var discovered = Set(try discover())
    var polls = 0
    while pause(Self.interval) {
      polls += 1
      var isStale = self.stamps(outcome.watched) != stamps
      if !isStale && polls % Self.pollsPerSearch == 0 {
        isStale = Set(try discover()) != discovered
      }
      guard isStale else { continue }
      outcome = try check()
      stamps = self.stamps(outcome.watched)
      discovered = Set(try discover())
    }
    return outcome.status
  }

  private func stamps(_ paths: Set<String>) -> [String: FileStamp] {
    var stamps: [String: FileStamp] = [:]
    for path in paths { stamps[path] = files.stamp(of: path) }
    return stamps
  }
}
