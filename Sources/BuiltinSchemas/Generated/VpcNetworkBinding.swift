// swift-format-ignore-file
// Generated from schemas/bindings/vpc_network.yaml by `make schemas`. Do not edit.
import BindingSchema

extension BuiltinSchemas {
  static let vpcNetworksKey = KeySchema(
    "vpc_networks",
    title: "VPC network",
    summary: "Reaches every service in a private network.",
    docs: "https://developers.cloudflare.com/workers-vpc/",
    inheritance: .notInherited,
    shape: Shape(
      types: .list,
      items: Shape(
        types: .table,
        alsoAccepts: [.list, .date],
        fields: [
          Field("binding", Shape(types: .string), isRequired: true, summary: "Name of the property of `env`."),
          Field(
            "tunnel_id",
            Shape(types: .string),
            summary: "The tunnel that leads to the network, by its id."),
          Field("network_id", Shape(types: .string), summary: "The network, by its id."),
          Field(
            "remote",
            Shape(types: .any, unknownKeys: .ignore),
            isDevelopmentOnly: true,
            summary: "Development always uses the real network, so only `true` works."),
        ],
        constraints: [.atLeastOne(["tunnel_id", "network_id"]), .exclusive(["tunnel_id", "network_id"])])),
    checks: [.missingNames],
    pagesTolerates: "[]")

  static let vpcNetworkKind = BindingKind(
    id: "vpc_network",
    title: "VPC network",
    summary: "Reaches every service in a private network.",
    docs: "https://developers.cloudflare.com/workers-vpc/",
    key: "vpc_networks",
    member: nil,
    name: .field("binding"),
    recordOrder: 34,
    payload: PayloadMapping(
      order: 24,
      forms: [
        PayloadMapping.Form(
          condition: .present("tunnel_id"),
          type: "vpc_network",
          members: [
            PayloadMapping.Member(path: ["name"], source: .name),
            PayloadMapping.Member(path: ["type"], source: .type),
            PayloadMapping.Member(path: ["tunnel_id"], source: .field(["tunnel_id"]), condition: .present("tunnel_id")),
          ]),
        PayloadMapping.Form(
          type: "vpc_network",
          members: [
            PayloadMapping.Member(path: ["name"], source: .name),
            PayloadMapping.Member(path: ["type"], source: .type),
            PayloadMapping.Member(path: ["network_id"], source: .field(["network_id"]), condition: .present("network_id")),
          ]),
      ]),
    resource: BindingKind.Resource(identity: ["tunnel_id", "network_id"], noun: "network"),
    swift: BindingKind.SwiftType(form: .resource, protocolName: "Fetcher", associatedType: "VPCNetworks", source: "VPCNetwork", accessor: "vpcNetwork", optionalAccessor: "optionalVPCNetwork", runtimeKind: "vpcNetwork"),
    typescript: "Fetcher",
    describedBy: ["tunnel_id", "network_id"],
    deployment: BindingKind.Deployment(checksSecrets: true))
}
