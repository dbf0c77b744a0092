// swift-format-ignore-file
// Generated from schemas/settings/build.yaml by `make schemas`. Do not edit.
import BindingSchema

extension BuiltinSchemas {
  static let mainKey = KeySchema(
    "main",
    title: "Entry point",
    summary: "The Worker's entry file, relative to the config.",
    docs: "https://developers.cloudflare.com/workers/wrangler/configuration/",
    inheritance: .inherited,
    shape: Shape(types: .string),
    checks: [.pythonEntryPoint])

  static let buildKey = KeySchema(
    "build",
    title: "Custom build",
    summary: "A command that is run before the Worker is bundled.",
    docs: "https://developers.cloudflare.com/workers/wrangler/custom-builds/",
    inheritance: .inherited,
    shape: Shape(
      types: .table,
      alsoAccepts: [.string, .number, .boolean, .list, .date, .null],
      fields: [
        Field("command", Shape(types: .string), summary: "The command."),
        Field("cwd", Shape(types: .string), summary: "Folder to run it in; default: that of wrangler."),
        Field(
          "watch_dir",
          Shape(types: [.string, .list], items: Shape(types: .string)),
          summary: "Folders whose changes run it again in development; default `./src`."),
        Field(
          "upload",
          Shape(types: .any, unknownKeys: .ignore),
          deprecated: "a table of wrangler 1; use `main`, `rules` and `base_dir`",
          summary: "Former place of the module settings."),
      ]),
    pagesTolerates: "{}")

  static let rulesKey = KeySchema(
    "rules",
    title: "Module rules",
    summary: "Which files are uploaded as modules of which type; they come before the built-in rules.",
    docs: "https://developers.cloudflare.com/workers/wrangler/bundling/",
    inheritance: .inherited,
    shape: Shape(
      types: .list,
      alsoAccepts: .falsy,
      items: Shape(
        types: .table,
        alsoAccepts: [.list, .date],
        fields: [
          Field(
            "type",
            Shape(types: .string, oneOf: ["ESModule", "CommonJS", "CompiledWasm", "Text", "Data"]),
            isRequired: true,
            summary: "Type of the modules."),
          Field(
            "globs",
            Shape(types: .list, items: Shape(types: .string)),
            isRequired: true,
            summary: "Patterns of the files."),
          Field(
            "fallthrough",
            Shape(types: .boolean),
            summary: "Whether a later rule of the same type counts, too; default `false`."),
        ],
        unknownKeys: .ignore)),
    pagesTolerates: "[]")

  static let noBundleKey = KeySchema(
    "no_bundle",
    title: "No bundling",
    summary: "Uploads the entry file as it is; default `false`, and always so with a Python entry.",
    docs: "https://developers.cloudflare.com/workers/wrangler/bundling/",
    inheritance: .inherited,
    shape: Shape(types: .boolean),
    isPagesKey: true)

  static let findAdditionalModulesKey = KeySchema(
    "find_additional_modules",
    title: "Additional modules",
    summary: "Uploads the files that match `rules` besides the bundle; default `false`, with `no_bundle` `true`.",
    docs: "https://developers.cloudflare.com/workers/wrangler/bundling/",
    inheritance: .inherited,
    shape: Shape(types: .boolean))

  static let baseDirKey = KeySchema(
    "base_dir",
    title: "Base folder",
    summary: "Folder to which the names of additional modules are relative; default: that of `main`.",
    docs: "https://developers.cloudflare.com/workers/wrangler/bundling/",
    inheritance: .inherited,
    shape: Shape(types: .string))

  static let preserveFileNamesKey = KeySchema(
    "preserve_file_names",
    title: "Preserve file names",
    summary: "Uploads additional modules under their own names, without a hash before them; default `false`.",
    docs: "https://developers.cloudflare.com/workers/wrangler/bundling/",
    inheritance: .inherited,
    shape: Shape(types: .boolean))

  static let minifyKey = KeySchema(
    "minify",
    title: "Minify",
    summary: "Makes the bundle smaller before the upload; default `false`.",
    docs: "https://developers.cloudflare.com/workers/wrangler/configuration/",
    inheritance: .inherited,
    shape: Shape(types: .boolean))

  static let keepNamesKey = KeySchema(
    "keep_names",
    title: "Keep names",
    summary: "Bundling preserves the `name` of functions and classes; default `true`.",
    docs: "https://developers.cloudflare.com/workers/wrangler/configuration/",
    inheritance: .inherited,
    shape: Shape(types: .boolean))

  static let tsconfigKey = KeySchema(
    "tsconfig",
    title: "TypeScript configuration",
    summary: "The tsconfig file with which the Worker is bundled, relative to the config.",
    docs: "https://developers.cloudflare.com/workers/wrangler/configuration/",
    inheritance: .inherited,
    shape: Shape(types: .string, crashesOn: [.table, .list, .date]))

  static let jsxFactoryKey = KeySchema(
    "jsx_factory",
    title: "JSX factory",
    summary: "The function that JSX elements become calls of; default `React.createElement`.",
    docs: "https://developers.cloudflare.com/workers/wrangler/configuration/",
    inheritance: .inherited,
    shape: Shape(types: .string),
    pagesTolerates: "\"React.createElement\"")

  static let jsxFragmentKey = KeySchema(
    "jsx_fragment",
    title: "JSX fragment",
    summary: "What JSX fragments become; default `React.Fragment`.",
    docs: "https://developers.cloudflare.com/workers/wrangler/configuration/",
    inheritance: .inherited,
    shape: Shape(types: .string),
    pagesTolerates: "\"React.Fragment\"")

  static let defineKey = KeySchema(
    "define",
    title: "Replacements",
    summary: "Names in the code that bundling replaces, each by the expression given as a text.",
    docs: "https://developers.cloudflare.com/workers/wrangler/configuration/",
    inheritance: .notInherited,
    shape: Shape(types: .table, alsoAccepts: [.list, .date], values: Shape(types: .string)),
    checks: [.missingNames],
    isPreviewKey: true,
    pagesTolerates: "{}")

  static let aliasKey = KeySchema(
    "alias",
    title: "Module aliases",
    summary: "Modules that bundling replaces by others.",
    docs: "https://developers.cloudflare.com/workers/wrangler/configuration/",
    inheritance: .topLevelOnly,
    shape: Shape(types: .table, alsoAccepts: [.list, .date], crashesOn: .null, values: Shape(types: .string)))

  static let uploadSourceMapsKey = KeySchema(
    "upload_source_maps",
    title: "Source maps",
    summary: "Uploads source maps, so that stack traces show the places of the sources; default `false`.",
    docs: "https://developers.cloudflare.com/workers/observability/source-maps/",
    inheritance: .inherited,
    shape: Shape(types: .boolean),
    isPagesKey: true)

  static let pythonModulesKey = KeySchema(
    "python_modules",
    title: "Python modules",
    summary: "Which files of `python_modules` are uploaded.",
    docs: "https://developers.cloudflare.com/workers/languages/python/",
    inheritance: .inherited,
    shape: Shape(
      types: .table,
      alsoAccepts: .date,
      fields: [
        Field(
          "exclude",
          Shape(types: .list, items: Shape(types: .string)),
          summary: "Patterns of files to leave out; default `**/*.pyc`."),
      ],
      unknownKeys: .ignore),
    pagesTolerates: "{\"exclude\":[\"**/*.pyc\"]}")
}
