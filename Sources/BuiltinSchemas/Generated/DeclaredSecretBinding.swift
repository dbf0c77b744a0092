// swift-format-ignore-file
// Generated from schemas/bindings/declared_secret.yaml by `make schemas`. Do not edit.
import BindingSchema

extension BuiltinSchemas {
  static let secretsKey = KeySchema(
    "secrets",
    title: "Secret",
    summary: "A text whose value is set outside the config and never shown; declaring it lets a deploy check that it is there.",
    docs: "https://developers.cloudflare.com/workers/configuration/secrets/",
    inheritance: .notInherited,
    shape: Shape(
      types: .table,
      alsoAccepts: .date,
      fields: [Field("required", Shape(types: .list, items: Shape(types: .string)))]))

  static let declaredSecretKind = BindingKind(
    id: "declared_secret",
    title: "Secret",
    summary: "A text whose value is set outside the config and never shown; declaring it lets a deploy check that it is there.",
    docs: "https://developers.cloudflare.com/workers/configuration/secrets/",
    key: "secrets",
    member: "required",
    name: .element,
    recordOrder: 100,
    yieldsToSameName: true,
    payload: PayloadMapping(
      order: 1,
      forms: [
        PayloadMapping.Form(
          type: "inherit",
          members: [
            PayloadMapping.Member(path: ["name"], source: .name),
            PayloadMapping.Member(path: ["type"], source: .type),
          ]),
      ]),
    resource: BindingKind.Resource(),
    swift: BindingKind.SwiftType(form: .secret),
    typescript: "string")
}
