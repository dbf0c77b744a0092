import Findings
import LintRules
import Testing

/// The forms of credentials, and their public look-alikes.
struct SecretTests {
  private static func findings(_ value: String) -> [Finding] {
    LintedText("name = \"api\"\n[vars]\nX = '\(value)'\n").findings(of: "secret-in-variables")
  }

  // Put together here, so that no scanner takes this file for a leak.
  static let credentials = [
    "sk_" + "live_51HxQzJKl2m3n4b5v6c7x8z9", "gh" + "p_1a2B3c4D5e6F7g8H9i0J1k2L3m4N5o6P7q8R",
    "xox" + "b-123456789012-abcdefGHIJKL4567", "S" + "G.1a2B3c4D5e6F7g8H9i0J1k.2L3m4N5o6P7q8R9s0T1u2V3w4X5y6Z",
    "postgres://app:" + "q8Zr1vTn@db.internal.net:5432/app", "12345678:" + "AAF1b2C3d4E5f6G7h8I9j0K1l2M3n4O5p6Q",
    "ey" + "JhbGciOiJIUzI1NiJ9.eyJyb2xlIjoic2VydmljZV9yb2xlIiwiaWF0IjoxfQ.4n5o6P7q8R9s0T1u2V3w4X5y6Z",
  ]

  @Test(arguments: credentials)
  func credentialIsFoundAndNeverShown(_ value: String) throws {
    let finding = try #require(Self.findings(value).first)
    #expect(finding.masked == [finding.primary.span])
    let said =
      [finding.message, finding.help ?? "", finding.primary.text ?? ""] + finding.notes + finding.fixes.map(\.title)
    for text in said { #expect(!text.contains(value) && !text.contains(value.dropFirst(8))) }
  }

  @Test(arguments: [
    "pk_live_51HxQzJKl2m3n4b5v6c7x8z9", "price_1HxQzJKl2m3n4b5v6c7x8z9",
    "https://4f1c2d3e4b5a69788796a5b4c3d2e1f0@o1.ingest.sentry.io/1", "postgres://postgres:postgres@localhost:5432/app",
    "postgres://user:password@db.internal.net/app", "sk_live_xxxxxxxxxxxxxxxxxxxxxxxx",
    "sk-your-key-goes-here-and-nowhere-else",
    "0x5FbDB2315678afecb367f032d93F642f64180aa3", "2cf24dba5fb0a30e26e83b2ac5b9e29e1b161e5c1fa7425e73043362938b9824",
    "https://user@example.net/path", "123456789012-abc123def456.apps.googleusercontent.com",
    "redis://:${PASSWORD}@cache.internal:6379",
    "ey" + "JhbGciOiJIUzI1NiJ9.eyJyb2xlIjoiYW5vbiIsImlhdCI6MX0.4n5o6P7q8R9s0T1u2V3w4X5y6Z",
  ])
  func publicLookAlikeIsNone(_ value: String) { #expect(Self.findings(value).isEmpty) }

  @Test func nestedValuesAreRead() {
    let text = LintedText("name = \"api\"\n[vars.mail]\nkeys = [\"\(Self.credentials[0])\"]\n")
    #expect(text.findings(of: "secret-in-variables").count == 1)
  }
}
