// swift-format-ignore-file
// Generated from schemas/bindings/variable.yaml by `make schemas`. Do not edit.
import BindingSchema

extension BuiltinSchemas {
  static let varsKey = KeySchema(
    "vars",
    title: "Environment variable",
    summary: "A text or a JSON value that the Worker reads from `env`. It is visible to everyone who may see the config.",
    docs: "https://developers.cloudflare.com/workers/configuration/environment-variables/",
    inheritance: .notInherited,
    shape: Shape(
      types: .table,
      alsoAccepts: [.list, .date],
      values: Shape(types: [.string, .number, .boolean, .table, .list, .null], unknownKeys: .ignore)),
    checks: [.missingNames],
    isPreviewKey: true,
    isPagesKey: true)

  static let variableKind = BindingKind(
    id: "variable",
    title: "Environment variable",
    summary: "A text or a JSON value that the Worker reads from `env`. It is visible to everyone who may see the config.",
    docs: "https://developers.cloudflare.com/workers/configuration/environment-variables/",
    key: "vars",
    member: nil,
    name: .key,
    recordOrder: 2,
    payload: PayloadMapping(
      order: 2,
      forms: [
        PayloadMapping.Form(
          condition: .stringValue,
          type: "plain_text",
          members: [
            PayloadMapping.Member(path: ["name"], source: .name),
            PayloadMapping.Member(path: ["type"], source: .type),
            PayloadMapping.Member(path: ["text"], source: .value),
          ]),
        PayloadMapping.Form(
          type: "json",
          members: [
            PayloadMapping.Member(path: ["name"], source: .name),
            PayloadMapping.Member(path: ["type"], source: .type),
            PayloadMapping.Member(path: ["json"], source: .value),
          ],
          order: 3),
      ]),
    resource: BindingKind.Resource(),
    swift: BindingKind.SwiftType(form: .variable),
    typescript: "string",
    deployment: BindingKind.Deployment(checksSecrets: true))
}
