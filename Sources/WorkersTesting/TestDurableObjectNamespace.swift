import Synchronization
public import WorkersRuntime

/// A class of Durable Objects whose objects a test implements with closures. Each identifier has one object with
/// storage of its own, made at the first call.
///
/// Calls to one object may overlap where its closures wait; each operation of its storage is atomic.
public struct TestDurableObjectNamespace: DurableObjectBinding {
  let objects: TestDurableObjects
  private let jurisdiction: DurableObjectJurisdiction?

  public init(
    className: String, clock: TestClock = TestClock(), handlers: TestDurableObjectHandlers = TestDurableObjectHandlers()
  ) {
    objects = TestDurableObjects(className: className, clock: clock, handlers: handlers)
    jurisdiction = nil
  }

  private init(_ objects: TestDurableObjects, jurisdiction: DurableObjectJurisdiction) {
    self.objects = objects
    self.jurisdiction = jurisdiction
  }

  public func idFromName(_ name: String) -> DurableObjectID {
    objects.id(seed: "name \(name)", jurisdiction: jurisdiction, name: name)
  }

  public func newUniqueID() -> DurableObjectID {
    objects.id(seed: "unique \(objects.nextNumber())", jurisdiction: jurisdiction, name: nil)
  }

  public func idFromString(_ text: String) throws(WorkersError) -> DurableObjectID {
    guard objects.isID(text, of: jurisdiction) else {
      throw WorkersError(.invalidArgument, "`\(text)` is no identifier of this Durable Object namespace")
    }
    return DurableObjectID(text: text)
  }

  /// The hint has no meaning in one process.
  public func get(_ id: DurableObjectID, locationHint: DurableObjectLocation?) -> TestDurableObjectStub {
    TestDurableObjectStub(objects: objects, jurisdiction: jurisdiction, id: id)
  }

  public func jurisdiction(_ jurisdiction: DurableObjectJurisdiction) -> Self {
    Self(objects, jurisdiction: jurisdiction)
  }

  /// The object of an identifier, to look into its storage; it is made where it does not exist.
  public func object(_ id: DurableObjectID) -> TestDurableObject {
    objects.object(id)
  }

  /// Runs the alarms whose time has come, the earliest first. One that throws is set again after 2, 4, 8, … seconds, up
  /// to six times. https://developers.cloudflare.com/durable-objects/api/alarms/
  /// - Returns: how many ran.
  @discardableResult
  public func runDueAlarms() async -> Int {
    var count = 0
    while let object = objects.takeDueAlarm() {
      count += 1
      do {
        try await objects.handlers.alarm(object)
        object.storage.alarmRan(failed: false, now: objects.clock.now)
      } catch {
        object.storage.alarmRan(failed: true, now: objects.clock.now)
      }
    }
    return count
  }
}

/// What the objects of a class do.
public struct TestDurableObjectHandlers: Sendable {
  public var fetch: @Sendable (TestDurableObject, Request) async throws -> Response
  public var call: @Sendable (TestDurableObject, _ method: String, _ arguments: [JSONValue]) async throws -> JSONValue
  public var alarm: @Sendable (TestDurableObject) async throws -> Void

  /// What is not given fails as a handler or a method that the class does not have.
  public init(
    fetch: @escaping @Sendable (TestDurableObject, Request) async throws -> Response = { _, _ in
      throw WorkersError(.exception, "the Durable Object class has no `fetch` handler")
    },
    call:
      @escaping @Sendable (TestDurableObject, _ method: String, _ arguments: [JSONValue]) async throws -> JSONValue = {
        _, method, _ in
        throw WorkersError(.exception, "the RPC receiver does not implement the method `\(method)`")
      },
    alarm: @escaping @Sendable (TestDurableObject) async throws -> Void = { _ in }
  ) {
    self.fetch = fetch
    self.call = call
    self.alarm = alarm
  }
}

/// One object of a class.
public struct TestDurableObject: Sendable {
  public let id: DurableObjectID
  public let storage: TestDurableObjectStorage
}

/// A handle to an object of a `TestDurableObjectNamespace`.
public struct TestDurableObjectStub: DurableObjectStubBinding {
  let objects: TestDurableObjects
  let jurisdiction: DurableObjectJurisdiction?
  public let id: DurableObjectID

  public func fetch(_ request: Request) async throws(WorkersError) -> Response {
    let object = try object()
    do {
      return try await objects.handlers.fetch(object, request)
    } catch {
      throw exception(error)
    }
  }

  public func call(_ method: String, _ arguments: [JSONValue]) async throws(WorkersError) -> JSONValue {
    let object = try object()
    do {
      return try await objects.handlers.call(object, method, arguments)
    } catch {
      throw exception(error)
    }
  }

  private func object() throws(WorkersError) -> TestDurableObject {
    guard objects.isID(id.text, of: jurisdiction) else {
      throw WorkersError(.invalidArgument, "`\(id)` is no identifier of this Durable Object namespace")
    }
    return objects.object(id)
  }
}
