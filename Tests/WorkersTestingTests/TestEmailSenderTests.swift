import Testing
import WorkersRuntime
import WorkersTesting

@Suite struct TestEmailSenderTests {
  private func message(from: String = "me@a.example", to: [String], cc: [String] = []) -> EmailMessage {
    EmailMessage(from: from, to: to, content: .composed(EmailContent(subject: "s", text: "t", cc: cc)))
  }

  @Test func keepsWhatIsSent() async throws {
    let sender = TestEmailSender()
    let first = try await sender.send(message(to: ["you@b.example"]))
    let second = try await sender.send(EmailMessage(from: "a@b", to: ["c@d"], content: .raw("Subject: x\r\n\r\ny")))
    #expect(sender.sent.count == 2 && first != second)
  }

  @Test func restrictionsHold() async throws {
    let sender = TestEmailSender(allowedDestinations: ["you@b.example"], allowedSenders: ["me@a.example"])
    _ = try await sender.send(message(to: ["you@b.example"]))
    await expectError(.forbidden) { _ = try await sender.send(message(to: ["x@b.example"])) }
    await expectError(.forbidden) { _ = try await sender.send(message(to: ["you@b.example"], cc: ["x@b.example"])) }
    await expectError(.forbidden) { _ = try await sender.send(message(from: "x@a.example", to: ["you@b.example"])) }
    #expect(sender.sent.count == 1)
  }

  @Test func refusesMalformedMessages() async throws {
    let sender = TestEmailSender()
    await expectError(.invalidArgument) { _ = try await sender.send(message(to: [])) }
    await expectError(.invalidArgument) { _ = try await sender.send(message(to: ["nobody"])) }
    await expectError(.invalidArgument) { _ = try await sender.send(message(to: (0...50).map { "u\($0)@b.example" })) }
    let empty = EmailMessage(from: "a@b", to: ["c@d"], content: .composed(EmailContent(subject: "s")))
    await expectError(.invalidArgument) { _ = try await sender.send(empty) }
    let raw = EmailMessage(from: "a@b", to: ["c@d", "e@f"], content: .raw("x"))
    await expectError(.invalidArgument) { _ = try await sender.send(raw) }
    #expect(sender.sent.isEmpty)
  }
}
