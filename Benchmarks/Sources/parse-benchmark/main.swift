// Parses each file with this package's TOML parser and with toml++, alternately in one process, and prints the medians.
//
//     parse-benchmark [--rounds N] FILE...
import CTomlPlusPlus
import ConfigTree
import Findings
import Foundation
import TOML

/// The time of each parser's rounds, in seconds.
struct Race {
  var ours: [Double] = []
  var theirs: [Double] = []

  static func median(_ times: [Double]) -> Double {
    let sorted = times.sorted()
    let middle = sorted.count / 2
    return sorted.count % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2
  }
}

func seconds(_ body: () -> Void) -> Double {
  let time = ContinuousClock().measure(body)
  return Double(time.components.seconds) + Double(time.components.attoseconds) * 1e-18
}

func fail(_ message: String) -> Never {
  FileHandle.standardError.write(Data((message + "\n").utf8))
  exit(2)
}

func padded(_ text: String, _ width: Int) -> String {
  String(repeating: " ", count: max(0, width - text.count)) + text
}

var arguments = Array(CommandLine.arguments.dropFirst())
var rounds = 15
if let option = arguments.firstIndex(of: "--rounds") {
  guard option + 1 < arguments.count, let count = Int(arguments[option + 1]), count > 0 else {
    fail("--rounds needs a number")
  }
  rounds = count
  arguments.removeSubrange(option...option + 1)
}
guard !arguments.isEmpty else { fail("usage: parse-benchmark [--rounds N] FILE...") }

print("file                         bytes    ours ms  toml++ ms   ours MB/s  toml++ MB/s   ratio")
for path in arguments {
  guard let data = FileManager.default.contents(atPath: path) else { fail("cannot read \(path)") }
  let file = SourceFile(path: path, bytes: Array(data))
  // Small files are parsed several times a round, so that a round takes long enough to be measured.
  let repeats = max(1, 200_000 / max(1, file.bytes.count))
  var race = Race()
  for round in 0...rounds {
    settle_heap()
    let ours = seconds {
      for _ in 0..<repeats {
        let result = TOMLParser.parse(file)
        guard result.findings.isEmpty, result.document.root.count > 0 else { fail("\(path): our parser refuses it") }
      }
    }
    settle_heap()
    let theirs = file.bytes.withUnsafeBytes { bytes in
      seconds {
        for _ in 0..<repeats
        where tomlplusplus_parse(bytes.assumingMemoryBound(to: CChar.self).baseAddress, bytes.count) < 1 {
          fail("\(path): toml++ refuses it")
        }
      }
    }
    // The first round warms up.
    if round > 0 {
      race.ours.append(ours / Double(repeats))
      race.theirs.append(theirs / Double(repeats))
    }
  }
  let (ours, theirs) = (Race.median(race.ours), Race.median(race.theirs))
  let megabytes = Double(file.bytes.count) / 1e6
  let name = path.split(separator: "/").last.map(String.init) ?? path
  print(
    name.padding(toLength: 24, withPad: " ", startingAt: 0) + padded("\(file.bytes.count)", 10)
      + padded(String(format: "%.3f", ours * 1e3), 11) + padded(String(format: "%.3f", theirs * 1e3), 11)
      + padded(String(format: "%.0f", megabytes / ours), 12) + padded(String(format: "%.0f", megabytes / theirs), 13)
      + padded(String(format: "%.1f", theirs / ours), 8))
}
