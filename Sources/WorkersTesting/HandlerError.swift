import WorkersRuntime

/// What a test's handler throws, as the caller of a binding sees it: errors of bindings as they are, others as an
/// exception of the other side.
func exception(_ error: any Error) -> WorkersError {
  error as? WorkersError ?? WorkersError(.exception, "\(error)")
}

func malformedCursor(_ cursor: String) -> WorkersError {
  WorkersError(.invalidArgument, "the cursor `\(cursor)` was not given by this binding")
}
