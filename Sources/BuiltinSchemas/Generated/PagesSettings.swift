// swift-format-ignore-file
// Generated from schemas/settings/pages.yaml by `make schemas`. Do not edit.
import BindingSchema

extension BuiltinSchemas {
  static let pagesBuildOutputDirKey = KeySchema(
    "pages_build_output_dir",
    title: "Pages output folder",
    summary: "The folder to serve, relative to the config; its presence makes this the config of a Pages project.",
    docs: "https://developers.cloudflare.com/pages/functions/wrangler-configuration/",
    inheritance: .topLevelOnly,
    shape: Shape(types: .string),
    isPagesKey: true)
}
