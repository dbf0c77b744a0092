/// One run of a workflow.
public protocol WorkflowInstance: Sendable {
  var id: String { get }

  func status() async throws(WorkersError) -> WorkflowStatus

  /// Stops before the next step. Throws `conflict` where the instance is over.
  func pause() async throws(WorkersError)

  /// Goes on after a pause. Throws `conflict` where the instance is not paused.
  func resume() async throws(WorkersError)

  /// Ends the instance. Throws `conflict` where it is over.
  func terminate() async throws(WorkersError)

  /// Runs the instance again from its beginning, or from a step of it.
  func restart(from step: WorkflowStep?) async throws(WorkersError)

  /// Wakes a `waitForEvent` of that type, now or when the instance comes to it. Types have letters, digits, `-` and
  /// `_`, up to 100 bytes.
  func sendEvent(type: String, payload: JSONValue) async throws(WorkersError)
}

/// How an instance is started.
public struct WorkflowCreateOptions: Sendable, Equatable {
  /// Unique in the workflow; nil is a new random one.
  public var id: String?
  /// The payload of the event that the workflow's `run` gets. At most 1 MiB.
  public var parameters: JSONValue
  /// For how many seconds the state of a successful instance is kept; nil is the maximum of the account's plan.
  public var successRetention: Int?
  /// For how many seconds the state of a failed instance is kept.
  public var errorRetention: Int?

  public init(
    id: String? = nil, parameters: JSONValue = .null, successRetention: Int? = nil, errorRetention: Int? = nil
  ) {
    self.id = id
    self.parameters = parameters
    self.successRetention = successRetention
    self.errorRetention = errorRetention
  }
}

/// A step from which an instance is run again.
public struct WorkflowStep: Sendable, Hashable {
  public var name: String
  /// Which of the steps with that name, from 1.
  public var occurrence: Int

  public init(_ name: String, occurrence: Int = 1) {
    self.name = name
    self.occurrence = occurrence
  }
}

/// What an instance is doing.
public enum WorkflowStatus: Sendable, Equatable {
  /// Waits for a free place.
  case queued
  case running
  case paused
  /// Sleeps, or waits for an event.
  case waiting
  /// Finishes its step, then pauses.
  case waitingForPause
  case errored(name: String, message: String)
  case terminated
  case complete(output: JSONValue)
  case unknown
}
