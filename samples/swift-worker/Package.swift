// swift-tools-version: 6.1
import PackageDescription

let package = Package(
  name: "swift-worker",
  platforms: [.macOS(.v15)],
  dependencies: [
    // Elsewhere: .package(url: …, from: …)
    .package(name: "lariat", path: "../..")
  ],
  targets: [
    .target(
      name: "Uploads",
      dependencies: [.product(name: "WorkersRuntime", package: "lariat")],
      plugins: [.plugin(name: "LariatEnvPlugin", package: "lariat")]),
    .testTarget(
      name: "UploadsTests",
      dependencies: ["Uploads", .product(name: "WorkersTesting", package: "lariat")]),
  ],
  swiftLanguageModes: [.v6]
)
