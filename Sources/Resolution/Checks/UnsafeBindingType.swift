import BindingSchema
import ConfigTree
import WorkerManifest
import Findings

extension Checker {
  /// Types for which wrangler asks to use the key of their own. Its list has gaps (no queue, hyperdrive, vectorize, …) and
  /// two names that are not the types it uploads; a warning there is a warning here.
  private static let supportedTypes: Set<String> = [
    "plain_text", "secret_text", "json", "wasm_module", "data_blob", "text_blob", "browser", "ai",
    "ai_search_namespace",
    "ai_search", "websearch", "agent_memory", "kv_namespace", "durable_object_namespace", "d1_database", "r2_bucket",
    "service",
    "logfwdr", "mtls_certificate", "pipeline", "worker_loader", "vpc_service", "flagship", "vpc_network", "stream",
    "media",
    "artifacts",
  ]

  mutating func checkUnsafeBindingType(_ value: ConfigValue) {
    guard let type = value["type"], let text = type.string else { return }
    if text == "metadata" {
      report(
        .warning, "deprecated-key", "the unsafe binding type `metadata` is deprecated", at: type, value: true,
        help: "use `version_metadata`")
    } else if Self.supportedTypes.contains(text) {
      report(
        .warning, "superseded-unsafe-binding", "`\(text)` has a key of its own, and needs no unsafe binding", at: type,
        value: true,
        help: schemas.kinds.first { $0.payload.forms.contains { $0.type == text } || $0.id == text }.map {
          "declare it under `\($0.key)`"
        })
    }
  }
}
