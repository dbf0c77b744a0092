/// The fields by which an entry names another Worker.
public struct WorkerReference: Sendable, Hashable {
  /// The field with the Worker's name; without it, the entry is about its own Worker.
  public var worker: String
  /// The field with the environment of that Worker.
  public var environment: String?
  /// The field with the exported class that is called, and whether it is one of Durable Objects.
  public var entrypoint: String?
  public var className: String?
  /// What a person calls the relation: "service binding", "tail consumer".
  public var role: String

  public init(
    worker: String, environment: String? = nil, entrypoint: String? = nil, className: String? = nil, role: String
  ) {
    self.worker = worker
    self.environment = environment
    self.entrypoint = entrypoint
    self.className = className
    self.role = role
  }
}
