import Synchronization
public import WorkersRuntime

/// An instance of `TestWorkflow`. It runs from its beginning.
public final class TestWorkflowInstance: WorkflowInstance {
  /// An event that was sent.
  public struct Event: Sendable, Equatable {
    public let type: String
    public let payload: JSONValue

    public init(type: String, payload: JSONValue = .null) {
      self.type = type
      self.payload = payload
    }
  }

  private struct State: Sendable {
    var status = WorkflowStatus.running
    var events: [Event] = []
    var restarts: [WorkflowStep?] = []
  }

  public let id: String
  public let parameters: JSONValue
  private let state = Mutex(State())

  init(id: String, parameters: JSONValue) {
    self.id = id
    self.parameters = parameters
  }

  public var events: [Event] { state.withLock { $0.events } }

  /// From where the instance was run again, in the order of the calls; nil is its beginning.
  public var restarts: [WorkflowStep?] { state.withLock { $0.restarts } }

  public func status() async throws(WorkersError) -> WorkflowStatus {
    state.withLock { $0.status }
  }

  public func pause() async throws(WorkersError) {
    try change("paused") { $0.isOver ? nil : .paused }
  }

  public func resume() async throws(WorkersError) {
    try change("resumed") { $0 == .paused || $0 == .waitingForPause ? .running : nil }
  }

  public func terminate() async throws(WorkersError) {
    try change("terminated") { $0.isOver ? nil : .terminated }
  }

  public func restart(from step: WorkflowStep?) async throws(WorkersError) {
    state.withLock { state in
      state.status = .running
      state.restarts.append(step)
      if step == nil { state.events = [] }
    }
  }

  public func sendEvent(type: String, payload: JSONValue) async throws(WorkersError) {
    guard isWorkflowName(type) else {
      throw WorkersError(.invalidArgument, "`\(type)` is no type of events: 1 to 100 letters, digits, `_` and `-`")
    }
    try state.withLock { (state) throws(WorkersError) in
      guard !state.status.isOver else {
        throw WorkersError(.conflict, "the instance `\(id)` is over and gets no events")
      }
      state.events.append(Event(type: type, payload: payload))
      if state.status == .waiting { state.status = .running }
    }
  }

  /// The instance sleeps or waits for an event; the next event wakes it.
  public func wait() {
    move(to: .waiting)
  }

  public func complete(output: JSONValue = .null) {
    move(to: .complete(output: output))
  }

  public func fail(name: String = "Error", message: String) {
    move(to: .errored(name: name, message: message))
  }

  private func move(to status: WorkflowStatus) {
    state.withLock { state in
      precondition(!state.status.isOver, "the instance `\(id)` is over")
      state.status = status
    }
  }

  private func change(
    _ verb: String, _ next: (WorkflowStatus) -> WorkflowStatus?
  ) throws(WorkersError) {
    try state.withLock { (state) throws(WorkersError) in
      guard let status = next(state.status) else {
        throw WorkersError(.conflict, "the instance `\(id)` cannot be \(verb) in its state")
      }
      state.status = status
    }
  }
}

extension WorkflowStatus {
  fileprivate var isOver: Bool {
    switch self {
    case .errored, .terminated, .complete: true
    default: false
    }
  }
}
