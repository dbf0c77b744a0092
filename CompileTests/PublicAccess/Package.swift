// swift-tools-version: 6.1
// An `Env` of one module, used by another.
import PackageDescription

let settings: [SwiftSetting] = [
  .enableUpcomingFeature("ExistentialAny"),
  .enableUpcomingFeature("InternalImportsByDefault"),
  .enableUpcomingFeature("MemberImportVisibility"),
]

let package = Package(
  name: "PublicAccess",
  platforms: [.macOS(.v15)],
  dependencies: [.package(name: "lariat", path: "../..")],
  targets: [
    .target(
      name: "Bindings", dependencies: [.product(name: "WorkersRuntime", package: "lariat")], swiftSettings: settings,
      plugins: [.plugin(name: "LariatEnvPlugin", package: "lariat")]),
    .target(
      name: "Shop", dependencies: ["Bindings", .product(name: "WorkersRuntime", package: "lariat")],
      swiftSettings: settings),
  ],
  swiftLanguageModes: [.v6]
)
