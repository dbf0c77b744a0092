// swift-tools-version: 6.1
import PackageDescription

/// Every target is built with these; a target states all it imports, and what it shows of an import is `public import`.
let settings: [SwiftSetting] = [
  .enableUpcomingFeature("ExistentialAny"),
  .enableUpcomingFeature("InternalImportsByDefault"),
  .enableUpcomingFeature("MemberImportVisibility"),
]

/// The edges of docs/architecture.md; Tests/ArchitectureTests compares the `import`s of the sources with them.
func library(_ name: String, _ dependencies: [Target.Dependency] = []) -> Target {
  .target(name: name, dependencies: dependencies, swiftSettings: settings)
}

func tests(_ name: String, _ dependencies: [Target.Dependency]) -> Target {
  .testTarget(name: name, dependencies: dependencies, swiftSettings: settings)
}

let package = Package(
  name: "lariat",
  platforms: [.macOS(.v15)],
  products: [
    .executable(name: "lariat", targets: ["lariat"]),
    .library(
      name: "LariatKit",
      targets: [
        "LariatKit", "Findings", "ConfigTree", "JSONC", "YAMLText", "BindingSchema", "BuiltinSchemas", "WorkerManifest",
        "Resolution",
      ]),
    .library(name: "TOML", targets: ["TOML"]),
    .library(name: "WorkersRuntime", targets: ["WorkersRuntime"]),
    .library(name: "WorkersTesting", targets: ["WorkersTesting"]),
    .plugin(name: "LariatEnvPlugin", targets: ["LariatEnvPlugin"]),
    .plugin(name: "LariatGenerate", targets: ["LariatGenerate"]),
  ],
  traits: [
    .trait(name: "SQLite", description: "A test double of D1 in WorkersTesting, which needs the system's SQLite")
  ],
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2")
  ],
  targets: [
    // Text and trees
    library("Findings"),
    library("ConfigTree", ["Findings"]),
    library("TOML", ["Findings", "ConfigTree"]),
    library("JSONC", ["Findings", "ConfigTree"]),
    .systemLibrary(
      name: "CLibYAML", pkgConfig: "yaml-0.1", providers: [.apt(["libyaml-dev"]), .brew(["libyaml"])]),
    library("YAMLText", ["Findings", "ConfigTree", "CLibYAML"]),
    library("JSONText"),
    library("Threads"),

    // Schemas, manifest and what is made of it
    library("BindingSchema", ["Findings", "ConfigTree"]),
    library("SchemaFiles", ["Findings", "ConfigTree", "YAMLText", "BindingSchema"]),
    library("BuiltinSchemas", ["BindingSchema"]),
    library("WorkerManifest", ["Findings", "ConfigTree", "BindingSchema"]),
    library("Resolution", ["Findings", "ConfigTree", "BindingSchema", "WorkerManifest"]),
    library("LintRules", ["Findings", "ConfigTree", "BindingSchema", "WorkerManifest"]),
    library("EnvCodegen", ["Findings", "ConfigTree", "BindingSchema", "WorkerManifest", "JSONText"]),
    library("DeployPlan", ["Findings", "ConfigTree", "BindingSchema", "WorkerManifest", "JSONText"]),
    library("ManifestDiff", ["Findings", "ConfigTree", "BindingSchema", "WorkerManifest", "JSONText"]),
    library("EnvironmentMatrix", ["ConfigTree", "BindingSchema", "WorkerManifest", "JSONText", "ManifestDiff"]),
    library("Reporting", ["Findings", "JSONText", "Threads"]),
    library(
      "LariatKit",
      [
        "Findings", "ConfigTree", "TOML", "JSONC", "YAMLText", "JSONText", "BindingSchema", "BuiltinSchemas",
        "SchemaFiles", "WorkerManifest", "Resolution", "LintRules", "EnvCodegen", "DeployPlan", "ManifestDiff",
        "EnvironmentMatrix",
        "Reporting", "Threads",
      ]),
    .executableTarget(
      name: "lariat",
      dependencies: [
        "LariatKit", "Findings", "ConfigTree", "JSONText", "YAMLText", "BindingSchema", "BuiltinSchemas",
        "WorkerManifest",
        "Resolution", "LintRules", "DeployPlan", "EnvCodegen", "ManifestDiff", "EnvironmentMatrix", "Reporting",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ],
      swiftSettings: settings),

    // What generated code builds on
    library("WorkersRuntime"),
    .systemLibrary(
      name: "CSQLite3", pkgConfig: "sqlite3", providers: [.apt(["libsqlite3-dev"]), .brew(["sqlite"])]),
    library(
      "WorkersTesting",
      ["WorkersRuntime", .target(name: "CSQLite3", condition: .when(traits: ["SQLite"]))]),

    // docs/guide/plugin.md
    .plugin(name: "LariatEnvPlugin", capability: .buildTool(), dependencies: ["lariat"]),
    .plugin(
      name: "LariatGenerate",
      capability: .command(
        intent: .custom(verb: "lariat-generate", description: "Write the Swift Env of a Worker into the package."),
        permissions: [.writeToPackageDirectory(reason: "It writes Env.swift into the folders of targets.")]),
      dependencies: ["lariat"]),

    // For developers of this package; no products
    .executableTarget(
      name: "toml-test-decoder", dependencies: ["Findings", "ConfigTree", "TOML", "JSONText"], swiftSettings: settings),
    library("SchemaSource", ["ConfigTree", "BindingSchema", "SchemaFiles"]),
    .executableTarget(
      name: "schema-generator",
      dependencies: ["Findings", "SchemaFiles", "SchemaSource"], swiftSettings: settings),

    // Tests
    tests("FindingsTests", ["Findings"]),
    tests("ConfigTreeTests", ["Findings", "ConfigTree"]),
    tests("TOMLTests", ["Findings", "ConfigTree", "TOML"]),
    tests("JSONCTests", ["Findings", "ConfigTree", "JSONC"]),
    tests("YAMLTextTests", ["Findings", "ConfigTree", "YAMLText"]),
    tests("JSONTextTests", ["JSONText"]),
    tests(
      "EnvCodegenTests",
      [
        "Findings", "ConfigTree", "JSONText", "BuiltinSchemas", "WorkerManifest", "Resolution", "LariatKit",
        "EnvCodegen",
      ]),
    // Compiles the golden files of `generate` and runs one.
    tests("GeneratedEnvTests", ["WorkersRuntime", "WorkersTesting"]),
    tests("BindingSchemaTests", ["Findings", "ConfigTree", "YAMLText", "BindingSchema"]),
    tests(
      "BuiltinSchemasTests",
      ["Findings", "ConfigTree", "BindingSchema", "BuiltinSchemas", "SchemaFiles", "SchemaSource"]),
    tests(
      "LintRulesTests",
      [
        "Findings", "ConfigTree", "TOML", "JSONC", "BindingSchema", "BuiltinSchemas", "WorkerManifest", "Resolution",
        "LintRules",
      ]),
    tests(
      "ResolutionTests",
      [
        "Findings", "ConfigTree", "TOML", "JSONC", "YAMLText", "BindingSchema", "BuiltinSchemas", "WorkerManifest",
        "Resolution",
      ]),
    tests(
      "WorkerManifestTests",
      ["Findings", "ConfigTree", "TOML", "JSONC", "BindingSchema", "BuiltinSchemas", "WorkerManifest"]),
    tests(
      "GoldenTests",
      ["Findings", "ConfigTree", "BuiltinSchemas", "WorkerManifest", "Resolution", "Reporting", "LariatKit"]),
    tests(
      "RegressionTests",
      [
        "Findings", "ConfigTree", "YAMLText", "BindingSchema", "BuiltinSchemas", "SchemaFiles", "WorkerManifest",
        "Resolution", "LariatKit",
      ]),
    tests("ArchitectureTests", []),
    tests(
      "ManifestDiffTests",
      [
        "Findings", "ConfigTree", "TOML", "JSONC", "BindingSchema", "BuiltinSchemas", "WorkerManifest", "Resolution",
        "JSONText", "DeployPlan", "ManifestDiff",
      ]),
    tests(
      "EnvironmentMatrixTests",
      [
        "Findings", "ConfigTree", "TOML", "BindingSchema", "BuiltinSchemas", "WorkerManifest", "Resolution",
        "EnvironmentMatrix",
      ]),
    tests(
      "DeployPlanTests",
      [
        "Findings", "ConfigTree", "BindingSchema", "BuiltinSchemas", "WorkerManifest", "Resolution", "JSONText",
        "LariatKit",
        "DeployPlan",
      ]),
    tests("ThreadsTests", ["Threads"]),
    .testTarget(
      name: "ReportingTests", dependencies: ["Findings", "JSONText", "Reporting"], exclude: ["Resources"],
      swiftSettings: settings),
    tests(
      "LariatKitTests",
      [
        "LariatKit", "Findings", "ConfigTree", "JSONText", "BindingSchema", "BuiltinSchemas", "Resolution",
        "WorkerManifest",
        "LintRules", "Reporting", "DeployPlan",
      ]),
    tests(
      "CommandLineTests",
      [
        "lariat", "LariatKit", "Findings", "LintRules",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ]),
    tests("WorkersRuntimeTests", ["WorkersRuntime"]),
    tests("WorkersTestingTests", ["WorkersRuntime", "WorkersTesting"]),
  ],
  swiftLanguageModes: [.v6]
)
