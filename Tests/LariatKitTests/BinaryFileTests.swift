import ConfigTree
import Findings
import LariatKit
import Testing

struct BinaryFileTests {
  private func rules(_ bytes: [UInt8], _ format: ConfigFormat = .toml) -> [String] {
    ConfigCheck.check(SourceFile(path: "wrangler.toml", bytes: bytes), format: format, files: MemoryFiles())
      .findings.map(\.rule)
  }

  @Test func isOneFinding() {
    #expect(rules([0x7F, 0x45, 0x4C, 0x46] + Array(repeating: 0, count: 5000)) == ["binary-file"])
    #expect(rules(Array("name".utf8).flatMap { [$0, 0] }) == ["binary-file"])
    let noise = (0..<9000).map { UInt8(truncatingIfNeeded: ($0 &* 2_654_435_761) >> 7) }
    #expect(rules(noise + [0]).contains("binary-file") == noise.prefix(8000).contains(0))
  }

  @Test func aStrayByteIsAnOrdinaryMistake() {
    let bytes = Array("# a comment that is long enough for one stray byte\n\u{0}name = \"x\"\n".utf8)
    #expect(!rules(bytes).contains("binary-file"))
    #expect(!rules(bytes).isEmpty)
  }

  @Test func wideEncodingsAreNamed() {
    #expect(rules([0xFF, 0xFE] + Array("name".utf8).flatMap { [$0, 0] }) != ["binary-file"])
  }
}
