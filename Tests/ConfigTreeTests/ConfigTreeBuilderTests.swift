import ConfigTree
import Findings
import Testing

/// A source and a tree whose keys are slices of it.
private struct Fixture {
  var source: [UInt8] = []
  var builder = ConfigTreeBuilder(root: ConfigNode(kind: .table), capacity: 4)

  mutating func add(_ key: String, to parent: UInt32 = 0, kind: ConfigKind = .table, quoted: Bool = false) -> UInt32 {
    var node = ConfigNode(kind: kind)
    node.keyStart = UInt32(source.count)
    source += quoted ? Array("\"\(key)\"".utf8) : Array(key.utf8)
    node.keyEnd = UInt32(source.count)
    node.keyIsQuoted = quoted
    node.keyHash = KeyHash.hash(key)
    return builder.append(node, to: parent)
  }

  /// A key whose text is not in the source.
  mutating func addDecoded(_ key: String, to parent: UInt32 = 0) -> UInt32 {
    var node = ConfigNode(kind: .table)
    node.keyStart = UInt32(source.count)
    source += Array("\"\\u0000\"".utf8)
    node.keyEnd = UInt32(source.count)
    node.keyIsQuoted = true
    node.keyIsDecoded = true
    node.keyHash = KeyHash.hash(key)
    let index = builder.append(node, to: parent)
    let offset = builder.decoded.count
    builder.decoded += Array(key.utf8)
    builder.decodedKeys.append(
      DecodedKey(node: index, offset: UInt32(offset), count: UInt32(key.utf8.count)))
    return index
  }

  func find(_ key: String, in parent: UInt32 = 0) -> UInt32 {
    Array(key.utf8).withUnsafeBufferPointer { text in
      source.withUnsafeBufferPointer { builder.find(text, hash: KeyHash.hash(key), in: parent, source: $0) }
    }
  }

  var document: ConfigDocument {
    ConfigDocument(
      file: SourceFile(path: "test.toml", bytes: source), format: .toml, nodes: builder.nodes, decoded: builder.decoded,
      decodedKeys: builder.decodedKeys)
  }
}

@Suite struct ConfigTreeBuilderTests {
  @Test func childrenKeepTheirOrderAndKnowTheirParent() {
    var fixture = Fixture()
    let first = fixture.add("a")
    let inner = fixture.add("x", to: first)
    let second = fixture.add("b")
    let root = fixture.document.root
    #expect(root.children.map(\.key) == ["a", "b"])
    #expect(root.count == 2)
    #expect(root["a"]?.children.map(\.index) == [inner])
    #expect(root.children.map(\.index) == [first, second])
    #expect(root.at(["a", "x"])?.parent?.index == first)
    #expect(root.parent == nil)
  }

  @Test(arguments: [1, 12, 31, 32, 33, 34, 100, 5000])
  func findsEveryKeyOfATable(count: Int) {
    var fixture = Fixture()
    let other = fixture.add("other")
    let indices = (0..<count).map { fixture.add("key\($0)") }
    // The same names in a second table must not be taken for those of the first.
    let inner = (0..<count).map { fixture.add("key\($0)", to: other) }
    for number in 0..<count {
      #expect(fixture.find("key\(number)") == indices[number])
      #expect(fixture.find("key\(number)", in: other) == inner[number])
    }
    #expect(fixture.find("key\(count)") == 0)
    #expect(fixture.find("") == 0)
  }

  @Test(arguments: [3, 100]) func findsTheLastOfDuplicates(count: Int) {
    var fixture = Fixture()
    for number in 0..<count { _ = fixture.add("key\(number)") }
    let last = fixture.add("key1")
    #expect(fixture.find("key1") == last)
    #expect(fixture.document.root["key1"]?.index == last)
  }

  @Test func quotedAndDecodedKeysAreFoundByTheirText() {
    var fixture = Fixture()
    let quoted = fixture.add("a b", quoted: true)
    let decoded = fixture.addDecoded("tab\there")
    let empty = fixture.add("", quoted: true)
    #expect(fixture.find("a b") == quoted)
    #expect(fixture.find("tab\there") == decoded)
    #expect(fixture.find("") == empty)
    #expect(fixture.document.root.children.map(\.key) == ["a b", "tab\there", ""])
    #expect(fixture.document.root["tab\there"]?.index == decoded)
  }

  @Test func keysWithEqualHashesAreToldApart() {
    // A known pair of words with one FNV-1a hash of 32 bits.
    #expect(KeyHash.hash("costarring") == KeyHash.hash("liquid"))
    var fixture = Fixture()
    let first = fixture.add("costarring")
    #expect(fixture.find("liquid") == 0)
    let second = fixture.add("liquid")
    #expect(fixture.find("costarring") == first)
    #expect(fixture.find("liquid") == second)
    let third = fixture.addDecoded("costarring")
    #expect(fixture.find("costarring") == third)
  }

  @Test func itemsHaveNoKeys() {
    var fixture = Fixture()
    let array = fixture.add("list", kind: .array)
    for _ in 0..<100 { _ = fixture.builder.append(ConfigNode(kind: .boolean), to: array) }
    let list = fixture.document.root["list"]
    #expect(list?.count == 100)
    #expect(Array(list!.children)[42].itemIndex == 42)
    #expect(Array(list!.children)[42].keySpan == nil)
    #expect(Array(list!.children)[42].path.description == "list[42]")
  }
}
