import BindingSchema
import ConfigTree
public import JSONText
public import WorkerManifest

public struct PayloadOptions: Sendable {
  /// The last migration that was applied to the deployed Worker; `nil` for a first deploy.
  public var deployedTag: String?
  /// The form that a dry run writes: without assets and migrations.
  public var isDryRun: Bool
  /// Hide the values of variables.
  public var redactsVariables: Bool

  public init(deployedTag: String? = nil, isDryRun: Bool = false, redactsVariables: Bool = false) {
    self.deployedTag = deployedTag
    self.isDryRun = isDryRun
    self.redactsVariables = redactsVariables
  }
}

/// The `metadata` part of the request that uploads a Worker.
public enum UploadMetadata {
  static let redacted = "<redacted>"

  public static func metadata(of manifest: WorkerManifest, options: PayloadOptions = PayloadOptions()) -> JSONObject {
    var metadata = JSONObject()
    let isAssetsOnly = isAssetsOnly(manifest) && !options.isDryRun
    if let entry = EntryPoint(manifest), !isAssetsOnly { metadata.append(entry.member, .string(entry.name)) }
    let bindings = BindingPayload.bindings(of: manifest, redactsVariables: options.redactsVariables)
    if !isAssetsOnly { metadata.append("bindings", .array(bindings)) }
    let mapped = manifest.schemas.keys.enumerated().compactMap { index, key in
      key.metadata.map { (mapping: $0, index: index) }
    }
    // A Worker without code starts with its assets.
    func place(_ mapping: MetadataMapping) -> Int { isAssetsOnly && mapping.member == "assets" ? 0 : mapping.order }
    for (mapping, index) in mapped.sorted(by: { place($0.mapping) < place($1.mapping) }) {
      if isAssetsOnly && !["assets", "compatibility_date", "compatibility_flags"].contains(mapping.member) { continue }
      apply(mapping, manifest.setting(at: index), manifest, options, to: &metadata)
    }
    return metadata
  }

  /// A Worker without code: only its assets are uploaded, without bindings and settings.
  public static func isAssetsOnly(_ manifest: WorkerManifest) -> Bool {
    (manifest.value("assets")?.isTruthy ?? false) && manifest.value("main") == nil
  }

  private static func apply(
    _ mapping: MetadataMapping, _ setting: Setting?, _ manifest: WorkerManifest, _ options: PayloadOptions,
    to metadata: inout JSONObject
  ) {
    if mapping.transformation == .listOrEmpty {
      metadata[mapping.member] = setting.map { JSONValue($0.value) } ?? []
      return
    }
    guard let value = setting?.value, holds(mapping.condition, value) else { return }
    switch mapping.transformation {
    case .copy: metadata[mapping.member] = JSONValue(value)
    case .listOrEmpty: break
    case .placement: metadata[mapping.member] = PlacementPayload.value(value)
    case .migrations:
      if !options.isDryRun {
        metadata[mapping.member] = MigrationPayload.value(
          value, exports: manifest.value("exports"), deployedTag: options.deployedTag)
      }
    case .exports: metadata[mapping.member] = ExportsPayload.value(value)
    case .containers: metadata[mapping.member] = ContainersPayload.value(value, manifest)
    case .assets: if !options.isDryRun { metadata[mapping.member] = AssetsPayload.value(value) }
    case .keepBindings: metadata[mapping.member] = ["plain_text", "json", "secret_text", "secret_key"]
    case .members:
      for entry in value[mapping.member]?.children.map({ $0 }) ?? [] { metadata[entry.key] = JSONValue(entry) }
    }
  }

  private static func holds(_ condition: MetadataMapping.Condition, _ value: ConfigValue) -> Bool {
    switch condition {
    case .defined: true
    case .truthy: value.isTruthy
    case .nonEmpty: !value.isEmptyString
    }
  }
}

/// The module that a bundler makes of `main`.
struct EntryPoint {
  /// `main_module` for ES modules, `body_part` for the service-worker format.
  var member: String
  var name: String

  init?(_ manifest: WorkerManifest) {
    guard let main = manifest.value("main")?.string ?? manifest.value("site")?["entry-point"]?.string, !main.isEmpty
    else { return nil }
    let file = main.split(separator: "/").last.map(String.init) ?? main
    let stem = file.lastIndex(of: ".").map { String(file[..<$0]) } ?? file
    name = file.hasSuffix(".py") ? file : stem + ".js"
    // Blobs only exist in the service-worker format; a deploy refuses them beside ES modules.
    let blobs = ["wasm_modules", "text_blobs", "data_blobs"].contains { manifest.value($0) != nil }
    member = blobs ? "body_part" : "main_module"
  }
}
