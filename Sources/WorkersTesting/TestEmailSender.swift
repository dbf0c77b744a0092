import Synchronization
public import WorkersRuntime

/// An email sender that keeps what is sent, with the restrictions that a binding can have.
public final class TestEmailSender: EmailSender {
  private let destinations: Set<String>?
  private let senders: Set<String>?
  private let messages = Mutex<[EmailMessage]>([])

  /// - Parameters:
  ///   - allowedDestinations: `destination_address` or `allowed_destination_addresses`; nil allows all.
  ///   - allowedSenders: `allowed_sender_addresses`; nil allows all.
  public init(allowedDestinations: Set<String>? = nil, allowedSenders: Set<String>? = nil) {
    destinations = allowedDestinations
    senders = allowedSenders
  }

  public var sent: [EmailMessage] { messages.withLock { $0 } }

  public func send(_ message: EmailMessage) async throws(WorkersError) -> EmailSendResult {
    var recipients = message.to
    switch message.content {
    case .raw:
      guard recipients.count == 1 else {
        throw WorkersError(.invalidArgument, "a raw message has one recipient, not \(recipients.count)")
      }
    case .composed(let content):
      recipients += content.cc + content.bcc
      guard content.text != nil || content.html != nil else {
        throw WorkersError(.invalidArgument, "the message has neither text nor HTML")
      }
    }
    guard !message.to.isEmpty, recipients.count <= 50 else {
      throw WorkersError(.invalidArgument, "a message has 1 to 50 recipients, not \(recipients.count)")
    }
    for address in recipients + [message.from] {
      guard address.utf8.dropFirst().dropLast().contains(UInt8(ascii: "@")) else {
        throw WorkersError(.invalidArgument, "`\(address)` is no email address")
      }
    }
    if let senders, !senders.contains(message.from) {
      throw WorkersError(.forbidden, "the sender `\(message.from)` is not allowed")
    }
    for address in recipients {
      if let destinations, !destinations.contains(address) {
        throw WorkersError(.forbidden, "the recipient `\(address)` is not allowed")
      }
    }
    let number = messages.withLock { messages in
      messages.append(message)
      return messages.count
    }
    return EmailSendResult(messageID: "<\(number)@test.invalid>")
  }
}
