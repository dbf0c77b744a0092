// swift-format-ignore-file
// Generated from schemas/bindings/d1.yaml by `make schemas`. Do not edit.
import BindingSchema

extension BuiltinSchemas {
  static let d1DatabasesKey = KeySchema(
    "d1_databases",
    title: "D1 database",
    summary: "A SQL database with the dialect of SQLite.",
    docs: "https://developers.cloudflare.com/d1/",
    inheritance: .notInherited,
    shape: Shape(
      types: .list,
      items: Shape(
        types: .table,
        alsoAccepts: [.list, .date],
        fields: [
          Field("binding", Shape(types: .string), isRequired: true, summary: "Name of the property of `env`."),
          Field(
            "database_name",
            Shape(types: .string),
            summary: "Name of the database, by which commands and a deploy without id find it."),
          Field(
            "database_id",
            Shape(types: .string, id: ResourceID(form: .uuid, noun: "D1 database")),
            summary: "The database, by its UUID. Without it, a deploy looks for the name or creates one."),
          Field(
            "preview_database_id",
            Shape(types: .string),
            isDevelopmentOnly: true,
            summary: "The database that remote development uses instead."),
          Field(
            "migrations_table",
            Shape(types: .string),
            summary: "Table that records the migrations applied; default `d1_migrations`."),
          Field(
            "migrations_dir",
            Shape(types: .string),
            summary: "Folder of the migrations, relative to the config; default `./migrations`."),
          Field(
            "migrations_pattern",
            Shape(types: .string),
            summary: "Glob of the migration files; it begins with `migrations_dir`."),
          Field("database_internal_env", Shape(types: .string), summary: "For Cloudflare's own use."),
          Field(
            "remote",
            Shape(types: .boolean),
            isDevelopmentOnly: true,
            summary: "Local development uses the real database."),
        ])),
    checks: [.missingNames],
    isPreviewKey: true,
    isPagesKey: true,
    renamedFrom: ["d1-databases", "d1"])

  static let d1Kind = BindingKind(
    id: "d1",
    title: "D1 database",
    summary: "A SQL database with the dialect of SQLite.",
    docs: "https://developers.cloudflare.com/d1/",
    key: "d1_databases",
    member: nil,
    name: .field("binding"),
    recordOrder: 9,
    payload: PayloadMapping(
      order: 11,
      forms: [
        PayloadMapping.Form(
          condition: .known("database_id"),
          type: "d1",
          members: [
            PayloadMapping.Member(path: ["name"], source: .name),
            PayloadMapping.Member(path: ["type"], source: .type),
            PayloadMapping.Member(path: ["id"], source: .field(["database_id"]), condition: .present("database_id")),
            PayloadMapping.Member(path: ["internalEnv"], source: .field(["database_internal_env"]), condition: .present("database_internal_env")),
            PayloadMapping.Member(path: ["raw"], source: .field(["raw"]), condition: .present("raw")),
          ]),
        PayloadMapping.Form(
          type: "inherit",
          members: [
            PayloadMapping.Member(path: ["name"], source: .name),
            PayloadMapping.Member(path: ["type"], source: .type),
          ]),
      ]),
    resource: BindingKind.Resource(identity: ["database_id"], preview: "preview_database_id", provisionedWhenMissing: "database_id", noun: "database", isSeparate: true),
    swift: BindingKind.SwiftType(form: .resource, protocolName: "D1Database", associatedType: "D1", source: "D1", accessor: "d1", optionalAccessor: "optionalD1", runtimeKind: "d1Database"),
    typescript: "D1Database",
    describedBy: ["database_name", "database_id"],
    deployment: BindingKind.Deployment(checksSecrets: true, provisioning: BindingKind.Provisioning(order: 2, path: "d1/database", listQuery: "per_page=1000&page=1", find: "d1/database/{name}", confirm: "d1/database/<database>", specifiedBy: "database_id", nameField: "database_name", nameMember: "name")))
}
