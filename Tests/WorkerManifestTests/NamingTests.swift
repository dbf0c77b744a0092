import ConfigTree
import Testing
import WorkerManifest

struct NamingTests {
  private func name(_ fields: String, worker: String? = "Shop", environment: String? = nil) -> String? {
    let document = Parsed("x = { \(fields) }").document
    return document.root["x"].flatMap { ContainerNaming.name(of: $0, worker: worker, environment: environment) }
  }

  @Test
  func containerNames() {
    #expect(name("name = \"Own Name\", class_name = \"A\"") == "Own Name")
    #expect(name("class_name = \"MyApp\"") == "shop-myapp")
    #expect(name("class_name = \"My App\"", environment: "Staging") == "shop-my-app-staging")
    #expect(name("name = \"\", class_name = \"A\"") == "shop-a")
    #expect(name("name = 5, class_name = \"A\"") == "shop-a")
    #expect(name("class_name = \"\"") == nil)
    #expect(name("image = \"x\"") == nil)
    #expect(name("class_name = \"A\"", worker: nil) == nil)
    #expect(name("class_name = \"A\"", worker: "") == nil)
  }

  @Test
  func namesAreNumberedInOrder() {
    var table = NameTable()
    #expect(table.insert("A") == (0, true))
    #expect(table.insert("B") == (1, true))
    #expect(table.insert("A") == (0, false))
    #expect(table.insert("a") == (2, true))
    #expect(table.insert("") == (3, true))
    #expect(table.insert("") == (3, false))
    #expect(table.names == ["A", "B", "a", ""])
  }

  /// It grows over several powers of two and still finds what it had.
  @Test
  func manyNames() {
    var table = NameTable()
    for number in 0..<5000 { #expect(table.insert("NAME_\(number)") == (number, true)) }
    for number in stride(from: 0, to: 5000, by: 7) { #expect(table.insert("NAME_\(number)") == (number, false)) }
    #expect(table.names.count == 5000)
  }
}
