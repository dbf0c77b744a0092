// Writes the inputs of the benchmark: the same bytes on every machine.
//
//     generate-inputs FOLDER
import Foundation

/// A small generator with a fixed seed (SplitMix64).
struct SeededGenerator: RandomNumberGenerator {
  var state: UInt64

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ mixed >> 30) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ mixed >> 27) &* 0x94D0_49BB_1331_11EB
    return mixed ^ mixed >> 31
  }
}

struct InputWriter {
  var random = SeededGenerator(state: 2026)

  private static let words = [
    "amber", "birch", "cedar", "dune", "ember", "fjord", "grove", "harbor", "inlet", "juniper",
  ]

  private mutating func words(_ count: Int) -> String {
    (0..<count).map { _ in Self.words[Int.random(in: 0..<Self.words.count, using: &random)] }.joined(separator: " ")
  }

  private mutating func identifier(_ digits: Int = 32) -> String {
    String((0..<digits).map { _ in "0123456789abcdef".randomElement(using: &random) ?? "0" })
  }

  /// Arrays of tables, as a Worker with very many bindings has them.
  mutating func bindings(bytes: Int) -> String {
    var text = "name = \"large-worker\"\nmain = \"src/index.ts\"\ncompatibility_date = \"2026-01-15\"\n\n"
    var number = 0
    while text.utf8.count < bytes {
      switch number % 5 {
      case 0: text += "[[kv_namespaces]]\nbinding = \"KV_\(number)\"\nid = \"\(identifier())\"\n\n"
      case 1: text += "[[r2_buckets]]\nbinding = \"FILES_\(number)\"\nbucket_name = \"files-\(number)\"\n\n"
      case 2:
        text += "[[d1_databases]]\nbinding = \"DB_\(number)\"\ndatabase_name = \"data-\(number)\"\n"
        text += "database_id = \"\(identifier(8))-\(identifier(4))-\(identifier(4))-\(identifier(12))\"\n\n"
      case 3: text += "[[services]]\nbinding = \"API_\(number)\"\nservice = \"api-\(number)\"\nremote = true\n\n"
      default: text += "[[queues.producers]]\nbinding = \"JOBS_\(number)\"\nqueue = \"jobs-\(number)\"  # sends\n\n"
      }
      number += 1
    }
    return text
  }

  /// Every construct of TOML.
  mutating func mixed(bytes: Int) -> String {
    var text = "title = \"mixed\"\n"
    var number = 0
    while text.utf8.count < bytes {
      text += "\n# part \(number): \(words(7))\n[part.p\(number)]\n"
      text += "whole = \(Int.random(in: -1_000_000...1_000_000, using: &random))\nmask = 0xFF_\(number % 9)0\n"
      text += "share = \(Double.random(in: 0...1000, using: &random))\nlarge = 6.\(number % 97)e\(number % 12)\n"
      text +=
        "on = \(number % 2 == 0)\nat = 2026-0\(number % 9 + 1)-1\(number % 9)T08:30:00Z\nday = 2026-0\(number % 9 + 1)-02\n"
      text += "plain = \"\(words(9))\"  # \(words(2))\nraw = '\(words(4)) \\ as it is'\n"
      text += "escaped = \"a tab \\t a quote \\\" and \\u00e9 \(words(3)) é 漢字\"\n"
      text += "long = \"\"\"\n\(words(10))\n  \(words(9)) \\\n  \(words(4))\n\"\"\"\n"
      text += "dotted.key.k\(number % 7) = \"\(words(2))\"\ndotted.\"in quotes\" = \(number)\n"
      text += "inline = { x = \(number), y = \"\(words(2))\", z = { list = [1, 2, \(number)] } }\n"
      text += "lines = [\n  \"\(words(1))\", # first\n  \"\(words(2))\",\n]\nnumbers = [1, 22, 333, 4444, \(number)]\n"
      number += 1
    }
    return text
  }
}

guard CommandLine.arguments.count == 2 else {
  FileHandle.standardError.write(Data("usage: generate-inputs FOLDER\n".utf8))
  exit(2)
}
let folder = URL(fileURLWithPath: CommandLine.arguments[1], isDirectory: true)
try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
var writer = InputWriter()
for (name, text) in [
  ("bindings_500k.toml", writer.bindings(bytes: 500_000)), ("bindings_5m.toml", writer.bindings(bytes: 5_000_000)),
  ("mixed_500k.toml", writer.mixed(bytes: 500_000)), ("mixed_5m.toml", writer.mixed(bytes: 5_000_000)),
] {
  try text.write(to: folder.appendingPathComponent(name), atomically: true, encoding: .utf8)
}
