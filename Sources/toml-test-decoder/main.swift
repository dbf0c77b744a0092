// Reads TOML on standard input and writes it as the tagged JSON of toml-test (https://github.com/toml-lang/toml-test).
//
//     toml-test-decoder [--toml 1.0|1.1]
//
// Exit status: 0 valid, 1 invalid (findings on standard error), 2 wrong usage.
import ConfigTree
import Findings
import JSONText
import TOML

#if canImport(Darwin)
  import Darwin
#elseif canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#endif

func readStandardInput() -> [UInt8] {
  var input: [UInt8] = []
  var chunk = [UInt8](repeating: 0, count: 1 << 16)
  while true {
    let count = chunk.withUnsafeMutableBytes { read(STDIN_FILENO, $0.baseAddress, $0.count) }
    guard count > 0 else { return input }
    input += chunk[..<count]
  }
}

func put(_ bytes: [UInt8], to descriptor: Int32) {
  var rest = bytes[...]
  while !rest.isEmpty {
    let count = rest.withUnsafeBytes { write(descriptor, $0.baseAddress, $0.count) }
    guard count > 0 else { return }
    rest = rest.dropFirst(count)
  }
}

var options = TOMLOptions()
switch Array(CommandLine.arguments.dropFirst()) {
case [], ["--toml", "1.0"]: break
case ["--toml", "1.1"]: options.version = .v1_1
default:
  put(Array("usage: toml-test-decoder [--toml 1.0|1.1] < file\n".utf8), to: STDERR_FILENO)
  exit(2)
}

let file = SourceFile(path: "-", bytes: readStandardInput())
let result = TOMLParser.parse(file, options: options)
guard result.findings.isEmpty else {
  let lines = LineIndex(file)
  for finding in result.findings {
    let place = lines.location(at: finding.primary.span.start)
    put(
      Array("\(place.line):\(place.column): \(finding.rule): \(finding.message)\n".utf8), to: STDERR_FILENO)
  }
  exit(1)
}
put(JSONWriter.bytes(TaggedValue.json(result.document.root), style: .pretty) + [0x0A], to: STDOUT_FILENO)
