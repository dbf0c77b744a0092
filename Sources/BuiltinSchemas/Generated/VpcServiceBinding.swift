// swift-format-ignore-file
// Generated from schemas/bindings/vpc_service.yaml by `make schemas`. Do not edit.
import BindingSchema

extension BuiltinSchemas {
  static let vpcServicesKey = KeySchema(
    "vpc_services",
    title: "VPC service",
    summary: "Reaches one service in a private network.",
    docs: "https://developers.cloudflare.com/workers-vpc/",
    inheritance: .notInherited,
    shape: Shape(
      types: .list,
      items: Shape(
        types: .table,
        alsoAccepts: [.list, .date],
        fields: [
          Field("binding", Shape(types: .string), isRequired: true, summary: "Name of the property of `env`."),
          Field("service_id", Shape(types: .string), isRequired: true, summary: "The service, by its id."),
          Field(
            "remote",
            Shape(types: .any, unknownKeys: .ignore),
            isDevelopmentOnly: true,
            summary: "Development always uses the real service, so only `true` works."),
        ])),
    checks: [.missingNames],
    isPreviewKey: true,
    pagesTolerates: "[]")

  static let vpcServiceKind = BindingKind(
    id: "vpc_service",
    title: "VPC service",
    summary: "Reaches one service in a private network.",
    docs: "https://developers.cloudflare.com/workers-vpc/",
    key: "vpc_services",
    member: nil,
    name: .field("binding"),
    recordOrder: 33,
    payload: PayloadMapping(
      order: 23,
      forms: [
        PayloadMapping.Form(
          type: "vpc_service",
          members: [
            PayloadMapping.Member(path: ["name"], source: .name),
            PayloadMapping.Member(path: ["type"], source: .type),
            PayloadMapping.Member(path: ["service_id"], source: .field(["service_id"]), condition: .present("service_id")),
          ]),
      ]),
    resource: BindingKind.Resource(identity: ["service_id"], noun: "service"),
    swift: BindingKind.SwiftType(form: .resource, protocolName: "Fetcher", associatedType: "VPCServices", source: "VPCService", accessor: "vpcService", optionalAccessor: "optionalVPCService", runtimeKind: "vpcService"),
    typescript: "Fetcher",
    describedBy: ["service_id"],
    deployment: BindingKind.Deployment(checksSecrets: true))
}
