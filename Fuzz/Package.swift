// swift-tools-version: 6.1
import PackageDescription

let settings: [SwiftSetting] = [.unsafeFlags(["-parse-as-library"])]

func fuzzer(_ name: String) -> Target {
  .executableTarget(name: name, dependencies: ["Oracles"], swiftSettings: settings)
}

let package = Package(
  name: "lariat-fuzz",
  platforms: [.macOS(.v15)],
  dependencies: [
    // By name: the folder of a checkout may be called anything.
    .package(name: "lariat", path: "..")
  ],
  targets: [
    .target(
      name: "Oracles",
      dependencies: [.product(name: "LariatKit", package: "lariat"), .product(name: "TOML", package: "lariat")]),
    fuzzer("FuzzTOML"),
    fuzzer("FuzzJSONC"),
    fuzzer("FuzzSchema"),
    fuzzer("FuzzCheck"),
  ],
  swiftLanguageModes: [.v6]
)
