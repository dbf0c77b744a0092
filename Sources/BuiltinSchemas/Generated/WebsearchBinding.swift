// swift-format-ignore-file
// Generated from schemas/bindings/websearch.yaml by `make schemas`. Do not edit.
import BindingSchema

extension BuiltinSchemas {
  static let websearchKey = KeySchema(
    "websearch",
    title: "Web Search",
    summary: "Searches the web.",
    docs: "https://developers.cloudflare.com/workers/runtime-apis/bindings/",
    inheritance: .notInherited,
    shape: Shape(
      types: .table,
      fields: [
        Field("binding", Shape(types: .string), isRequired: true, summary: "Name of the property of `env`."),
        Field(
          "remote",
          Shape(types: .boolean),
          isDevelopmentOnly: true,
          summary: "Development always uses the real service, so only `true` works."),
      ]))

  static let websearchKind = BindingKind(
    id: "websearch",
    title: "Web Search",
    summary: "Searches the web.",
    docs: "https://developers.cloudflare.com/workers/runtime-apis/bindings/",
    key: "websearch",
    member: nil,
    name: .field("binding"),
    recordOrder: 13,
    payload: PayloadMapping(
      order: 15,
      forms: [
        PayloadMapping.Form(
          type: "websearch",
          members: [
            PayloadMapping.Member(path: ["name"], source: .name),
            PayloadMapping.Member(path: ["type"], source: .type),
          ]),
      ]),
    resource: BindingKind.Resource(),
    swift: BindingKind.SwiftType(form: .resource, protocolName: "WebSearch", associatedType: "WebSearcher", source: "WebSearch", accessor: "webSearch", optionalAccessor: "optionalWebSearch", runtimeKind: "webSearch"),
    typescript: "WebSearch",
    deployment: BindingKind.Deployment(checksSecrets: true))
}
