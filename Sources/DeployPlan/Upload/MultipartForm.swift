/// A body of type `multipart/form-data` (RFC 7578). The same parts give the same bytes.
public struct MultipartForm: Sendable, Hashable {
  public struct Part: Sendable, Hashable {
    public var name: String
    /// `nil` for a plain field.
    public var fileName: String?
    public var contentType: String?
    public var bytes: [UInt8]

    public init(name: String, fileName: String? = nil, contentType: String? = nil, bytes: [UInt8]) {
      self.name = name
      self.fileName = fileName
      self.contentType = contentType
      self.bytes = bytes
    }
  }

  public let parts: [Part]
  /// Made from the parts, in none of which it occurs.
  public let boundary: String

  public init(parts: [Part]) {
    self.parts = parts
    boundary = Self.boundary(of: parts)
  }

  /// The value of the header `Content-Type`.
  public var contentType: String { "multipart/form-data; boundary=\(boundary)" }

  /// The whole body.
  public var bytes: [UInt8] {
    var body: [UInt8] = []
    body.reserveCapacity(parts.reduce(0) { $0 + $1.bytes.count + 256 })
    for part in parts {
      body += "--\(boundary)\r\nContent-Disposition: form-data; name=\"\(Self.quoted(part.name))\"".utf8
      if let fileName = part.fileName { body += "; filename=\"\(Self.quoted(fileName))\"".utf8 }
      body += "\r\n".utf8
      if let type = part.contentType { body += "Content-Type: \(Self.quoted(type))\r\n".utf8 }
      body += "\r\n".utf8
      body += part.bytes
      body += "\r\n".utf8
    }
    body += "--\(boundary)--\r\n".utf8
    return body
  }

  /// Quotes and line ends as the HTML standard has them in names of form fields.
  private static func quoted(_ name: String) -> String {
    var result = ""
    for scalar in name.unicodeScalars {
      switch scalar {
      case "\"": result += "%22"
      case "\r": result += "%0D"
      case "\n": result += "%0A"
      default: result.unicodeScalars.append(scalar)
      }
    }
    return result
  }

  private static func boundary(of parts: [Part]) -> String {
    var hash = ContentHash()
    for part in parts {
      for text in [part.name, part.fileName ?? "", part.contentType ?? ""] { hash.add(text.utf8) }
      hash.add(part.bytes)
    }
    while true {
      let boundary = "----LariatFormBoundary\(hash.text)"
      if !parts.contains(where: { $0.bytes.holds(Array(boundary.utf8)) }) { return boundary }
      hash.add(CollectionOfOne(0))
    }
  }
}

/// FNV-1a over 64 bits: enough to tell bodies apart, and the boundary is looked for in them anyway.
private struct ContentHash {
  private var value: UInt64 = 0xCBF2_9CE4_8422_2325

  mutating func add(_ bytes: some Sequence<UInt8>) {
    for byte in bytes { mix(byte) }
    mix(0xFF)
  }

  private mutating func mix(_ byte: UInt8) {
    value = (value ^ UInt64(byte)) &* 0x100_0000_01B3
  }

  var text: String {
    let digits = String(value, radix: 16)
    return String(repeating: "0", count: 16 - digits.count) + digits
  }
}

extension [UInt8] {
  fileprivate func holds(_ wanted: [UInt8]) -> Bool {
    guard let first = wanted.first, count >= wanted.count else { return false }
    var start = 0
    while let place = self[start...].firstIndex(of: first), place + wanted.count <= count {
      if self[place..<place + wanted.count].elementsEqual(wanted) { return true }
      start = place + 1
    }
    return false
  }
}
