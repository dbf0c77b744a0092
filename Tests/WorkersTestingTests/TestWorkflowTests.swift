import Testing
import WorkersRuntime
import WorkersTesting

enum Onboarding: WorkflowClass {
  static let className = "Onboarding"
}

@Suite struct TestWorkflowTests {
  let double = TestWorkflow()
  var workflow: Workflow<Onboarding, TestWorkflow> { Workflow(double) }

  @Test func runsFromCreationToCompletion() async throws {
    let instance = try await workflow.create(id: "user-1", parameters: ["name": "Ada"])
    #expect(instance.id == "user-1" && instance.parameters == ["name": "Ada"])
    #expect(try await instance.status() == .running)
    instance.wait()
    #expect(try await instance.status() == .waiting)
    try await instance.sendEvent(type: "confirmed", payload: 1)
    #expect(try await instance.status() == .running)
    #expect(instance.events == [TestWorkflowInstance.Event(type: "confirmed", payload: 1)])
    instance.complete(output: "done")
    #expect(try await workflow.get("user-1").status() == .complete(output: "done"))
  }

  @Test func pausesAndResumes() async throws {
    let instance = try await workflow.create()
    await expectError(.conflict) { try await instance.resume() }
    try await instance.pause()
    #expect(try await instance.status() == .paused)
    try await instance.sendEvent(type: "e", payload: nil)
    #expect(try await instance.status() == .paused)
    try await instance.resume()
    #expect(try await instance.status() == .running)
  }

  @Test func whatIsOverIsOver() async throws {
    let failed = try await workflow.create()
    failed.fail(name: "TypeError", message: "no")
    let terminated = try await workflow.create()
    try await terminated.terminate()
    #expect(try await failed.status() == .errored(name: "TypeError", message: "no"))
    #expect(try await terminated.status() == .terminated)
    for instance in [failed, terminated] {
      await expectError(.conflict) { try await instance.pause() }
      await expectError(.conflict) { try await instance.resume() }
      await expectError(.conflict) { try await instance.terminate() }
      await expectError(.conflict) { try await instance.sendEvent(type: "e", payload: nil) }
      try await instance.restart(from: WorkflowStep("charge", occurrence: 2))
      #expect(try await instance.status() == .running)
      #expect(instance.restarts == [WorkflowStep("charge", occurrence: 2)])
    }
  }

  @Test func identifiersAreUnique() async throws {
    _ = try await workflow.create(id: "a")
    await expectError(.conflict) { _ = try await workflow.create(id: "a") }
    let made = try await workflow.createBatch([
      WorkflowCreateOptions(id: "b"), WorkflowCreateOptions(id: "a"), WorkflowCreateOptions(id: "b"),
      WorkflowCreateOptions(),
    ])
    #expect(made.count == 2 && made[0].id == "b")
    #expect(double.instances.count == 3)
    await expectError(.notFound) { _ = try await workflow.get("none") }
  }

  @Test func refusesWhatBreaksALimit() async throws {
    for id in ["", "-a", "a b", "é", String(repeating: "a", count: 101)] {
      await expectError(.invalidArgument) { _ = try await workflow.create(id: id) }
    }
    _ = try await workflow.create(id: String(repeating: "a", count: 100))
    let options = (0...100).map { WorkflowCreateOptions(id: "i\($0)") }
    await expectError(.invalidArgument) { _ = try await workflow.createBatch(options) }
    let large = JSONValue.string(String(repeating: "x", count: 1024 * 1024))
    await expectError(.tooLarge) { _ = try await workflow.create(parameters: large) }
    let instance = try await workflow.create()
    await expectError(.invalidArgument) { try await instance.sendEvent(type: "a.b", payload: nil) }
  }
}
