public import JSONText

/// A request of a deploy to Cloudflare's API, as far as it is known without an account.
public struct PlannedRequest: Sendable, Hashable {
  public enum Method: String, Sendable, Hashable {
    case get = "GET"
    case post = "POST"
    case put = "PUT"
    case patch = "PATCH"
    case delete = "DELETE"
  }

  /// The part of a deploy that a request belongs to.
  public enum Step: String, Sendable, Hashable, CaseIterable {
    case preflight, assets, sites, provisioning, upload, containers, subdomain, routes, domains, schedules, queues,
      workflows
    case events, email
  }

  /// A part of the form that uploads a Worker; its bytes are not known here.
  public struct FormPart: Sendable, Hashable {
    public var name: String
    public var fileName: String?
    public var contentType: String?
    /// Of the part `metadata`: what it says.
    public var value: JSONValue?

    public init(name: String, fileName: String? = nil, contentType: String? = nil, value: JSONValue? = nil) {
      self.name = name
      self.fileName = fileName
      self.contentType = contentType
      self.value = value
    }
  }

  public enum Body: Sendable, Hashable {
    case json(JSONValue)
    case form([FormPart])
    /// What is sent depends on files or answers.
    case described(Phrase)
  }

  public var step: Step
  public var method: Method
  /// Below the API's base `/client/v4`, with `<account>` and the like for what is not known.
  public var path: String
  public var headers: [JSONObject.Member]
  /// It changes nothing.
  public var isReadOnly: Bool
  /// What it is for.
  public var title: Phrase
  /// `nil`: it is always sent.
  public var condition: Phrase?
  public var body: Body?

  public init(
    _ step: Step, _ method: Method, _ path: String, _ title: Phrase, when condition: Phrase? = nil, body: Body? = nil,
    headers: [JSONObject.Member] = [], isReadOnly: Bool? = nil
  ) {
    self.step = step
    self.method = method
    self.path = path
    self.headers = headers
    self.isReadOnly = isReadOnly ?? (method == .get)
    self.title = title
    self.condition = condition
    self.body = body
  }
}

/// Texts of the config as parts of a path or a query.
enum URLText {
  /// Everything but letters, digits and `-._~` as percent escapes of its UTF-8.
  static func encoded(_ text: String) -> String {
    var result = ""
    for byte in text.utf8 {
      switch byte {
      case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
        UInt8(ascii: "0")...UInt8(ascii: "9"),
        UInt8(ascii: "-"), UInt8(ascii: "."), UInt8(ascii: "_"), UInt8(ascii: "~"):
        result.unicodeScalars.append(Unicode.Scalar(byte))
      default:
        let digits = String(byte, radix: 16, uppercase: true)
        result += digits.count == 1 ? "%0\(digits)" : "%\(digits)"
      }
    }
    return result
  }

  /// Stands for an id that only the account knows: `<queue:orders>`.
  static func placeholder(_ noun: String, _ name: String) -> String { "<\(noun):\(encoded(name))>" }
}
