import LariatKit

/// Where a command's output goes, and what else it asks the world outside its files.
protocol Console: Sendable {
  /// A reader that went away is no error: what is written for it is dropped.
  func write(_ bytes: [UInt8], to stream: ConsoleStream) throws(FileError)
  func isTerminal(_ stream: ConsoleStream) -> Bool
  /// Columns of the terminal; `nil` when there is none.
  var width: Int? { get }
  /// All of standard input.
  func readInput(limit: Int) throws(FileError) -> [UInt8]
  /// A variable of the process's environment.
  func variable(_ name: String) -> String?
}

enum ConsoleStream: Sendable, Hashable {
  case output, error
}
