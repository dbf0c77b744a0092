import Testing
import WorkersRuntime

@Suite struct SecretTests {
  private struct Holder {
    let name = "api"
    let secret = Secret("hunter2")
    let optional: Secret? = Secret("hunter2")
  }

  @Test func revealGivesTheText() {
    #expect(Secret("hunter2").reveal() == "hunter2")
  }

  @Test func nothingElseGivesTheText() {
    let secret = Secret("hunter2")
    var dumped = ""
    dump(secret, to: &dumped)
    dump(Holder(), to: &dumped)
    dump([secret], to: &dumped)
    let texts = [
      "\(secret)", String(describing: secret), String(reflecting: secret), secret.description, secret.debugDescription,
      "\([secret])", "\(Optional(secret) as Any)", "\(["key": secret])", String(describing: Holder()), dumped,
    ]
    for text in texts {
      #expect(!text.contains("hunter2"), "\(text)")
      #expect(text.contains("redacted"))
    }
  }

  @Test func itsMirrorIsEmpty() {
    let mirror = Mirror(reflecting: Secret("hunter2"))
    #expect(mirror.children.isEmpty)
    let nested = Mirror(reflecting: Holder()).descendant("secret").map { Mirror(reflecting: $0) }
    #expect(nested?.children.isEmpty == true)
  }

  @Test func equalityIsThatOfTheBytes() {
    #expect(Secret("a") == Secret("a"))
    #expect(Secret("a") != Secret("b"))
    #expect(Secret("a") != Secret("aa"))
    #expect(Secret("\u{E9}") != Secret("e\u{301}"))
  }
}
