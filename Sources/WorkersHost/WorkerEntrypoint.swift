@_extern(wasm, module: "lariat", name: "request")
@_extern(c)
private func lariat_request() -> Int

@_extern(wasm, module: "lariat", name: "respond")
@_extern(c)
private func lariat_respond(_ frame: UnsafePointer<UInt8>?, _ length: Int) -> Int

/// An `Env` over the host's bindings; generated code conforms.
public protocol HostEnvironment {
  init(_ source: HostSource) throws(EnvError)
}

/// What answers the requests of a Worker. The program's `@main` type conforms to it:
/// ```swift
/// @main enum Shop: WorkerEntrypoint {
///   static func fetch(_ request: Request, env: Env) throws(WorkersError) -> Response {
///     Response(body: "Hello")
///   }
/// }
/// ```
/// Every request has an instance of the program for itself, so that its global variables are new each time.
public protocol WorkerEntrypoint {
  associatedtype Environment: HostEnvironment

  /// The response to a request. What it throws is logged, and the client receives status 500 without details.
  static func fetch(_ request: Request, env: Environment) throws(WorkersError) -> Response
}

extension WorkerEntrypoint {
  /// Called by the entry for each request. An environment that lacks bindings is logged with all their names; the client
  /// receives status 500.
  public static func main() {
    let environment: Environment
    do throws(EnvError) {
      environment = try Environment(HostSource())
    } catch {
      return HostConsole.error(error.description)
    }
    var message = HostReply(length: lariat_request())
    var request = Request(message.nextText() ?? "", method: message.nextText() ?? "GET")
    request.headers = message.nextHeaders()
    request.body = Body(message.nextBytes() ?? [])
    do throws(WorkersError) {
      let response = try fetch(request, env: environment)
      var frame = HostFrame()
      frame.append(response.status)
      frame.append(response.headers)
      frame.append(response.body.bytes)
      _ = frame.send { lariat_respond($0, $1) }
    } catch {
      HostConsole.error(error.description)
    }
  }
}
