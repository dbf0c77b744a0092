/// A class of Durable Objects: each has an identifier, runs in one place at a time and has storage of its own.
///
/// `DurableObjectNamespace` wraps it with the type of the class.
/// https://developers.cloudflare.com/durable-objects/api/namespace/
public protocol DurableObjectBinding: Sendable {
  associatedtype Stub: DurableObjectStubBinding

  /// The identifier that belongs to a name: always the same for the same name and class.
  func idFromName(_ name: String) -> DurableObjectID

  /// A new random identifier.
  func newUniqueID() -> DurableObjectID

  /// The identifier with that text of 64 hexadecimal digits.
  ///
  /// Throws `invalidArgument` where the text is none, or is one of another class.
  func idFromString(_ text: String) throws(WorkersError) -> DurableObjectID

  /// A handle to the object; it starts with the first call. The hint is used when the object is first made.
  func get(_ id: DurableObjectID, locationHint: DurableObjectLocation?) -> Stub

  /// The same class restricted to a jurisdiction: its objects run and store there, and have identifiers of their own.
  func jurisdiction(_ jurisdiction: DurableObjectJurisdiction) -> Self
}

/// A handle to one Durable Object.
public protocol DurableObjectStubBinding: Fetcher {
  var id: DurableObjectID { get }

  /// Calls a public method of the object's class with JSON arguments (Workers RPC).
  ///
  /// Throws `exception` with the message of what the method threw.
  /// https://developers.cloudflare.com/durable-objects/best-practices/create-durable-object-stubs-and-send-requests/
  func call(_ method: String, _ arguments: [JSONValue]) async throws(WorkersError) -> JSONValue
}

/// Where Durable Object namespaces come from; the name is the one of the configuration.
public protocol DurableObjectSource: Sendable {
  associatedtype DurableObjects: DurableObjectBinding

  /// The Durable Object namespace `name`, or nil where the environment has none.
  func optionalDurableObjects(_ name: String) -> DurableObjects?

  /// The Durable Object namespace `name`. A programming error, and a trap, where the environment has none: check first.
  func durableObjects(_ name: String) -> DurableObjects
}

extension DurableObjectSource {
  public func durableObjects(_ name: String) -> DurableObjects {
    guard let binding = optionalDurableObjects(name) else { missingBinding(name, .durableObject) }
    return binding
  }
}
