// swift-format-ignore-file
// Generated from schemas/bindings/send_email.yaml by `make schemas`. Do not edit.
import BindingSchema

extension BuiltinSchemas {
  static let sendEmailKey = KeySchema(
    "send_email",
    title: "Email sender",
    summary: "Sends email through Email Routing, to all verified addresses or only to those that are listed.",
    docs: "https://developers.cloudflare.com/email-routing/email-workers/send-email-workers/",
    inheritance: .notInherited,
    shape: Shape(
      types: .list,
      items: Shape(
        types: .table,
        alsoAccepts: [.list, .date],
        fields: [
          Field("name", Shape(types: .string), isRequired: true, summary: "Name of the property of `env`."),
          Field(
            "destination_address",
            Shape(types: .string),
            summary: "The only address to which mail may go."),
          Field(
            "allowed_destination_addresses",
            Shape(types: .list, alsoAccepts: [.table, .date, .null], unknownKeys: .ignore),
            summary: "The addresses to which mail may go."),
          Field(
            "allowed_sender_addresses",
            Shape(types: .list, alsoAccepts: [.table, .date, .null], unknownKeys: .ignore),
            summary: "The addresses from which mail may come."),
          Field(
            "remote",
            Shape(types: .boolean),
            isDevelopmentOnly: true,
            summary: "Local development sends real mail."),
          Field(
            "binding",
            Shape(types: .any, unknownKeys: .ignore),
            summary: "Accepted by wrangler, and never read; the name stands in `name`."),
        ],
        constraints: [.exclusive(["destination_address", "allowed_destination_addresses"])])),
    checks: [.missingNames],
    isPreviewKey: true,
    pagesTolerates: "[]")

  static let sendEmailKind = BindingKind(
    id: "send_email",
    title: "Email sender",
    summary: "Sends email through Email Routing, to all verified addresses or only to those that are listed.",
    docs: "https://developers.cloudflare.com/email-routing/email-workers/send-email-workers/",
    key: "send_email",
    member: nil,
    name: .field("name"),
    recordOrder: 6,
    payload: PayloadMapping(
      order: 6,
      forms: [
        PayloadMapping.Form(
          type: "send_email",
          members: [
            PayloadMapping.Member(path: ["name"], source: .name),
            PayloadMapping.Member(path: ["type"], source: .type),
            PayloadMapping.Member(path: ["destination_address"], source: .field(["destination_address"]), condition: .present("destination_address")),
            PayloadMapping.Member(path: ["allowed_destination_addresses"], source: .field(["allowed_destination_addresses"]), condition: .present("allowed_destination_addresses")),
            PayloadMapping.Member(path: ["allowed_sender_addresses"], source: .field(["allowed_sender_addresses"]), condition: .present("allowed_sender_addresses")),
          ]),
      ]),
    resource: BindingKind.Resource(),
    swift: BindingKind.SwiftType(form: .resource, protocolName: "EmailSender", associatedType: "Email", source: "Email", accessor: "email", optionalAccessor: "optionalEmail", runtimeKind: "emailSender"),
    typescript: "SendEmail",
    describedBy: ["destination_address", "allowed_destination_addresses"])
}
