/// The marker of a Durable Object class. Generated code has one for each class, which programs extend through its stub:
/// ```swift
/// extension DurableObjectStub where Class == Counter {
///   func increment(by amount: Int) async throws(WorkersError) -> Int? {
///     try await call("increment", [.number(Double(amount))]).int
///   }
/// }
/// ```
public protocol DurableObjectClass: Sendable {
  /// The name in the configuration's `class_name`.
  static var className: String { get }
}

/// A Durable Object binding with the type of its class.
public struct DurableObjectNamespace<Class: DurableObjectClass, Binding: DurableObjectBinding>: Sendable {
  /// The binding itself.
  public let binding: Binding

  public init(_ binding: Binding) {
    self.binding = binding
  }

  /// The identifier that belongs to a name: always the same for the same name and class.
  public func idFromName(_ name: String) -> DurableObjectID {
    binding.idFromName(name)
  }

  /// A new random identifier.
  public func newUniqueID() -> DurableObjectID {
    binding.newUniqueID()
  }

  /// The identifier with that text of 64 hexadecimal digits. Throws `invalidArgument` where it is none of this class.
  public func idFromString(_ text: String) throws(WorkersError) -> DurableObjectID {
    try binding.idFromString(text)
  }

  /// A handle to the object of that identifier.
  public func get(
    _ id: DurableObjectID, locationHint: DurableObjectLocation? = nil
  ) -> DurableObjectStub<Class, Binding.Stub> {
    DurableObjectStub(binding.get(id, locationHint: locationHint))
  }

  /// A handle to the object of that name.
  public func getByName(
    _ name: String, locationHint: DurableObjectLocation? = nil
  ) -> DurableObjectStub<Class, Binding.Stub> {
    get(idFromName(name), locationHint: locationHint)
  }

  /// The same class restricted to a jurisdiction.
  public func jurisdiction(_ jurisdiction: DurableObjectJurisdiction) -> Self {
    Self(binding.jurisdiction(jurisdiction))
  }
}
