public import ConfigTree

/// The name under which a container is deployed.
public enum ContainerNaming {
  /// Its own, or `<worker>-<class>[-<environment>]` in lower case with dashes for spaces; `nil` when none can be made.
  public static func name(of container: ConfigValue, worker: String?, environment: String?) -> String? {
    if let name = container["name"]?.string, !name.isEmpty { return name }
    guard let worker, !worker.isEmpty, let className = container["class_name"]?.string, !className.isEmpty else {
      return nil
    }
    let text = "\(worker)-\(className)" + (environment.map { "-\($0)" } ?? "")
    return String(text.lowercased().map { $0 == " " ? "-" : $0 })
  }
}
