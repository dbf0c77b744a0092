// swift-format-ignore-file
// Generated from schemas/bindings/mtls_certificate.yaml by `make schemas`. Do not edit.
import BindingSchema

extension BuiltinSchemas {
  static let mtlsCertificatesKey = KeySchema(
    "mtls_certificates",
    title: "mTLS certificate",
    summary: "Makes requests that show a client certificate.",
    docs: "https://developers.cloudflare.com/workers/runtime-apis/bindings/mtls/",
    inheritance: .notInherited,
    shape: Shape(
      types: .list,
      items: Shape(
        types: .table,
        alsoAccepts: [.list, .date],
        fields: [
          Field("binding", Shape(types: .string), isRequired: true, summary: "Name of the property of `env`."),
          Field(
            "certificate_id",
            Shape(types: .string, isNonEmpty: true, id: ResourceID(form: .uuid, noun: "certificate")),
            isRequired: true,
            summary: "The uploaded certificate, by its UUID."),
          Field(
            "remote",
            Shape(types: .boolean),
            isDevelopmentOnly: true,
            summary: "Development uses the real certificate; there is no local one."),
        ])),
    checks: [.missingNames],
    isPreviewKey: true,
    isPagesKey: true)

  static let mtlsCertificateKind = BindingKind(
    id: "mtls_certificate",
    title: "mTLS certificate",
    summary: "Makes requests that show a client certificate.",
    docs: "https://developers.cloudflare.com/workers/runtime-apis/bindings/mtls/",
    key: "mtls_certificates",
    member: nil,
    name: .field("binding"),
    recordOrder: 19,
    payload: PayloadMapping(
      order: 28,
      forms: [
        PayloadMapping.Form(
          type: "mtls_certificate",
          members: [
            PayloadMapping.Member(path: ["name"], source: .name),
            PayloadMapping.Member(path: ["type"], source: .type),
            PayloadMapping.Member(path: ["certificate_id"], source: .field(["certificate_id"]), condition: .present("certificate_id")),
          ]),
      ]),
    resource: BindingKind.Resource(identity: ["certificate_id"], noun: "certificate"),
    swift: BindingKind.SwiftType(form: .resource, protocolName: "Fetcher", associatedType: "MTLSCertificates", source: "MTLSCertificate", accessor: "mtlsCertificate", optionalAccessor: "optionalMTLSCertificate", runtimeKind: "mtlsCertificate"),
    typescript: "Fetcher",
    describedBy: ["certificate_id"],
    deployment: BindingKind.Deployment(checksSecrets: true))
}
