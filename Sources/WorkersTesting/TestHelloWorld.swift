import Synchronization
public import WorkersRuntime

/// Cloudflare's example of a binding.
public final class TestHelloWorld: HelloWorld {
  private let value: Mutex<String>

  public init(_ value: String = "") {
    self.value = Mutex(value)
  }

  public func get() async throws(WorkersError) -> String {
    value.withLock { $0 }
  }

  public func set(_ value: String) async throws(WorkersError) {
    self.value.withLock { $0 = value }
  }
}
