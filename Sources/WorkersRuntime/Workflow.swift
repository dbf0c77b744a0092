/// The marker of a workflow class. Generated code has one for each class, and programs extend `Workflow where Class ==
/// Onboarding` with typed methods.
public protocol WorkflowClass: Sendable {
  /// The name in the configuration's `class_name`.
  static var className: String { get }
}

/// A workflow binding with the type of its class.
public struct Workflow<Class: WorkflowClass, Binding: WorkflowBinding>: Sendable {
  /// The binding itself. In Embedded Swift its methods are called directly: `workflow.binding.create(options)`.
  public let binding: Binding

  public init(_ binding: Binding) {
    self.binding = binding
  }
}

#if !hasFeature(Embedded)
  extension Workflow: WorkflowBinding {
    /// Starts an instance.
    public func create(_ options: WorkflowCreateOptions) async throws(WorkersError) -> Binding.Instance {
      try await binding.create(options)
    }

    /// Starts an instance with these parameters.
    public func create(
      id: String? = nil, parameters: JSONValue = .null
    ) async throws(WorkersError) -> Binding.Instance {
      try await binding.create(WorkflowCreateOptions(id: id, parameters: parameters))
    }

    /// Starts up to 100 instances.
    public func createBatch(_ batch: [WorkflowCreateOptions]) async throws(WorkersError) -> [Binding.Instance] {
      try await binding.createBatch(batch)
    }

    /// The instance of that identifier. Throws `notFound` where there is none.
    public func get(_ id: String) async throws(WorkersError) -> Binding.Instance {
      try await binding.get(id)
    }
  }
#endif
