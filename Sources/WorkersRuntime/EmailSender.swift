/// Sends email from addresses of a domain that the account routes or has enabled for sending.
///
/// https://developers.cloudflare.com/email-service/api/send-emails/workers-api/
public protocol EmailSender: Sendable {
  /// Sends a message.
  ///
  /// Throws `forbidden` where the binding's restrictions, or the account, do not allow the sender or a recipient, and
  /// `invalidArgument` for a message without recipients or of a malformed address.
  func send(_ message: EmailMessage) async throws(WorkersError) -> EmailSendResult
}

/// An email message.
public struct EmailMessage: Sendable, Hashable {
  public enum Content: Sendable, Hashable {
    /// A whole MIME message (RFC 5322), with its own header.
    case raw(Body)
    case composed(EmailContent)
  }

  /// The address of the envelope, `name@example.com`.
  public var from: String
  /// The addresses of the envelope; exactly one for a raw message, up to 50 for a composed one with `cc` and `bcc`.
  public var to: [String]
  public var content: Content

  public init(from: String, to: [String], content: Content) {
    self.from = from
    self.to = to
    self.content = content
  }
}

/// A message that Cloudflare puts together. A text or HTML is needed.
public struct EmailContent: Sendable, Hashable {
  public var subject: String
  public var text: String?
  public var html: String?
  public var cc: [String]
  public var bcc: [String]
  public var replyTo: String?
  public var headers: Headers
  public var attachments: [EmailAttachment]

  public init(
    subject: String, text: String? = nil, html: String? = nil, cc: [String] = [], bcc: [String] = [],
    replyTo: String? = nil, headers: Headers = Headers(), attachments: [EmailAttachment] = []
  ) {
    self.subject = subject
    self.text = text
    self.html = html
    self.cc = cc
    self.bcc = bcc
    self.replyTo = replyTo
    self.headers = headers
    self.attachments = attachments
  }
}

/// A file in a message.
public struct EmailAttachment: Sendable, Hashable {
  public var filename: String
  /// A media type, such as `application/pdf`.
  public var type: String
  public var content: Body
  /// For a picture that the HTML shows as `cid:…`; nil for an ordinary attachment.
  public var inlineContentID: String?

  public init(filename: String, type: String, content: Body, inlineContentID: String? = nil) {
    self.filename = filename
    self.type = type
    self.content = content
    self.inlineContentID = inlineContentID
  }
}

/// What sending gave.
public struct EmailSendResult: Sendable, Hashable {
  public var messageID: String

  public init(messageID: String) {
    self.messageID = messageID
  }
}

/// Where email senders come from; the name is the one of the configuration.
public protocol EmailSource: Sendable {
  associatedtype Email: EmailSender

  /// The email sender `name`, or nil where the environment has none.
  func optionalEmail(_ name: String) -> Email?

  /// The email sender `name`. A programming error, and a trap, where the environment has none: check first.
  func email(_ name: String) -> Email
}

extension EmailSource {
  public func email(_ name: String) -> Email {
    guard let binding = optionalEmail(name) else { missingBinding(name, .emailSender) }
    return binding
  }
}
