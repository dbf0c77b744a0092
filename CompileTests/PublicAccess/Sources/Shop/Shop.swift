public import Bindings
public import WorkersRuntime

/// Uses every property from another module.
public func describe<Source: ShopEnvSource>(_ env: ShopEnv<Source>) async throws(WorkersError) -> String {
  let days: Double = env.limits.zones.reduce(0) { $0 + $1.days }
  let items: Int = env.limits.items
  let cached = try await env.cache.get("key")?.text ?? ""
  if let orders = env.orders { try await orders.send(json: .string(env.logLevel)) }
  let count = try await env.counter.getByName("a").increment()
  return "\(days) \(items) \(cached) \(count)"
}

public func environment<Source: ShopEnvSource>(of source: Source) throws(EnvError) -> ShopEnv<Source> {
  try ShopEnv(source)
}

extension DurableObjectStub where Class == ShopEnvTypes.Counter {
  func increment() async throws(WorkersError) -> Int {
    try await call("increment", []).int ?? 0
  }
}
