import Testing

@testable import EnvCodegen

struct NameTests {
  @Test(arguments: [
    ("MY_BUCKET", "myBucket"), ("DB", "db"), ("API_V2_KEY", "apiV2Key"), ("my-var", "myVar"), ("2FA", "_2fa"),
    ("myBucket", "myBucket"), ("MyBucket", "myBucket"), ("APIKey", "apiKey"), ("myKV", "myKV"), ("__FOO__", "foo"),
    ("class", "class"), ("SELF", "self"), ("$x", "x"), ("a\"b", "aB"), ("🚀_LAUNCH", "launch"), ("DÉJÀ_VU", "déjàVu"),
    ("a\u{202E}b", "aB"), ("line\nbreak", "lineBreak"), ("设定", "设定"),
  ])
  func propertyName(_ name: String, _ expected: String) {
    #expect(IdentifierMaker.property(name)?.text == expected)
  }

  @Test(arguments: ["", " ", "_", "__", "🚀", "\u{0}", "*/", "\u{301}"])
  func nothingUsable(_ name: String) {
    #expect(IdentifierMaker.property(name) == nil)
  }

  @Test(arguments: [
    ("Counter", "Counter"), ("billing-api", "BillingApi"), ("FEATURES", "Features"), ("my.worker", "MyWorker"),
  ])
  func typeName(_ name: String, _ expected: String) {
    #expect(IdentifierMaker.type(name)?.text == expected)
  }

  @Test func keywordsStandInBackticks() throws {
    #expect(try #require(Identifier(validating: "class")).written == "`class`")
    #expect(try #require(Identifier(validating: "class")).writtenAsMember == "class")
    #expect(try #require(Identifier(validating: "init")).writtenAsMember == "`init`")
  }

  @Test func numbersSkipNamesThatAreTaken() throws {
    let wishes = ["x", "x", "x2", "x"].map { Identifier(validating: $0) }
    #expect(PropertyNames.allocate(wishes).map(\.text) == ["x", "x3", "x2", "x4"])
  }

  @Test(arguments: [
    ("plain", #""plain""#), ("a\"b", #""a\"b""#), ("\\(x)", #""\\(x)""#), ("a\nb\r\t", #""a\nb\r\t""#),
    ("\u{0}\u{202E}", #""\u{0}\u{202e}""#), ("é🚀", #""é🚀""#), ("\u{301}", #""\u{301}""#),
  ])
  func literals(_ text: String, _ expected: String) {
    #expect(StringLiteral.source(of: text) == expected)
  }
}
