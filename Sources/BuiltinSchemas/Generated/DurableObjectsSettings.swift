// swift-format-ignore-file
// Generated from schemas/settings/durable-objects.yaml by `make schemas`. Do not edit.
import BindingSchema

extension BuiltinSchemas {
  static let migrationsKey = KeySchema(
    "migrations",
    title: "Durable Object migrations",
    summary: "The history of the Durable Object classes, step by step; a deploy runs the steps after the last one deployed.",
    docs: "https://developers.cloudflare.com/durable-objects/reference/durable-objects-migrations/",
    inheritance: .inherited,
    shape: Shape(
      types: .list,
      alsoAccepts: .null,
      items: Shape(
        types: .table,
        alsoAccepts: [.string, .number, .boolean, .list, .date],
        crashesOn: .null,
        fields: [
          Field(
            "tag",
            Shape(types: .string),
            isRequired: true,
            summary: "Name of the step; each has its own."),
          Field(
            "new_classes",
            Shape(types: .list, items: Shape(types: .string)),
            summary: "Classes that begin here, with key-value storage."),
          Field(
            "new_sqlite_classes",
            Shape(types: .list, items: Shape(types: .string)),
            summary: "Classes that begin here, with SQLite storage."),
          Field(
            "renamed_classes",
            Shape(
              types: .list,
              items: Shape(
                types: .table,
                alsoAccepts: [.list, .date],
                crashesOn: .null,
                fields: [
                  Field("from", Shape(types: .string), isRequired: true, summary: "Name until here."),
                  Field("to", Shape(types: .string), isRequired: true, summary: "Name from here on."),
                ],
                unknownKeys: .ignore)),
            summary: "Classes that have another name from here on."),
          Field(
            "deleted_classes",
            Shape(types: .list, items: Shape(types: .string)),
            summary: "Classes that end here; their objects are deleted."),
          Field(
            "transferred_classes",
            Shape(
              types: .list,
              items: Shape(
                types: .table,
                alsoAccepts: [.list, .date],
                crashesOn: .null,
                fields: [
                  Field("from", Shape(types: .string), isRequired: true, summary: "Name in the other Worker."),
                  Field("from_script", Shape(types: .string), isRequired: true, summary: "The other Worker."),
                  Field("to", Shape(types: .string), isRequired: true, summary: "Name in this Worker."),
                ],
                unknownKeys: .ignore)),
            summary: "Classes that come from another Worker with their objects."),
        ])),
    checks: [.migrationsWithExports],
    pagesTolerates: "[]",
    metadata: MetadataMapping(order: 6, member: "migrations", condition: .defined, transformation: .migrations))

  static let exportsKey = KeySchema(
    "exports",
    title: "Exports",
    summary: "The Worker's exported classes and what becomes of them; says for Durable Objects what migrations would.",
    docs: "https://developers.cloudflare.com/durable-objects/",
    inheritance: .inherited,
    shape: Shape(
      types: .table,
      alsoAccepts: [.date, .null],
      values: Shape(
        types: .table,
        fields: [
          Field("type", Shape(types: .any), summary: "`durable-object` or `worker`."),
          Field(
            "state",
            Shape(types: .any),
            summary: "`created` (default), `deleted`, `renamed`, `transferred` or `expecting-transfer`."),
          Field(
            "storage",
            Shape(types: .any),
            summary: "Of a class that lives here: `sqlite` or `legacy-kv`."),
          Field(
            "container",
            Shape(types: .any),
            summary: "Name of the container that runs beside each object."),
          Field("renamed_to", Shape(types: .any), summary: "Of a renamed class: its new name."),
          Field(
            "transferred_to",
            Shape(types: .any),
            summary: "Of a transferred class: the Worker that has it now."),
          Field(
            "transfer_from",
            Shape(types: .any),
            summary: "Of an expected class: the Worker that it comes from."),
          Field(
            "cache",
            Shape(types: .any, unknownKeys: .ignore),
            summary: "Of a `worker`: `{ enabled }`, whether its responses are cached."),
        ],
        unknownKeys: .ignore,
        checks: [.durableObjectExport])),
    checks: [.containerLinks],
    pagesTolerates: "{}",
    metadata: MetadataMapping(order: 7, member: "exports", condition: .defined, transformation: .exports))
}
