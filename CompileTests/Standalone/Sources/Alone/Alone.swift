/// Uses what the generated file declares beside the `Env`.
public func greeting(of env: AppEnv<some AppEnvSource>) async throws(WorkersError) -> String {
  "\(env.limits.items) \(env.token) \(try await env.cache.get("greeting")?.text ?? "")"
}
