// swift-tools-version: 6.1
// A struct for each environment, beside the one for all.
import PackageDescription

let package = Package(
  name: "PerEnvironment",
  platforms: [.macOS(.v15)],
  dependencies: [.package(name: "lariat", path: "../..")],
  targets: [
    .target(
      name: "Deploys", dependencies: [.product(name: "WorkersRuntime", package: "lariat")],
      plugins: [.plugin(name: "LariatEnvPlugin", package: "lariat")])
  ],
  swiftLanguageModes: [.v6]
)
