import Synchronization
public import WorkersRuntime

/// A workflow whose instances a test moves: what Cloudflare's engine would do (run, wait, complete, fail), the test
/// says.
public final class TestWorkflow: WorkflowBinding {
  private struct State: Sendable {
    var instances: [TestWorkflowInstance] = []
    var issued = 0
  }

  private let state = Mutex(State())

  public init() {}

  /// In the order in which they were made.
  public var instances: [TestWorkflowInstance] { state.withLock { $0.instances } }

  public func create(_ options: WorkflowCreateOptions) async throws(WorkersError) -> TestWorkflowInstance {
    try validate(options)
    return try state.withLock { (state) throws(WorkersError) in
      guard let instance = Self.add(options, to: &state) else {
        throw WorkersError(.conflict, "there is an instance `\(options.id ?? "")` already")
      }
      return instance
    }
  }

  public func createBatch(_ batch: [WorkflowCreateOptions]) async throws(WorkersError) -> [TestWorkflowInstance] {
    guard (1...100).contains(batch.count) else {
      throw WorkersError(.invalidArgument, "1 to 100 instances can be made at once, not \(batch.count)")
    }
    for options in batch { try validate(options) }
    return state.withLock { state in
      var made: [TestWorkflowInstance] = []
      for options in batch {
        if let instance = Self.add(options, to: &state) { made.append(instance) }
      }
      return made
    }
  }

  public func get(_ id: String) async throws(WorkersError) -> TestWorkflowInstance {
    guard let instance = instances.first(where: { $0.id == id }) else {
      throw WorkersError(.notFound, "there is no instance `\(id)`")
    }
    return instance
  }

  private static func add(_ options: WorkflowCreateOptions, to state: inout State) -> TestWorkflowInstance? {
    state.issued += 1
    let id = options.id ?? hexadecimal(md5(Array("instance-\(state.issued)".utf8)))
    guard !state.instances.contains(where: { $0.id == id }) else { return nil }
    let instance = TestWorkflowInstance(id: id, parameters: options.parameters)
    state.instances.append(instance)
    return instance
  }

  private func validate(_ options: WorkflowCreateOptions) throws(WorkersError) {
    if let id = options.id, !isWorkflowName(id) || id.utf8.first == UInt8(ascii: "-") {
      throw WorkersError(
        .invalidArgument, "`\(id)` is no identifier of an instance: 1 to 100 letters, digits, `_` and `-`")
    }
    let size = options.parameters.serialized().count
    guard size <= 1024 * 1024 else {
      throw WorkersError(.tooLarge, "the parameters have \(size) bytes, and the limit is 1 MiB")
    }
  }
}

/// Whether a text can name an instance or a type of events.
func isWorkflowName(_ text: String) -> Bool {
  guard (1...100).contains(text.utf8.count) else { return false }
  return text.utf8.allSatisfy { byte in
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "_"), UInt8(ascii: "-"):
      true
    default: false
    }
  }
}
