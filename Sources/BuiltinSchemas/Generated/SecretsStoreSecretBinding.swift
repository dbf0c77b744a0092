// swift-format-ignore-file
// Generated from schemas/bindings/secrets_store_secret.yaml by `make schemas`. Do not edit.
import BindingSchema

extension BuiltinSchemas {
  static let secretsStoreSecretsKey = KeySchema(
    "secrets_store_secrets",
    title: "Secrets Store secret",
    summary: "A secret of the account, kept in a store that several Workers share.",
    docs: "https://developers.cloudflare.com/secrets-store/integrations/workers/",
    inheritance: .notInherited,
    shape: Shape(
      types: .list,
      items: Shape(
        types: .table,
        alsoAccepts: [.list, .date],
        fields: [
          Field("binding", Shape(types: .string), isRequired: true, summary: "Name of the property of `env`."),
          Field(
            "store_id",
            Shape(types: .string, id: ResourceID(form: .hexadecimal, noun: "secrets store")),
            isRequired: true,
            summary: "The store, by its id."),
          Field(
            "secret_name",
            Shape(types: .string),
            isRequired: true,
            summary: "Name of the secret in the store."),
        ])),
    checks: [.missingNames],
    isPreviewKey: true,
    pagesTolerates: "[]")

  static let secretsStoreSecretKind = BindingKind(
    id: "secrets_store_secret",
    title: "Secrets Store secret",
    summary: "A secret of the account, kept in a store that several Workers share.",
    docs: "https://developers.cloudflare.com/secrets-store/integrations/workers/",
    key: "secrets_store_secrets",
    member: nil,
    name: .field("binding"),
    recordOrder: 27,
    payload: PayloadMapping(
      order: 18,
      forms: [
        PayloadMapping.Form(
          type: "secrets_store_secret",
          members: [
            PayloadMapping.Member(path: ["name"], source: .name),
            PayloadMapping.Member(path: ["type"], source: .type),
            PayloadMapping.Member(path: ["store_id"], source: .field(["store_id"]), condition: .present("store_id")),
            PayloadMapping.Member(path: ["secret_name"], source: .field(["secret_name"]), condition: .present("secret_name")),
          ]),
      ]),
    resource: BindingKind.Resource(identity: ["store_id", "secret_name"], noun: "secret"),
    swift: BindingKind.SwiftType(form: .resource, protocolName: "SecretsStoreSecret", associatedType: "StoreSecret", source: "SecretsStore", accessor: "secretsStoreSecret", optionalAccessor: "optionalSecretsStoreSecret", runtimeKind: "secretsStoreSecret"),
    typescript: "SecretsStoreSecret",
    describedBy: ["secret_name"])
}
