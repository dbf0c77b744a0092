import BindingSchema
import Testing

struct StringPatternTests {
  @Test(arguments: [
    ("^[a-z0-9][a-z0-9-]{1,61}[a-z0-9]$", "abc", true),
    ("^[a-z0-9][a-z0-9-]{1,61}[a-z0-9]$", "ab", false),
    ("^[a-z0-9][a-z0-9-]{1,61}[a-z0-9]$", "a-b", true),
    ("^[a-z0-9][a-z0-9-]{1,61}[a-z0-9]$", "ab-", false),
    ("^[a-z0-9][a-z0-9-]{1,61}[a-z0-9]$", "aBc", false),
    ("^$|^[a-z]+$", "", true),
    ("^$|^[a-z]+$", "ab1", false),
    ("a?b*c+", "c", true),
    ("a?b*c+", "abbbcc", true),
    ("a?b*c+", "aac", false),
    ("a{2}", "aa", true),
    ("a{2}", "aaa", false),
    ("a{2,}", "aaaaa", true),
    ("(?i)^ssh-ed25519.*$", "SSH-Ed25519 AAAA", true),
    ("(?i)^ssh-ed25519.*$", "ssh-rsa AAAA", false),
    (".", "é", false),
    (".*", "é漢", true),
    ("[a-c-]", "-", true),
    ("\\.", ".", true),
    ("\\.", "x", false),
  ])
  func matches(_ pattern: String, _ text: String, _ expected: Bool) {
    #expect(StringPattern(pattern).isValid)
    #expect(StringPattern(pattern).matches(text) == expected)
  }

  /// Texts of 64 bytes and more take another way through the matcher.
  @Test(arguments: [62, 63, 64, 65, 200])
  func longTextsAgreeWithShortOnes(_ length: Int) {
    let pattern = StringPattern("^[a-z0-9][a-z0-9-]{1,61}[a-z0-9]$")
    #expect(pattern.matches(String(repeating: "a", count: length)) == (length <= 63))
    let open = StringPattern("a*b?a*")
    #expect(open.matches(String(repeating: "a", count: length)))
    #expect(open.matches(String(repeating: "a", count: length) + "ba"))
    #expect(!open.matches(String(repeating: "a", count: length) + "bb"))
  }

  /// What backtracks for ever elsewhere.
  @Test
  func hostileTextTakesNoTime() {
    let pattern = StringPattern("a*a*a*a*a*a*a*a*b")
    #expect(!pattern.matches(String(repeating: "a", count: 20_000)))
  }

  @Test(arguments: ["[a", "a{", "a{x}", "*a", "(a)", "a{3,2}", "\\"])
  func unreadablePatternsSaySo(_ pattern: String) {
    #expect(!StringPattern(pattern).isValid)
  }
}
