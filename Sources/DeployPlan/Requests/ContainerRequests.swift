import ConfigTree
import JSONText
import WorkerManifest

/// Container applications: created or changed one after the other, after the code is live.
enum ContainerRequests {
  static func requests(_ facts: DeployFacts) -> [PlannedRequest] {
    facts.containers.flatMap { container -> [PlannedRequest] in
      guard let className = container["class_name"]?.string else { return [] }
      return application(container, className, facts)
    }
  }

  private static func application(_ container: ConfigValue, _ className: String, _ facts: DeployFacts)
    -> [PlannedRequest]
  {
    let applications = "\(facts.account)/containers/applications"
    let body = ContainerBody(container, className: className, facts)
    let isBound = facts.manifest.bindings.contains { $0.entry["class_name"]?.isString(className) ?? false }
    let namespace =
      isBound
      ? "\(facts.script)/versions/<version>" : "\(facts.account)/workers/durable_objects/namespaces?per_page=1000"
    var requests = [
      PlannedRequest(.containers, .get, namespace, "the Durable Object namespace of \(className)"),
      PlannedRequest(.containers, .get, applications, "whether the container \(body.name) exists"),
    ]
    if facts.isFirst {
      requests.append(
        PlannedRequest(
          .containers, .post, applications, "creates the container \(body.name)", body: .json(.object(body.creation))))
      return requests
    }
    guard !(container["rollout_kind"]?.isString("none") ?? false) else { return requests }
    let path = "\(applications)/\(URLText.placeholder("application", body.name))"
    requests += [
      PlannedRequest(
        .containers, .patch, path, "changes the container \(body.name)", when: "when it differs from what is deployed",
        body: .json(.object(body.change))),
      PlannedRequest(
        .containers, .post, "\(path)/rollouts", "moves the running instances of \(body.name) over",
        when: "when it differs from what is deployed", body: .json(.object(body.rollout))),
    ]
    return requests
  }
}

/// What the Containers API is told of one container.
struct ContainerBody {
  let name: String
  let creation: JSONObject
  let rollout: JSONObject

  /// The members of `creation` that a later deploy may change.
  var change: JSONObject {
    let members = [
      "configuration", "max_instances", "constraints", "affinities", "scheduling_policy", "rollout_active_grace_period",
    ]
    return JSONObject(members.compactMap { name in creation[name].map { JSONObject.Member(name: name, value: $0) } })
  }

  init(_ container: ConfigValue, className: String, _ facts: DeployFacts) {
    let manifest = facts.manifest
    let worker = (manifest.own?.table["name"] ?? manifest.top.table["name"])?.string
    name = ContainerNaming.name(of: container, worker: worker, environment: manifest.own?.environment) ?? "<container>"
    let configuration = Self.configuration(container, observability: manifest.value("observability"))
    var body = JSONObject()
    body.append("name", .string(name))
    body.append("scheduling_policy", container["scheduling_policy"].map { JSONValue($0) } ?? "default")
    body.append("configuration", .object(configuration))
    body.append("instances", 0)
    body.append("max_instances", container["max_instances"].map { JSONValue($0) } ?? 20)
    body.append("constraints", .object(Self.constraints(container["constraints"])))
    if let affinities = container["affinities"] { body.append("affinities", JSONValue(affinities)) }
    body.append("durable_objects", ["namespace_id": .string(URLText.placeholder("namespace", className))])
    body.append("rollout_active_grace_period", container["rollout_active_grace_period"].map { JSONValue($0) } ?? 0)
    if let unsafe = container["unsafe"], unsafe.kind == .table, case .object(let more) = JSONValue(unsafe) {
      body = body.merging(more)
    }
    creation = body
    rollout = Self.rollout(container, configuration: body["configuration"] ?? .object(configuration))
  }

  private static func configuration(_ container: ConfigValue, observability: ConfigValue?) -> JSONObject {
    var object = JSONObject()
    object.append("image", .string(image(container["image"]?.string ?? "")))
    if let type = container["instance_type"], type.kind == .table {
      object.append("disk", ["size_mb": type["disk_mb"].map { JSONValue($0) } ?? 2000])
      object.append("memory_mib", type["memory_mib"].map { JSONValue($0) } ?? 256)
      object.append("vcpu", type["vcpu"].map { JSONValue($0) } ?? .number(0.0625))
    } else {
      object.append("instance_type", container["instance_type"].map { JSONValue($0) } ?? "lite")
    }
    if let observability {
      let logs = observability["logs"]?["enabled"]?.boolean ?? observability["enabled"]?.boolean ?? false
      object.append("observability", ["logs": ["enabled": .boolean(logs)]])
    }
    if let ssh = container["ssh"] ?? container["wrangler_ssh"] { object.append("wrangler_ssh", JSONValue(ssh)) }
    for member in ["authorized_keys", "trusted_user_ca_keys"] {
      if let value = container[member] { object.append(member, JSONValue(value)) }
    }
    return object
  }

  /// A Dockerfile is built and pushed first, so that the image's name is not known.
  private static func image(_ text: String) -> String {
    let isPath = text.hasPrefix(".") || text.hasPrefix("/") || !text.contains(":")
    return isPath ? "<image>" : text
  }

  private static func constraints(_ value: ConfigValue?) -> JSONObject {
    var object = JSONObject([.init(name: "tiers", value: value?["tiers"].map { JSONValue($0) } ?? [1, 2])])
    func texts(_ value: ConfigValue, _ change: (String) -> String) -> JSONValue {
      .array(value.children.map { item in item.string.map { .string(change($0)) } ?? JSONValue(item) })
    }
    if let regions = value?["regions"] { object.append("regions", texts(regions) { $0.uppercased() }) }
    if let jurisdiction = value?["jurisdiction"]?.string {
      object.append("jurisdiction", .string(jurisdiction.lowercased()))
    }
    if let cities = value?["cities"] { object.append("cities", texts(cities) { $0.lowercased() }) }
    return object
  }

  private static func rollout(_ container: ConfigValue, configuration: JSONValue) -> JSONObject {
    var object = JSONObject()
    object.append("description", "<text>")
    object.append("strategy", "rolling")
    object.append("target_configuration", configuration)
    object.append("kind", container["rollout_kind"].map { JSONValue($0) } ?? "full_auto")
    if let percentage = container["rollout_step_percentage"], percentage.kind != .array {
      object.append("step_percentage", JSONValue(percentage))
    } else {
      let steps = container["rollout_step_percentage"]?.list?.map { JSONValue($0) } ?? [10, 100]
      object.append("steps", .array(steps.map { ["step_size": ["percentage": $0], "description": "<text>"] }))
    }
    return object
  }
}

extension JSONObject {
  /// The members of `other` over these, objects member by member.
  fileprivate func merging(_ other: JSONObject) -> JSONObject {
    var result = self
    for member in other.members {
      if case .object(let mine)? = result[member.name], case .object(let theirs) = member.value {
        result[member.name] = .object(mine.merging(theirs))
      } else {
        result[member.name] = member.value
      }
    }
    return result
  }
}
