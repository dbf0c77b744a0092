import BindingSchema
import ConfigTree
import JSONText
public import WorkerManifest

/// Reads the files whose texts and bytes go into an upload.
public protocol UploadFiles {
  /// The bytes of the file at `path`, relative to the config's folder; `nil` when there is none.
  func bytes(at path: String) -> [UInt8]?
}

/// Why a form could not be made.
public enum UploadFormError: Error, Sendable, Hashable {
  /// The file of a blob is not there: its binding and path.
  case missingFile(binding: String, path: String)
  /// Only ES modules can have a module of this kind beside them.
  case unexpectedModule(String)
  /// Two parts would have one name.
  case duplicatePart(String)
}

/// The body of the request that uploads a Worker: metadata, modules and blobs.
public enum UploadForm {
  /// `modules` begins with the main module, and may be empty for a Worker that only has assets. The metadata names the main
  /// module as it is called here.
  public static func form(
    for manifest: WorkerManifest, modules: [UploadModule], files: some UploadFiles,
    options: PayloadOptions = PayloadOptions()
  ) throws(UploadFormError) -> MultipartForm {
    var metadata = UploadMetadata.metadata(of: manifest, options: options)
    guard let main = modules.first, !UploadMetadata.isAssetsOnly(manifest) || options.isDryRun else {
      return MultipartForm(parts: [part(metadata)])
    }
    var parts = try blobs(manifest, files)
    var others = Array(modules.dropFirst())
    name(main, in: &metadata, manifest)
    if main.type == .script {
      parts += try converted(&others, &metadata)
    }
    parts.append(part(metadata))
    for module in [main] + others {
      parts.append(
        MultipartForm.Part(
          name: module.name, fileName: module.name, contentType: module.type.contentType, bytes: module.bytes))
    }
    var names: Set<String> = []
    for part in parts where !names.insert(part.name).inserted { throw .duplicatePart(part.name) }
    return MultipartForm(parts: parts)
  }

  private static func part(_ metadata: JSONObject) -> MultipartForm.Part {
    MultipartForm.Part(name: "metadata", bytes: JSONWriter.bytes(.object(metadata)))
  }

  /// Files that bindings name.
  private static func blobs(_ manifest: WorkerManifest, _ files: some UploadFiles) throws(UploadFormError)
    -> [MultipartForm.Part]
  {
    let blobs = manifest.bindings.filter { $0.kind.deployment.partType != nil }.sorted {
      ($0.kind.payload.order, $0.entry.index) < ($1.kind.payload.order, $1.entry.index)
    }
    var parts: [MultipartForm.Part] = []
    for blob in blobs {
      guard let path = blob.entry.string else { continue }
      guard let bytes = files.bytes(at: path) else { throw .missingFile(binding: blob.name, path: path) }
      parts.append(
        MultipartForm.Part(name: blob.name, fileName: path, contentType: blob.kind.deployment.partType, bytes: bytes))
    }
    return parts
  }

  /// Puts the real name of the main module at the head, unless `unsafe.metadata` has the last word.
  private static func name(_ main: UploadModule, in metadata: inout JSONObject, _ manifest: WorkerManifest) {
    let overrides = manifest.value("unsafe")?["metadata"]
    let member = main.type == .script ? "body_part" : "main_module"
    var members = metadata.members.filter { member in
      overrides?[member.name] != nil || (member.name != "main_module" && member.name != "body_part")
    }
    if overrides?[member] == nil {
      members.insert(JSONObject.Member(name: member, value: .string(main.name)), at: 0)
    }
    metadata = JSONObject(members)
  }

  /// A script has no modules beside it: what it imports becomes a binding, after all others.
  private static func converted(
    _ modules: inout [UploadModule], _ metadata: inout JSONObject
  ) throws(UploadFormError) -> [MultipartForm.Part] {
    let types: [ModuleType: String] = [.wasm: "wasm_module", .text: "text_blob", .data: "data_blob"]
    var parts: [MultipartForm.Part] = []
    var bindings: [JSONValue] = []
    if case .array(let declared)? = metadata["bindings"] { bindings = declared }
    var rest: [UploadModule] = []
    for module in modules {
      if module.type == .sourceMap {
        rest.append(module)
        continue
      }
      guard let type = types[module.type] else { throw .unexpectedModule(module.name) }
      let name = identifier(module.name)
      bindings.append(["name": .string(name), "type": .string(type), "part": .string(name)])
      parts.append(
        MultipartForm.Part(name: name, fileName: module.name, contentType: module.type.contentType, bytes: module.bytes)
      )
    }
    metadata["bindings"] = .array(bindings)
    modules = rest
    return parts
  }

  /// Every character but `a-z`, `A-Z`, `0-9`, `_` and `$` as `_`, for each of its units of UTF-16.
  private static func identifier(_ name: String) -> String {
    var result = ""
    for unit in name.utf16 {
      let scalar = Unicode.Scalar(unit)
      let isKept = scalar.map {
        $0.isASCII && ($0.properties.isAlphabetic || $0.properties.numericType != nil || $0 == "_" || $0 == "$")
      }
      result.unicodeScalars.append(isKept ?? false ? scalar ?? "_" : "_")
    }
    return result
  }
}
