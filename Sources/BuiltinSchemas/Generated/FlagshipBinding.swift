// swift-format-ignore-file
// Generated from schemas/bindings/flagship.yaml by `make schemas`. Do not edit.
import BindingSchema

extension BuiltinSchemas {
  static let flagshipKey = KeySchema(
    "flagship",
    title: "Flagship app",
    summary: "Feature flags, evaluated at the edge.",
    docs: "https://developers.cloudflare.com/workers/runtime-apis/bindings/",
    inheritance: .notInherited,
    shape: Shape(
      types: .list,
      items: Shape(
        types: .table,
        alsoAccepts: [.list, .date],
        fields: [
          Field("binding", Shape(types: .string), isRequired: true, summary: "Name of the property of `env`."),
          Field(
            "app_id",
            Shape(types: .string),
            summary: "The app, by its id. Without it, a deploy creates one."),
          Field(
            "remote",
            Shape(types: .boolean),
            isDevelopmentOnly: true,
            summary: "Development always uses the real app, so only `true` works."),
        ])),
    checks: [.missingNames],
    isPreviewKey: true,
    pagesTolerates: "[]")

  static let flagshipKind = BindingKind(
    id: "flagship",
    title: "Flagship app",
    summary: "Feature flags, evaluated at the edge.",
    docs: "https://developers.cloudflare.com/workers/runtime-apis/bindings/",
    key: "flagship",
    member: nil,
    name: .field("binding"),
    recordOrder: 30,
    payload: PayloadMapping(
      order: 21,
      forms: [
        PayloadMapping.Form(
          condition: .known("app_id"),
          type: "flagship",
          members: [
            PayloadMapping.Member(path: ["name"], source: .name),
            PayloadMapping.Member(path: ["type"], source: .type),
            PayloadMapping.Member(path: ["app_id"], source: .field(["app_id"]), condition: .present("app_id")),
          ]),
        PayloadMapping.Form(
          type: "inherit",
          members: [
            PayloadMapping.Member(path: ["name"], source: .name),
            PayloadMapping.Member(path: ["type"], source: .type),
          ]),
      ]),
    resource: BindingKind.Resource(identity: ["app_id"], provisionedWhenMissing: "app_id", noun: "app"),
    swift: BindingKind.SwiftType(form: .resource, protocolName: "Flagship", associatedType: "Flags", source: "Flagship", accessor: "flagship", optionalAccessor: "optionalFlagship", runtimeKind: "flagship"),
    typescript: "Flagship",
    describedBy: ["app_id"],
    deployment: BindingKind.Deployment(provisioning: BindingKind.Provisioning(order: 8, path: "flagship/apps", listQuery: "", specifiedBy: "app_id", nameMember: "name")))
}
