import LariatKit
import Synchronization

@testable import lariat

/// Streams in memory.
final class TestConsole: Console {
  private let written = Mutex<[ConsoleStream: [UInt8]]>([:])
  private let input: [UInt8]
  private let variables: [String: String]
  private let terminal: Bool
  /// Standard output cannot be written.
  private let isFull: Bool

  init(input: String = "", variables: [String: String] = [:], terminal: Bool = false, isFull: Bool = false) {
    self.input = Array(input.utf8)
    self.variables = variables
    self.terminal = terminal
    self.isFull = isFull
  }

  func text(_ stream: ConsoleStream) -> String {
    String(decoding: written.withLock { $0[stream] ?? [] }, as: UTF8.self)
  }

  func write(_ bytes: [UInt8], to stream: ConsoleStream) throws(FileError) {
    if isFull && stream == .output {
      throw FileError(path: "standard output", action: .write, reason: .system("No space left on device"))
    }
    written.withLock { $0[stream, default: []] += bytes }
  }

  func isTerminal(_ stream: ConsoleStream) -> Bool { terminal }
  var width: Int? { nil }
  func readInput(limit: Int) throws(FileError) -> [UInt8] { input }
  func variable(_ name: String) -> String? { variables[name] }
}

/// What a command line did.
struct Outcome {
  var status: Int32
  var output: String
  var errors: String
}

/// Runs a command line in this process.
func lariat(_ arguments: String..., files: any FileAccess, console: TestConsole = TestConsole()) -> Outcome {
  lariat(arguments, files: files, console: console)
}

func lariat(_ arguments: [String], files: any FileAccess, console: TestConsole = TestConsole()) -> Outcome {
  let status = Lariat.main(arguments, in: Session(files: files, console: console, threads: 2))
  return Outcome(status: status.rawValue, output: console.text(.output), errors: console.text(.error))
}
