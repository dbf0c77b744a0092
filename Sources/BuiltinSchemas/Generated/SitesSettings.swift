// swift-format-ignore-file
// Generated from schemas/settings/sites.yaml by `make schemas`. Do not edit.
import BindingSchema

extension BuiltinSchemas {
  static let siteKey = KeySchema(
    "site",
    title: "Workers Sites",
    summary: "A folder of files that the Worker serves from a KV namespace; `assets` is the way to do it today.",
    docs: "https://developers.cloudflare.com/workers/configuration/sites/",
    inheritance: .topLevelOnly,
    shape: Shape(
      types: .table,
      alsoAccepts: [.list, .date],
      crashesOn: [.string, .number, .boolean, .null],
      fields: [
        Field(
          "bucket",
          Shape(types: .string),
          isRequired: true,
          summary: "The folder, relative to the config."),
        Field(
          "entry-point",
          Shape(types: .string),
          deprecated: "use `main`",
          summary: "Former place of the entry file."),
        Field(
          "include",
          Shape(types: .list, items: Shape(types: .string)),
          summary: "Patterns of the files to upload; default: all."),
        Field(
          "exclude",
          Shape(types: .list, items: Shape(types: .string)),
          summary: "Patterns of files to leave out."),
      ]),
    checks: [.sitesEntryPoint])
}
