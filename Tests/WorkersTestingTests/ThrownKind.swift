import Testing
import WorkersRuntime

/// Expects that the operation fails with an error of that kind.
func expectError(
  _ kind: WorkersError.Kind, isolation: isolated (any Actor)? = #isolation,
  sourceLocation: SourceLocation = #_sourceLocation, _ operation: () async throws -> Void
) async {
  do {
    try await operation()
    Issue.record("nothing was thrown", sourceLocation: sourceLocation)
  } catch {
    #expect((error as? WorkersError)?.kind == kind, "\(error)", sourceLocation: sourceLocation)
  }
}

/// The code of the error that the operation fails with.
func thrownCode(
  isolation: isolated (any Actor)? = #isolation, _ operation: () async throws -> Void
) async -> Int? {
  do {
    try await operation()
    return nil
  } catch {
    return (error as? WorkersError)?.code
  }
}
