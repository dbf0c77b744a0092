/// A binding whose operations Cloudflare does not publish: it has the two ways in which every binding is called.
public protocol UndocumentedBinding: Fetcher {
  /// Calls a method with JSON arguments. Throws `unsupported` where the binding has none of that name.
  func call(_ method: String, _ arguments: [JSONValue]) async throws(WorkersError) -> JSONValue
}

/// Where log forwarders come from; the name is the one of the configuration. `logfwdr`, Cloudflare's own log
/// forwarding, has no published interface.
public protocol LogForwarderSource: Sendable {
  associatedtype LogForwarder: UndocumentedBinding

  /// The log forwarder `name`, or nil where the environment has none.
  func optionalLogForwarder(_ name: String) -> LogForwarder?

  /// The log forwarder `name`. A programming error, and a trap, where the environment has none: check first.
  func logForwarder(_ name: String) -> LogForwarder
}

extension LogForwarderSource {
  public func logForwarder(_ name: String) -> LogForwarder {
    guard let binding = optionalLogForwarder(name) else { missingBinding(name, .logForwarder) }
    return binding
  }
}

/// Where unsafe bindings come from; the name is the one of the configuration. `unsafe.bindings` are of types that the
/// upload passes on unread.
public protocol UnsafeSource: Sendable {
  associatedtype UnsafeBinding: UndocumentedBinding

  /// The unsafe binding `name`, or nil where the environment has none.
  func optionalUnsafeBinding(_ name: String) -> UnsafeBinding?

  /// The unsafe binding `name`. A programming error, and a trap, where the environment has none: check first.
  func unsafeBinding(_ name: String) -> UnsafeBinding
}

extension UnsafeSource {
  public func unsafeBinding(_ name: String) -> UnsafeBinding {
    guard let binding = optionalUnsafeBinding(name) else { missingBinding(name, .unsafe) }
    return binding
  }
}
