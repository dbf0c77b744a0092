public import JSONText

/// A plan for programs. Within `version` 1, members are added and never changed:
///
///     { "version": 1, "worker": "…"|null, "environment": "…"|null, "dispatchNamespace": "…"|null,
///       "deploy": "first"|"later", "entryPoint": "…"|null, "mainModule": "…"|null, "assetsDirectory": "…"|null,
///       "bindings": [{ "name", "kind", "title", "resource", "provisioning": null|{ "name", "isNamed" } }],
///       "requests": [{ "step", "method", "path", "readOnly", "title", "condition": "…"|null,
///                      "headers": { }, "body": null|{ "json": … }|{ "form": [part] }|{ "description": "…" } }],
///       "notices": [{ "id", "effect", "message", "detail": "…"|null }] }
///
/// A part is `{ "name", "fileName": "…"|null, "contentType": "…"|null, "json": … }`, the last only for `metadata`.
/// `kind` is the id of a schema; `step`, `effect` and `id` are stable words; other texts are for people.
public enum PlanJSON {
  public static func value(_ plan: Plan) -> JSONValue {
    [
      "version": 1, "worker": JSONValue(plan.worker), "environment": JSONValue(plan.environment),
      "dispatchNamespace": JSONValue(plan.dispatchNamespace), "deploy": plan.isFirstDeploy ? "first" : "later",
      "entryPoint": JSONValue(plan.entryPoint), "mainModule": JSONValue(plan.mainModule),
      "assetsDirectory": JSONValue(plan.assetsDirectory), "bindings": .array(plan.bindings.map(value)),
      "requests": .array(plan.requests.map(value)), "notices": .array(plan.notices.map(value)),
    ]
  }

  private static func value(_ binding: Plan.Binding) -> JSONValue {
    let provisioning = binding.provisioning.map { resource -> JSONValue in
      ["name": .string(resource.name), "isNamed": .boolean(resource.isNamed)]
    }
    return [
      "name": .string(binding.name), "kind": .string(binding.kind), "title": .string(binding.title),
      "resource": .string(binding.resource), "provisioning": provisioning ?? nil,
    ]
  }

  private static func value(_ request: PlannedRequest) -> JSONValue {
    [
      "step": .string(request.step.rawValue), "method": .string(request.method.rawValue), "path": .string(request.path),
      "readOnly": .boolean(request.isReadOnly), "title": .string(request.title.text),
      "condition": JSONValue(request.condition?.text), "headers": .object(JSONObject(request.headers)),
      "body": request.body.map(value) ?? .null,
    ]
  }

  private static func value(_ body: PlannedRequest.Body) -> JSONValue {
    switch body {
    case .json(let value): ["json": value]
    case .described(let phrase): ["description": .string(phrase.text)]
    case .form(let parts): ["form": .array(parts.map(value))]
    }
  }

  private static func value(_ part: PlannedRequest.FormPart) -> JSONValue {
    var object = JSONObject()
    object.append("name", .string(part.name))
    object.append("fileName", JSONValue(part.fileName))
    object.append("contentType", JSONValue(part.contentType))
    if let value = part.value { object.append("json", value) }
    return .object(object)
  }

  private static func value(_ notice: Plan.Notice) -> JSONValue {
    [
      "id": .string(notice.id), "effect": .string(notice.effect.rawValue), "message": .string(notice.message.text),
      "detail": JSONValue(notice.detail?.text),
    ]
  }
}
