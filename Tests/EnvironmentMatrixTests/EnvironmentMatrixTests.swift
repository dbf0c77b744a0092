import BuiltinSchemas
import EnvironmentMatrix
import Findings
import Foundation
import Resolution
import TOML
import Testing
import WorkerManifest

struct EnvironmentMatrixTests {
  static let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent()

  static func matrix(_ text: String, showsValues: Bool = false) -> EnvironmentMatrix {
    let file = SourceFile(path: "wrangler.toml", text: text)
    let document = TOMLParser.parse(file, options: TOMLOptions(version: .v1_0, integerRange: .safeInteger)).document
    return EnvironmentMatrix(
      ConfigResolver.resolve(document, schemas: BuiltinSchemas.all).manifests, showsValues: showsValues)
  }

  static func states(_ matrix: EnvironmentMatrix, _ name: String) -> [EnvironmentMatrix.State]? {
    matrix.rows.first { $0.name == name }?.cells.map(\.state)
  }

  static func shop() throws -> String {
    try String(contentsOf: root.appendingPathComponent("Tests/Golden/matrix/shop/wrangler.toml"), encoding: .utf8)
  }

  @Test
  func statesOfCells() throws {
    let matrix = Self.matrix(try Self.shop())
    #expect(matrix.columns.map(\.title) == ["top level", "staging", "production"])
    #expect(matrix.columns.map(\.worker) == ["ticket-shop", "ticket-shop-staging", "tickets"])
    #expect(Self.states(matrix, "DB") == [.shared, .present, .shared])
    #expect(Self.states(matrix, "SESSIONS") == [.present, .otherKind, .missing])
    #expect(Self.states(matrix, "CURRENCY") == [.present, .missing, .present])
    #expect(Self.states(matrix, "tickets.example.com") == [.shared, .inherited, .missing])
    #expect(Self.states(matrix, "0 3 * * *") == [.present, .inherited, .missing])
    #expect(Self.states(matrix, "PAYMENT_KEY") == [.present, .missing, .present])
    #expect(Self.states(matrix, "SEATS") == [.present, .missing, .present], "a class of one's own is not shared")
    #expect(Self.states(matrix, "orders") == [.missing, .missing, .present])
    #expect(matrix.rows.first { $0.name == "DB" }?.cells[0].sharedWith == ["production"])
    #expect(matrix.rows.first { $0.name == "DB" }?.cells[2].sharedWith == [nil])
  }

  @Test
  func valuesOnRequest() {
    let text = "[vars]\nMODE = \"live\"\nAPI_TOKEN = \"0123456789\"\n"
    func cells(_ showsValues: Bool) -> [String?] {
      Self.matrix(text, showsValues: showsValues).rows.map { $0.cells[0].text }
    }
    #expect(cells(false) == [nil, nil])
    #expect(cells(true) == ["<hidden>", "live"])
  }

  @Test(arguments: MatrixFormat.allCases)
  func formats(_ format: MatrixFormat) throws {
    let url = Self.root.appendingPathComponent("Tests/Golden/matrix/shop/expected.\(format.rawValue)")
    let actual = format.render(Self.matrix(try Self.shop(), showsValues: true))
    if ProcessInfo.processInfo.environment["UPDATE_GOLDEN"] == "1" {
      try Data(actual.utf8).write(to: url)
      Issue.record("recorded \(format.rawValue)")
      return
    }
    #expect(try Data(contentsOf: url) == Data(actual.utf8))
  }

  @Test(arguments: ["<img src=x onerror=alert(1)>", "a|b", "`@team`", "\\\"x", "=1+1", "a\\nb", "\\u001B[0m"])
  func configTextIsOnlyText(_ value: String) {
    let matrix = Self.matrix("[vars]\n\"\(value)\" = \"\(value)\"\n[env.\"\(value)\"]\n", showsValues: true)
    #expect(matrix.rows.count == 1 && matrix.columns.count == 2)
    let html = MatrixFormat.html.render(matrix)
    #expect(!html.contains("<img") && !html.contains("`@team`\""))
    let table = MatrixFormat.markdown.render(matrix).split(separator: "\n").filter { $0.hasPrefix("|") }
    #expect(table.count == 3 && table.allSatisfy { $0.count { $0 == "|" } == 5 })
    #expect(!MatrixFormat.text.render(matrix).unicodeScalars.contains { $0.value < 0x20 && $0 != "\n" })
    #expect(MatrixFormat.csv.render(matrix).split(separator: "\r\n").allSatisfy { !$0.hasPrefix("=") })
  }

  @Test
  func emptyConfig() {
    let matrix = Self.matrix("")
    #expect(matrix.rows.isEmpty && matrix.columns.count == 1)
    for format in MatrixFormat.allCases { #expect(!format.render(matrix).isEmpty) }
  }
}
