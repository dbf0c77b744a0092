// swift-tools-version: 6.1
import PackageDescription

let settings: [SwiftSetting] = [
  .enableUpcomingFeature("ExistentialAny"),
  .enableUpcomingFeature("InternalImportsByDefault"),
  .enableUpcomingFeature("MemberImportVisibility"),
]

let package = Package(
  name: "lariat-benchmarks",
  platforms: [.macOS(.v15)],
  dependencies: [
    // By name: the folder of a checkout may be called anything.
    .package(name: "lariat", path: "..")
  ],
  targets: [
    .executableTarget(
      name: "parse-benchmark",
      dependencies: [.product(name: "TOML", package: "lariat"), "CTomlPlusPlus"],
      swiftSettings: settings),
    .executableTarget(name: "generate-inputs", swiftSettings: settings),
    // toml++ as Debian packages it (libtomlplusplus-dev), behind a C function.
    .target(name: "CTomlPlusPlus", cxxSettings: [.unsafeFlags(["-O3"])]),
  ],
  swiftLanguageModes: [.v6],
  cxxLanguageStandard: .cxx20
)
