import ConfigTree
import BindingSchema
import BuiltinSchemas
import LariatKit
import Testing

struct KeyExplanationTests {
  private let schemas = BuiltinSchemas.all

  @Test func everyKeyHasOne() {
    for key in schemas.keys {
      #expect(KeyExplanation(key.key.text, schemas: schemas)?.text.hasPrefix(key.key.text) == true)
    }
  }

  @Test func keyOfABinding() throws {
    let text = try #require(KeyExplanation("kv_namespaces", schemas: schemas)).text
    #expect(text.contains("do not inherit it"))
    #expect(text.contains("list of tables"))
    #expect(text.contains("preview_id"))
  }

  @Test(arguments: ["kv_namespaces.id", "env.staging.kv_namespaces[0].id", "queues.consumers.queue", "previews.vars"])
  func fields(path: String) {
    #expect(KeyExplanation(path, schemas: schemas) != nil)
  }

  @Test(arguments: [
    ("kv-namespaces", "kv_namespaces"), ("kv_namespace", "kv_namespaces"), ("kv_namespaces.idd", "kv_namespaces.id"),
  ])
  func misspelt(path: String, meant: String) {
    #expect(KeyExplanation(path, schemas: schemas) == nil)
    #expect(KeyExplanation.suggestion(for: path, schemas: schemas) == meant)
  }

  @Test(arguments: ["", ".", "zzzzzzzzzz", "name.x", "[0]"])
  func unknown(path: String) {
    #expect(KeyExplanation(path, schemas: schemas) == nil)
    #expect(KeyExplanation.suggestion(for: path, schemas: schemas) == nil)
  }
}
