public import WorkersRuntime

extension TestEnvironment: QueueSource {
  public func optionalQueue(_ name: String) -> TestQueue? {
    binding(.queue, name)
  }

  /// Adds a queue; a new one with this environment's clock unless given.
  @discardableResult
  public func addQueue(_ name: String, _ binding: TestQueue? = nil) -> TestQueue {
    add(.queue, name, binding ?? TestQueue(clock: clock))
  }
}

extension TestEnvironment: DurableObjectSource {
  public func optionalDurableObjects(_ name: String) -> TestDurableObjectNamespace? {
    binding(.durableObject, name)
  }

  /// Adds a Durable Object class.
  @discardableResult
  public func addDurableObjects(
    _ name: String, className: String, handlers: TestDurableObjectHandlers = TestDurableObjectHandlers()
  ) -> TestDurableObjectNamespace {
    add(.durableObject, name, TestDurableObjectNamespace(className: className, clock: clock, handlers: handlers))
  }
}

extension TestEnvironment: ServiceSource {
  public func optionalService(_ name: String) -> TestService? {
    binding(.service, name)
  }

  /// Adds a service.
  @discardableResult
  public func addService(_ name: String, _ binding: TestService = TestService()) -> TestService {
    add(.service, name, binding)
  }
}

extension TestEnvironment: WorkflowSource {
  public func optionalWorkflow(_ name: String) -> TestWorkflow? {
    binding(.workflow, name)
  }

  /// Adds a workflow.
  @discardableResult
  public func addWorkflow(_ name: String, _ binding: TestWorkflow = TestWorkflow()) -> TestWorkflow {
    add(.workflow, name, binding)
  }
}

extension TestEnvironment: DispatchSource {
  public func optionalDispatchNamespace(_ name: String) -> TestDispatchNamespace? {
    binding(.dispatchNamespace, name)
  }

  /// Adds a dispatch namespace.
  @discardableResult
  public func addDispatchNamespace(_ name: String, _ binding: TestDispatchNamespace = TestDispatchNamespace())
    -> TestDispatchNamespace
  {
    add(.dispatchNamespace, name, binding)
  }
}

extension TestEnvironment: WorkerLoaderSource {
  public func optionalWorkerLoader(_ name: String) -> TestWorkerLoader? {
    binding(.workerLoader, name)
  }

  /// Adds a Worker loader.
  @discardableResult
  public func addWorkerLoader(_ name: String, _ binding: TestWorkerLoader = TestWorkerLoader()) -> TestWorkerLoader {
    add(.workerLoader, name, binding)
  }
}

extension TestEnvironment: RateLimiterSource {
  public func optionalRateLimiter(_ name: String) -> TestRateLimiter? {
    binding(.rateLimiter, name)
  }

  /// Adds a rate limiter.
  @discardableResult
  public func addRateLimiter(_ name: String, limit: Int, period: Int) -> TestRateLimiter {
    add(.rateLimiter, name, TestRateLimiter(limit: limit, period: period, clock: clock))
  }
}
