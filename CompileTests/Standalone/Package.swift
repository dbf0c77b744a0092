// swift-tools-version: 6.1
// An `Env` without any dependency. Env.swift is committed:
// lariat generate CompileTests/Standalone/wrangler.toml --standalone --access public -o …/Env.swift
import PackageDescription

let package = Package(
  name: "Standalone",
  platforms: [.macOS(.v15)],
  targets: [.target(name: "Alone")],
  swiftLanguageModes: [.v6]
)
