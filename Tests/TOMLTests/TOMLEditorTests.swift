import ConfigTree
import Findings
import TOML
import Testing

/// The text after the edits that `edits` makes of the parsed `text`; `nil` when they cannot be made. What comes out must
/// be valid TOML.
private func edited(
  _ text: String, _ version: TOMLVersion = .v1_0, sourceLocation: Testing.SourceLocation = #_sourceLocation,
  _ edits: (ConfigValue) -> [ConfigEdit]
) -> String? {
  let root = valid(text, version, sourceLocation: sourceLocation)
  guard let textEdits = TOMLEditor().textEdits(for: edits(root), in: root.document) else { return nil }
  var bytes = root.document.file.bytes
  for edit in textEdits.reversed() {
    bytes.replaceSubrange(edit.span.start..<edit.span.end, with: edit.replacement.utf8)
  }
  let result = parse(bytes: bytes, TOMLOptions(version: version))
  #expect(result.findings.map(\.message) == [], sourceLocation: sourceLocation)
  return String(decoding: bytes, as: UTF8.self)
}

@Suite struct TOMLEditorTests {
  // MARK: Rename

  @Test func renamesAKey() {
    #expect(edited("kv = 1 # c\n") { [.rename($0["kv"]!, to: "kv_namespaces")] } == "kv_namespaces = 1 # c\n")
    #expect(
      edited("'a' = 1\n\"b\" = 2") { [.rename($0["a"]!, to: "x y"), .rename($0["b"]!, to: "c")] }
        == "'x y' = 1\n\"c\" = 2")
    #expect(edited("a = { b = 1 }") { [.rename($0.at(["a", "b"])!, to: "c.d")] } == "a = { \"c.d\" = 1 }")
  }

  @Test func renamesATableWhereverItIsMentioned() {
    let text = "[[a.b]]\nx = 1\n[ a . b . c ] # note\n[[a.b]]\n[d]\na = 1\n"
    #expect(
      edited(text) { [.rename($0.at(["a", "b"])!, to: "new")] }
        == "[[a.new]]\nx = 1\n[ a . new . c ] # note\n[[a.new]]\n[d]\na = 1\n")
    #expect(
      edited(text) { [.rename($0["a"]!, to: "n m")] }
        == "[[\"n m\".b]]\nx = 1\n[ \"n m\" . b . c ] # note\n[[\"n m\".b]]\n[d]\na = 1\n")
    let dotted = "[t]\na.b.c = 1\na . \"b\".d = { a = 1 }\n[t.a.e]\n"
    #expect(
      edited(dotted) { [.rename($0.at(["t", "a"])!, to: "x")] } == "[t]\nx.b.c = 1\nx . \"b\".d = { a = 1 }\n[t.x.e]\n")
    #expect(
      edited(dotted) { [.rename($0.at(["t", "a", "b"])!, to: "x")] }
        == "[t]\na.x.c = 1\na . \"x\".d = { a = 1 }\n[t.a.e]\n")
  }

  @Test func refusesToRenameToATakenKey() {
    #expect(edited("a = 1\nb = 2") { [.rename($0["a"]!, to: "b")] } == nil)
    #expect(edited("a = [1]") { [.rename(Array($0["a"]!.children)[0], to: "b")] } == nil)
  }

  // MARK: Replace

  @Test func replacesAValue() {
    let text = "a = 'x' # c\nb = [ 1,\n 2 ]\nc = \"s\"\n"
    let result = edited(text) {
      [
        .replace($0["a"]!, with: .string("y")), .replace($0["b"]!, with: .array([.integer(1), .boolean(false)])),
        .replace($0["c"]!, with: .table([.init(key: "k v", value: .copy($0["a"]!))])),
      ]
    }
    #expect(result == "a = 'y' # c\nb = [1, false]\nc = { \"k v\" = 'x' }\n")
    #expect(edited("a = 'x'") { [.replace($0["a"]!, with: .string("it's"))] } == "a = \"it's\"")
    #expect(edited("a = 1") { [.replace($0["a"]!, with: .string("q\"\\\n"))] } == "a = \"q\\\"\\\\\\n\"")
    #expect(edited("[a]\n") { [.replace($0["a"]!, with: .integer(1))] } == nil)
  }

  // MARK: Remove

  @Test func removesLines() {
    let text = "# top\na = 1 # one\nb = [\n  1,\n]\n\n[t] # t\n  c.d = 2\n  e = 3"
    #expect(
      edited(text) { [.remove($0["a"]!)] } == "# top\nb = [\n  1,\n]\n\n[t] # t\n  c.d = 2\n  e = 3")
    #expect(
      edited(text) { [.remove($0["b"]!), .remove($0.at(["t", "c"])!)] } == "# top\na = 1 # one\n\n[t] # t\n  e = 3")
    #expect(
      edited(text) { [.remove($0.at(["t", "e"])!)] } == "# top\na = 1 # one\nb = [\n  1,\n]\n\n[t] # t\n  c.d = 2\n")
    #expect(edited("a = 1\r\nb = 2\r\n") { [.remove($0["a"]!)] } == "b = 2\r\n")
    #expect(edited("a = '''\nx\n''' # c\nb = 2\n") { [.remove($0["a"]!)] } == "b = 2\n")
  }

  @Test(arguments: [
    ([0], "[2, 3]"), ([1], "[1, 3]"), ([2], "[1, 2]"), ([0, 1], "[3]"), ([1, 2], "[1]"), ([0, 2], "[2]"),
    ([0, 1, 2], "[]"),
  ])
  func removesItems(indices: [Int], expected: String) {
    let result = edited("a = [1, 2, 3] # c") { root in
      let items = Array(root["a"]!.children)
      return indices.map { .remove(items[$0]) }
    }
    #expect(result == "a = \(expected) # c")
    let table = edited("a = { x = 1, y.z = 2, \"w\" = 3 }") { root in
      let entries = Array(root["a"]!.children)
      return indices.map { .remove(entries[$0]) }
    }
    let kept = ["x = 1", "y.z = 2", "\"w\" = 3"].enumerated().filter { !indices.contains($0.offset) }.map(\.element)
    #expect(table == (kept.isEmpty ? "a = {  }" : "a = { \(kept.joined(separator: ", ")) }"))
  }

  @Test func removesItemsOnLinesOfTheirOwn() {
    let text = "a = [\n  'x', # first\n  'y', # second\n  { b = 1 }\n]\n"
    #expect(edited(text) { [.remove(Array($0["a"]!.children)[0])] } == "a = [\n  'y', # second\n  { b = 1 }\n]\n")
    #expect(
      edited(text) { [.remove(Array($0["a"]!.children)[2])] } == "a = [\n  'x', # first\n  'y', # second\n]\n")
    #expect(edited(text) { $0["a"]!.children.map { .remove($0) } } == "a = [\n]\n")
    #expect(edited("a = [1, 2, ]") { [.remove(Array($0["a"]!.children)[1])] } == "a = [1, ]")
    #expect(edited("a = [1,]") { [.remove(Array($0["a"]!.children)[0])] } == "a = []")
  }

  @Test func removesSections() {
    let text = """
      a = 1

      # about x
      [x]
      k = 1
      # inside

      # about y
      [[y]]
      k = 1

      [y.z]
      k = 2

      [[y]]
      k = 3

      """
    #expect(
      edited(text) { [.remove($0["x"]!)] }
        == "a = 1\n\n# about x\n# about y\n[[y]]\nk = 1\n\n[y.z]\nk = 2\n\n[[y]]\nk = 3\n")
    #expect(
      edited(text) { [.remove(Array($0["y"]!.children)[0])] }
        == "a = 1\n\n# about x\n[x]\nk = 1\n# inside\n\n# about y\n[[y]]\nk = 3\n")
    #expect(
      edited(text) { [.remove(Array($0["y"]!.children)[1])] }
        == "a = 1\n\n# about x\n[x]\nk = 1\n# inside\n\n# about y\n[[y]]\nk = 1\n\n[y.z]\nk = 2\n")
    #expect(edited(text) { [.remove($0["y"]!)] } == "a = 1\n\n# about x\n[x]\nk = 1\n# inside\n\n# about y\n")
    #expect(edited("[a.b]\nx = 1\n[c]\n[a.d]\n") { [.remove($0["a"]!)] } == "[c]\n")
    #expect(edited("a = 1") { [.remove($0)] } == nil)
  }

  // MARK: Insert

  @Test func insertsIntoASection() {
    let insert: (ConfigValue, [String]) -> [ConfigEdit] = { root, path in
      [.insert(into: root.at(path)!, key: "new", value: .string("v"))]
    }
    #expect(edited("a=1 # c\n\n[t]\nb = 1\n") { insert($0, []) } == "a=1 # c\nnew=\"v\"\n\n[t]\nb = 1\n")
    #expect(edited("[t]\n  b = 'x' # c\n\n[u]\n") { insert($0, ["t"]) } == "[t]\n  b = 'x' # c\n  new = 'v'\n\n[u]\n")
    #expect(edited("[t] # c\n[u]") { insert($0, ["t"]) } == "[t] # c\nnew = \"v\"\n[u]")
    #expect(edited("[u]") { insert($0, ["u"]) } == "[u]\nnew = \"v\"")
    #expect(edited("") { insert($0, []) } == "new = \"v\"\n")
    #expect(edited("# only a comment") { insert($0, []) } == "# only a comment\nnew = \"v\"\n")
    #expect(edited("# file\n\n# about t\n[t]\n") { insert($0, []) } == "# file\n\nnew = \"v\"\n\n# about t\n[t]\n")
    #expect(edited("a = 1\r\n[t]\r\n") { insert($0, []) } == "a = 1\r\nnew = \"v\"\r\n[t]\r\n")
    #expect(edited("\u{FEFF}[t]\n") { insert($0, []) } == "\u{FEFF}new = \"v\"\n\n[t]\n")
    #expect(
      edited("[t]\na = [\n 1\n] # c\n[t.u]\n") { insert($0, ["t"]) } == "[t]\na = [\n 1\n] # c\nnew = \"v\"\n[t.u]\n")
    #expect(edited("new = 1") { insert($0, []) } == nil)
    #expect(edited("a = 1") { insert($0, ["a"]) } == nil)
  }

  @Test func insertsIntoOtherTables() {
    let insert: (ConfigValue, [String]) -> [ConfigEdit] = { root, path in
      [.insert(into: root.at(path)!, key: "new", value: .integer(1))]
    }
    #expect(edited("a = { b = 1 } # c") { insert($0, ["a"]) } == "a = { b = 1, new = 1 } # c")
    #expect(edited("a = {}") { insert($0, ["a"]) } == "a = { new = 1 }")
    #expect(edited("a = { b.c = 1 }") { insert($0, ["a", "b"]) } == "a = { b.c = 1, b.new = 1 }")
    #expect(
      edited("[t]\na . 'b'.c = 1\nd = 2\n") { insert($0, ["t", "a", "b"]) }
        == "[t]\na . 'b'.c = 1\na . 'b'.new = 1\nd = 2\n")
    #expect(edited("x = 1\n\n# c\n[a.b]\n") { insert($0, ["a"]) } == "x = 1\n\n[a]\nnew = 1\n\n# c\n[a.b]\n")
    #expect(
      edited("a = {\n  b = 1, # c\n}\n", .v1_1) { insert($0, ["a"]) } == "a = {\n  b = 1, # c\n  new = 1,\n}\n")
  }

  @Test func insertionsAtOnePlaceKeepTheirOrder() {
    let edits: (ConfigValue) -> [ConfigEdit] = {
      [.insert(into: $0, key: "a", value: .integer(1)), .insert(into: $0, key: "b", value: .boolean(true))]
    }
    #expect(edited("x = 0\n[t]\n") { edits($0) } == "x = 0\na = 1\nb = true\n[t]\n")
    #expect(edited("[t]\n") { edits($0) } == "a = 1\nb = true\n\n[t]\n")
  }

  // MARK: Append

  @Test func appendsItems() {
    let append: (ConfigValue) -> [ConfigEdit] = { [.append(to: $0["a"]!, value: .string("z"))] }
    #expect(edited("a = []") { append($0) } == "a = [\"z\"]")
    #expect(edited("a = ['x'] # c") { append($0) } == "a = ['x', 'z'] # c")
    #expect(edited("a = [\"x\", ]") { append($0) } == "a = [\"x\", \"z\", ]")
    #expect(edited("a = [\n  \"x\", # c\n]\n") { append($0) } == "a = [\n  \"x\", # c\n  \"z\",\n]\n")
    #expect(edited("a = [\r\n\t\"x\" # c\r\n]\r\n") { append($0) } == "a = [\r\n\t\"x\", # c\r\n\t\"z\"\r\n]\r\n")
    #expect(edited("a = 1") { append($0) } == nil)
  }

  @Test func appendsElementsOfArraysOfTables() {
    let text = "[[a.b]]\n  x=1\n[a.b.c]\ny = 1\n\n# about d\n[d]\n"
    let result = edited(text) {
      [.append(to: $0.at(["a", "b"])!, value: .table([.init(key: "x", value: .integer(2))]))]
    }
    #expect(result == "[[a.b]]\n  x=1\n[a.b.c]\ny = 1\n\n[[a.b]]\n  x=2\n\n# about d\n[d]\n")
    #expect(
      edited("[[a]]\nx = 'l'") { [.append(to: $0["a"]!, value: .copy(Array($0["a"]!.children)[0]))] }
        == "[[a]]\nx = 'l'\n\n[[a]]\nx = 'l'\n")
    #expect(edited("[[a]]") { [.append(to: $0["a"]!, value: .integer(1))] } == nil)
  }

  // MARK: Move

  @Test func movesALineToTheTopLevel() {
    let text = "name = \"x\"\n\n[vars]\nA = 1\nmain = 'src/i.ts' # entry\nroutes = [\n  1, # one\n]\nB = 2\n"
    #expect(
      edited(text) { [.move($0.at(["vars", "main"])!, into: $0), .move($0.at(["vars", "routes"])!, into: $0)] }
        == "name = \"x\"\nmain = 'src/i.ts' # entry\nroutes = [\n  1, # one\n]\n\n[vars]\nA = 1\nB = 2\n")
    #expect(
      edited("[vars]\nmain = 1\nname = 2") { root in root["vars"]!.children.map { .move($0, into: root) } }
        == "main = 1\nname = 2\n\n[vars]\n")
  }

  @Test func movesBetweenKindsOfTables() {
    #expect(
      edited("[a]\nx.y = 1\nx.z = 2\n[b]\n") { [.move($0.at(["a", "x"])!, into: $0["b"]!)] }
        == "[a]\n[b]\nx.y = 1\nx.z = 2\n")
    #expect(edited("x = 1\na = { y = 2 }\n") { [.move($0["x"]!, into: $0["a"]!)] } == "a = { y = 2, x = 1 }\n")
    #expect(edited("x = 1 # c\na = { y = 2 }\n") { [.move($0["x"]!, into: $0["a"]!)] } == nil)
    #expect(
      edited("a = { x = 1, y = 2 } # c\n") { [.move($0.at(["a", "x"])!, into: $0)] } == "a = { y = 2 } # c\nx = 1\n")
    #expect(edited("x = 1\n[a]\nx = 2\n") { [.move($0["x"]!, into: $0["a"]!)] } == nil)
    #expect(edited("[a]\nb = {}") { [.move($0["a"]!, into: $0.at(["a", "b"])!)] } == nil)
  }

  @Test func movesSectionsByTheirHeaders() {
    let text = "[env.staging]\n[vars]\nA = 1 # c\n[vars.deep]\nB = 2\n[[kv]]\nid = 1\n"
    #expect(
      edited(text) { [.move($0["vars"]!, into: $0.at(["env", "staging"])!)] }
        == "[env.staging]\n[env.staging.vars]\nA = 1 # c\n[env.staging.vars.deep]\nB = 2\n[[kv]]\nid = 1\n")
    #expect(
      edited(text) { [.move($0["kv"]!, into: $0["vars"]!)] }
        == "[env.staging]\n[vars]\nA = 1 # c\n[vars.deep]\nB = 2\n[[vars.kv]]\nid = 1\n")
    #expect(
      edited(text) { [.move($0.at(["vars", "deep"])!, into: $0)] }
        == "[env.staging]\n[vars]\nA = 1 # c\n[deep]\nB = 2\n[[kv]]\nid = 1\n")
    #expect(edited("[[a]]\n[a.b]\n") { [.move(Array($0["a"]!.children)[0]["b"]!, into: $0)] } == nil)
  }

  // MARK: Together

  @Test func editsThatTouchOnePlaceAreRefused() {
    #expect(edited("a = 1") { [.replace($0["a"]!, with: .integer(2)), .remove($0["a"]!)] } == nil)
    #expect(edited("a = 1") { [.replace($0["a"]!, with: .integer(2)), .replace($0["a"]!, with: .integer(3))] } == nil)
  }

  @Test func anotherDocumentIsRefused() {
    let other = valid("b = 1")
    #expect(edited("a = 1") { _ in [.remove(other["b"]!)] } == nil)
    #expect(edited("a = 1") { [.replace($0["a"]!, with: .array([.copy(other["b"]!)]))] } == nil)
  }
}
