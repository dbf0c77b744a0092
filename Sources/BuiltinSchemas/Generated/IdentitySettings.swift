// Generated from schemas/settings/identity.yaml by `make schemas`. Do not edit.
import BindingSchema

extension BuiltinSchemas {
  static let schemaKey = KeySchema(
    "$schema",
    title: "JSON Schema",
    summary: "Address of the schema with which editors check this file.",
    inheritance: .topLevelOnly,
    shape: Shape(types: .string))

  static let nameKey = KeySchema(
    "name",
    title: "Worker name",
    summary: "Name of the Worker. A named environment without its own is deployed as `<name>-<environment>`.",
    docs: "https://developers.cloudflare.com/workers/wrangler/configuration/",
    inheritance: .inherited,
    shape: Shape(
      types: .string,
      pattern: StringPattern("^$|^[a-z0-9_][a-z0-9_-]*$"),
      patternSummary: "lower-case letters, digits, `_` and `-`, not starting with `-`"),
    isPagesKey: true)

  static let accountIdKey = KeySchema(
    "account_id",
    title: "Account",
    summary: "The Cloudflare account to deploy to; 32 hexadecimal digits.",
    inheritance: .inherited,
    ignoresEmptyString: true,
    shape: Shape(types: .string))
}
