/// A workflow: durable, retried steps, of which each instance runs once from its parameters.
///
/// `Workflow` wraps it with the type of the class. https://developers.cloudflare.com/workflows/build/workers-api/
public protocol WorkflowBinding: Sendable {
  associatedtype Instance: WorkflowInstance

  /// Starts an instance.
  ///
  /// Throws `conflict` where there is one of that identifier, `invalidArgument` for an identifier that is empty, above
  /// 100 bytes or of other characters than letters, digits, `-` and `_`.
  func create(_ options: WorkflowCreateOptions) async throws(WorkersError) -> Instance

  /// Starts up to 100 instances; those whose identifier exists are left out of the result.
  func createBatch(_ batch: [WorkflowCreateOptions]) async throws(WorkersError) -> [Instance]

  /// The instance of that identifier. Throws `notFound` where there is none.
  func get(_ id: String) async throws(WorkersError) -> Instance
}

/// Where workflows come from; the name is the one of the configuration.
public protocol WorkflowSource: Sendable {
  associatedtype Workflows: WorkflowBinding

  /// The workflow `name`, or nil where the environment has none.
  func optionalWorkflow(_ name: String) -> Workflows?

  /// The workflow `name`. A programming error, and a trap, where the environment has none: check first.
  func workflow(_ name: String) -> Workflows
}

extension WorkflowSource {
  public func workflow(_ name: String) -> Workflows {
    guard let binding = optionalWorkflow(name) else { missingBinding(name, .workflow) }
    return binding
  }
}
