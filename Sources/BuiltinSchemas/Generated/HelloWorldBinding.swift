// swift-format-ignore-file
// Generated from schemas/bindings/hello_world.yaml by `make schemas`. Do not edit.
import BindingSchema

extension BuiltinSchemas {
  static let unsafeHelloWorldKey = KeySchema(
    "unsafe_hello_world",
    title: "Hello World binding",
    summary: "An example with which Cloudflare shows how bindings are made; not for use.",
    docs: "https://developers.cloudflare.com/workers/wrangler/configuration/",
    inheritance: .notInherited,
    shape: Shape(
      types: .list,
      items: Shape(
        types: .table,
        alsoAccepts: [.list, .date],
        fields: [
          Field("binding", Shape(types: .string), isRequired: true, summary: "Name of the property of `env`."),
          Field("enable_timer", Shape(types: .boolean), summary: "Has the example measure time."),
        ])),
    checks: [.missingNames],
    isPreviewKey: true,
    pagesTolerates: "[]")

  static let helloWorldKind = BindingKind(
    id: "hello_world",
    title: "Hello World binding",
    summary: "An example with which Cloudflare shows how bindings are made; not for use.",
    docs: "https://developers.cloudflare.com/workers/wrangler/configuration/",
    key: "unsafe_hello_world",
    member: nil,
    name: .field("binding"),
    recordOrder: 29,
    payload: PayloadMapping(
      order: 20,
      forms: [
        PayloadMapping.Form(
          type: "unsafe_hello_world",
          members: [
            PayloadMapping.Member(path: ["name"], source: .name),
            PayloadMapping.Member(path: ["type"], source: .type),
            PayloadMapping.Member(path: ["enable_timer"], source: .field(["enable_timer"]), condition: .present("enable_timer")),
          ]),
      ]),
    resource: BindingKind.Resource(),
    swift: BindingKind.SwiftType(form: .resource, protocolName: "HelloWorld", associatedType: "Hello", source: "HelloWorld", accessor: "helloWorld", optionalAccessor: "optionalHelloWorld", runtimeKind: "helloWorld"),
    typescript: "HelloWorldBinding")
}
