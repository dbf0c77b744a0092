// swift-format-ignore-file
// Generated from schemas/settings/internal.yaml by `make schemas`. Do not edit.
import BindingSchema

extension BuiltinSchemas {
  static let configPathKey = KeySchema(
    "configPath",
    title: "Config path",
    summary: "Where this config stands.",
    inheritance: .topLevelOnly,
    status: .computed,
    shape: Shape(types: .any))

  static let userConfigPathKey = KeySchema(
    "userConfigPath",
    title: "User's config path",
    summary: "Where the config stands that this one was made from.",
    inheritance: .topLevelOnly,
    status: .computed,
    shape: Shape(types: .any))

  static let topLevelNameKey = KeySchema(
    "topLevelName",
    title: "Top-level name",
    summary: "The name at the top level of the config that this one was made from.",
    inheritance: .topLevelOnly,
    status: .computed,
    shape: Shape(types: .any))

  static let definedEnvironmentsKey = KeySchema(
    "definedEnvironments",
    title: "Defined environments",
    summary: "The environments of the config that this one was made from.",
    inheritance: .topLevelOnly,
    status: .computed,
    shape: Shape(types: .any))

  static let targetEnvironmentKey = KeySchema(
    "targetEnvironment",
    title: "Target environment",
    summary: "The environment that this config was made for.",
    inheritance: .topLevelOnly,
    status: .computed,
    shape: Shape(types: .any))
}
