// swift-format-ignore-file
// Generated from schemas/bindings/browser.yaml by `make schemas`. Do not edit.
import BindingSchema

extension BuiltinSchemas {
  static let browserKey = KeySchema(
    "browser",
    title: "Browser Rendering",
    summary: "Controls a headless browser.",
    docs: "https://developers.cloudflare.com/browser-rendering/",
    inheritance: .notInherited,
    shape: Shape(
      types: .table,
      alsoAccepts: .date,
      fields: [
        Field("binding", Shape(types: .string), isRequired: true, summary: "Name of the property of `env`."),
        Field(
          "remote",
          Shape(types: .boolean),
          isDevelopmentOnly: true,
          summary: "Local development uses a browser at Cloudflare."),
      ]),
    isPreviewKey: true,
    isPagesKey: true)

  static let browserKind = BindingKind(
    id: "browser",
    title: "Browser Rendering",
    summary: "Controls a headless browser.",
    docs: "https://developers.cloudflare.com/browser-rendering/",
    key: "browser",
    member: nil,
    name: .field("binding"),
    recordOrder: 21,
    payload: PayloadMapping(
      order: 33,
      forms: [
        PayloadMapping.Form(
          type: "browser",
          members: [
            PayloadMapping.Member(path: ["name"], source: .name),
            PayloadMapping.Member(path: ["type"], source: .type),
            PayloadMapping.Member(path: ["raw"], source: .field(["raw"]), condition: .present("raw")),
          ]),
      ]),
    resource: BindingKind.Resource(),
    swift: BindingKind.SwiftType(form: .resource, protocolName: "BrowserRun", associatedType: "Browser", source: "Browser", accessor: "browser", optionalAccessor: "optionalBrowser", runtimeKind: "browserRun"),
    typescript: "BrowserRun",
    deployment: BindingKind.Deployment(checksSecrets: true))
}
