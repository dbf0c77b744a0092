/// Cloudflare's example of a binding, which stores a text. From the published types of Cloudflare's run time (workerd,
/// types/defines/hello-world.d.ts), which say not to use it.
public protocol HelloWorld: Sendable {
  func get() async throws(WorkersError) -> String

  func set(_ value: String) async throws(WorkersError)
}

/// Where Hello World bindings come from; the name is the one of the configuration.
public protocol HelloWorldSource: Sendable {
  associatedtype Hello: HelloWorld

  /// The Hello World binding `name`, or nil where the environment has none.
  func optionalHelloWorld(_ name: String) -> Hello?

  /// The Hello World binding `name`. A programming error, and a trap, where the environment has none: check first.
  func helloWorld(_ name: String) -> Hello
}

extension HelloWorldSource {
  public func helloWorld(_ name: String) -> Hello {
    guard let binding = optionalHelloWorld(name) else { missingBinding(name, .helloWorld) }
    return binding
  }
}
