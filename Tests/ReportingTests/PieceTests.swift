import Findings
import JSONText
import Reporting
import Testing

/// Reports of so many findings that they are made in pieces.
struct PieceTests {
  static let report: Report = {
    // Seven findings a file, so that some files are told in two pieces.
    let findings = (0..<500).flatMap { number in
      let source = file("\(number)/wrangler.toml", "a = 1\n")
      return (0..<7).map { simple(.warning, Label(file: source, span: ByteSpan(0, 1)), "wrong \($0)") }
    }
    return Report(findings: findings, fileCount: 500, toolVersion: "0.1.0")
  }()

  static func pieces(_ format: ReportFormat, threads: Int) -> [[UInt8]] {
    var pieces: [[UInt8]] = []
    format.write(report, threads: threads) { pieces.append($0) }
    return pieces
  }

  @Test(arguments: ReportFormat.allCases)
  func anyNumberOfThreadsWritesTheSame(_ format: ReportFormat) {
    let one = Self.pieces(format, threads: 1)
    #expect(Self.pieces(format, threads: 3) == one)
    #expect(Array(one.joined()) == format.render(Self.report))
  }

  @Test func linesAreThoseOfEachFindingAlone() {
    for format in [ReportFormat.concise, .github, .jsonl] {
      let alone = Self.report.findings.map { render(format, [$0]) }.joined()
      #expect(String(decoding: Self.pieces(format, threads: 2).joined(), as: UTF8.self) == alone)
    }
  }

  @Test func theDocumentIsWhole() throws {
    let pieces = Self.pieces(.json, threads: 2)
    #expect(pieces.count > 3)
    let text = String(decoding: pieces.joined(), as: UTF8.self)
    guard case .object(let document) = try StrictJSON.parse(text), case .array(let findings)? = document["findings"]
    else { return #expect(Bool(false), "no findings") }
    let messages = findings.map { finding -> JSONValue? in
      guard case .object(let members) = finding else { return nil }
      return members["message"]
    }
    #expect(messages == Self.report.findings.map { .string($0.message) })
  }
}
