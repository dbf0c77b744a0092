/// Traps and says why when `promise` is broken. `precondition` would be silent in the optimized build that is fuzzed.
@inline(__always)
func require(_ promise: Bool, _ complaint: @autoclosure () -> String) {
  if !promise { fatalError(complaint()) }
}
