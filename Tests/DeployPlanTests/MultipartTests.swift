import DeployPlan
import JSONText
import Testing

/// The body of an upload, read back with rules of RFC 7578.
struct MultipartTests {
  struct Files: UploadFiles {
    var files: [String: [UInt8]] = [:]
    func bytes(at path: String) -> [UInt8]? { files[path] }
  }

  private func form(
    _ text: String, _ modules: [UploadModule], _ files: [String: [UInt8]] = [:], dryRun: Bool = false
  ) throws -> MultipartForm {
    try UploadForm.form(
      for: manifest(text), modules: modules, files: Files(files: files), options: PayloadOptions(isDryRun: dryRun))
  }

  static let main = UploadModule(name: "index.js", bytes: Array("export default {}".utf8))

  @Test
  func wholeBody() throws {
    let form = try form(minimal, [Self.main])
    let expected = [
      "--\(form.boundary)", "Content-Disposition: form-data; name=\"metadata\"", "",
      #"{"main_module":"index.js","bindings":[],"compatibility_date":"2026-03-01","compatibility_flags":[]}"#,
      "--\(form.boundary)", "Content-Disposition: form-data; name=\"index.js\"; filename=\"index.js\"",
      "Content-Type: application/javascript+module", "", "export default {}", "--\(form.boundary)--", "",
    ].joined(separator: "\r\n")
    #expect(String(decoding: form.bytes, as: UTF8.self) == expected)
    #expect(form.contentType == "multipart/form-data; boundary=\(form.boundary)")
  }

  @Test
  func sameContentSameBytes() throws {
    #expect(try form(minimal, [Self.main]).bytes == form(minimal, [Self.main]).bytes)
    let other = UploadModule(name: "index.js", bytes: [1])
    #expect(try form(minimal, [Self.main]).boundary != form(minimal, [other]).boundary)
  }

  /// A part cannot hold the boundary of its own form, whatever it holds.
  @Test
  func boundaryIsInNoPart() throws {
    var bytes = Self.main.bytes
    for _ in 0..<5 {
      let form = try form(minimal, [UploadModule(name: "index.js", bytes: bytes)])
      let text = String(decoding: form.bytes, as: UTF8.self)
      #expect(text.split(separator: form.boundary, omittingEmptySubsequences: false).count == 4)
      bytes += Array("\r\n--\(form.boundary)\r\n".utf8)
    }
  }

  @Test
  func modulesByType() throws {
    let modules = [
      Self.main, UploadModule(name: "./a-lib.wasm", bytes: [0]), UploadModule(name: "page.html", bytes: [1]),
      UploadModule(name: "model.bin", bytes: [2]), UploadModule(name: "index.js.map", bytes: [3]),
      UploadModule(name: "odd", type: .pythonRequirement, bytes: [4]),
    ]
    let parts = try form(minimal, modules).parts
    #expect(
      parts.map(\.name) == ["metadata", "index.js", "./a-lib.wasm", "page.html", "model.bin", "index.js.map", "odd"])
    #expect(
      parts.map(\.contentType) == [
        nil, "application/javascript+module", "application/wasm", "text/plain", "application/octet-stream",
        "application/source-map", "text/x-python-requirement",
      ])
  }

  @Test
  func blobsComeFirst() throws {
    let text = minimal + "[text_blobs]\nT = \"t.txt\"\n[data_blobs]\nD = \"d.bin\"\n[wasm_modules]\nW = \"w.wasm\""
    let script = UploadModule(name: "index.js", type: .script, bytes: [])
    let parts = try form(text, [script], ["t.txt": [1], "d.bin": [2], "w.wasm": [3]]).parts
    #expect(parts.map(\.name) == ["W", "T", "D", "metadata", "index.js"])
    #expect(parts.map(\.fileName) == ["w.wasm", "t.txt", "d.bin", nil, "index.js"])
    #expect(parts[0].contentType == "application/wasm" && parts[0].bytes == [3])
  }

  @Test
  func missingBlob() throws {
    #expect(throws: UploadFormError.missingFile(binding: "T", path: "t.txt")) {
      try form(minimal + "[text_blobs]\nT = \"t.txt\"", [UploadModule(name: "index.js", type: .script, bytes: [])])
    }
  }

  @Test
  func modulesOfAScriptBecomeBindings() throws {
    let script = UploadModule(name: "index.js", type: .script, bytes: [])
    let parts = try form(minimal + "[vars]\nA = \"a\"", [script, UploadModule(name: "./x-lib/ä.wasm", bytes: [9])])
      .parts
    #expect(parts.map(\.name) == ["__x_lib___wasm", "metadata", "index.js"])
    let metadata = String(decoding: parts[1].bytes, as: UTF8.self)
    #expect(
      metadata.hasPrefix(
        #"{"body_part":"index.js","bindings":[{"name":"A","type":"plain_text","text":"a"},{"name":"__x_lib___wasm","type":"wasm_module","part":"__x_lib___wasm"}]"#
      ))
    #expect(throws: UploadFormError.unexpectedModule("b.mjs")) {
      try form(minimal, [script, UploadModule(name: "b.mjs", bytes: [])])
    }
  }

  @Test
  func assetsOnlyWorkerSendsMetadataAlone() throws {
    let parts = try form("name = \"w\"\ncompatibility_date = \"2026-03-01\"\n[assets]\ndirectory = \"p\"", []).parts
    #expect(parts.map(\.name) == ["metadata"])
    #expect(String(decoding: parts[0].bytes, as: UTF8.self).contains(#""assets":{"jwt":"<jwt>","config":{}}"#))
  }

  @Test
  func unsafeMetadataHasTheLastWord() throws {
    let parts = try form(minimal + "[unsafe.metadata]\nmain_module = \"other.js\"", [Self.main]).parts
    #expect(String(decoding: parts[0].bytes, as: UTF8.self).hasPrefix(#"{"main_module":"other.js""#))
  }

  @Test
  func namesCannotLeaveTheirHeader() throws {
    let part = MultipartForm.Part(name: "a\"\r\nX: y", fileName: "b\"\n", contentType: "text/plain", bytes: [])
    let text = String(decoding: MultipartForm(parts: [part]).bytes, as: UTF8.self)
    #expect(text.contains(#"name="a%22%0D%0AX: y"; filename="b%22%0A""#))
  }

  @Test
  func namesAreUnique() throws {
    #expect(throws: UploadFormError.duplicatePart("index.js")) {
      try form(minimal, [Self.main, UploadModule(name: "index.js", bytes: [1])])
    }
  }
}
