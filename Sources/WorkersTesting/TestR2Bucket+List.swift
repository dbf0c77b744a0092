import Synchronization
public import WorkersRuntime

extension TestR2Bucket {
  public func list(_ options: R2ListOptions) async throws(WorkersError) -> R2ListResult {
    guard (1...1000).contains(options.limit) else {
      throw WorkersError(.invalidArgument, code: 10022, "a page has 1 to 1000 objects, not \(options.limit)")
    }
    let start = try R2ListPosition(cursor: options.cursor)
    let objects = state.withLock { $0.objects }
    var result = R2ListResult(objects: [])
    var last: R2ListPosition?
    for element in objects.elements.dropFirst(objects.firstIndex(notBefore: options.prefix)) {
      let key = element.key
      guard key.utf8.starts(with: options.prefix.utf8) else { break }
      if let start, start.includes(key) { continue }
      if let after = options.startAfter, !after.utf8.lexicographicallyPrecedes(key.utf8) { continue }
      if let last, case .prefix = last, last.includes(key) { continue }
      if result.objects.count + result.delimitedPrefixes.count == options.limit {
        result.cursor = last?.cursor
        break
      }
      if let delimited = delimitedPrefix(of: key, options) {
        result.delimitedPrefixes.append(delimited)
        last = .prefix(delimited)
      } else {
        result.objects.append(listed(element.value.object, options))
        last = .key(key)
      }
    }
    return result
  }

  private func delimitedPrefix(of key: String, _ options: R2ListOptions) -> String? {
    guard let delimiter = options.delimiter, !delimiter.isEmpty else { return nil }
    let key = Array(key.utf8)
    let delimiterBytes = Array(delimiter.utf8)
    var position = options.prefix.utf8.count
    while position + delimiterBytes.count <= key.count {
      if key[position...].starts(with: delimiterBytes) {
        return String(decoding: key[..<(position + delimiterBytes.count)], as: UTF8.self)
      }
      position += 1
    }
    return nil
  }

  private func listed(_ object: R2Object, _ options: R2ListOptions) -> R2Object {
    var object = object
    if !options.includesHTTPMetadata { object.httpMetadata = R2HTTPMetadata() }
    if !options.includesCustomMetadata { object.customMetadata = [] }
    return object
  }
}

/// How far a listing has come.
enum R2ListPosition: Sendable {
  case key(String)
  case prefix(String)

  init?(cursor: String?) throws(WorkersError) {
    guard let cursor else { return nil }
    guard let bytes = bytes(hexadecimal: cursor), let kind = bytes.first else { throw malformedCursor(cursor) }
    let text = String(decoding: bytes.dropFirst(), as: UTF8.self)
    switch kind {
    case UInt8(ascii: "k"): self = .key(text)
    case UInt8(ascii: "p"): self = .prefix(text)
    default: throw malformedCursor(cursor)
    }
  }

  var cursor: String {
    switch self {
    case .key(let key): hexadecimal(Array("k".utf8) + Array(key.utf8))
    case .prefix(let prefix): hexadecimal(Array("p".utf8) + Array(prefix.utf8))
    }
  }

  /// Whether the listing has passed a key.
  func includes(_ key: String) -> Bool {
    switch self {
    case .key(let last): !last.utf8.lexicographicallyPrecedes(key.utf8)
    case .prefix(let prefix): key.utf8.starts(with: prefix.utf8) || key.utf8.lexicographicallyPrecedes(prefix.utf8)
    }
  }
}
