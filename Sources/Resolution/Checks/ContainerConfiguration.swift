import BindingSchema
import ConfigTree
import Findings
import WorkerManifest

extension Checker {
  private static let limits = ["disk", "vcpu", "memory_mib"]

  /// The deprecated `configuration` may not set limits that an `instance_type` sets too.
  mutating func checkContainerConfiguration(_ value: ConfigValue) {
    guard let instanceType = value["instance_type"], let configuration = value["configuration"] else { return }
    guard let limit = Self.limits.lazy.compactMap({ configuration[$0] }).first else { return }
    report(
      .error, "conflicting-keys", "`configuration.\(limit.key)` and `instance_type` exclude each other", at: limit,
      secondary: [otherKey(instanceType, than: limit)], help: "keep `instance_type`")
  }
}
