import Testing
import WorkersRuntime

@Suite struct VariableDecodingTests {
  struct Limits: VariableDecodable, Equatable {
    var names: [String]
    var most: Int?

    init(variable value: VariableValue) throws(VariableError) {
      let members = try VariableMembers(of: value)
      names = try members.required("names")
      most = try members.optional("most")
    }
  }

  struct Features: VariableDecodable {
    var beta: Bool
    var ratio: Double
    var limits: [Limits]

    init(variable value: VariableValue) throws(VariableError) {
      let members = try VariableMembers(of: value)
      beta = try members.required("beta")
      ratio = try members.required("ratio")
      limits = try members.required("limits")
    }
  }

  @Test func scalarsAreTakenAsTheyAre() throws {
    #expect(try String(variable: "x") == "x")
    #expect(try Bool(variable: true) == true)
    #expect(try Int(variable: 3) == 3)
    #expect(try Double(variable: 3) == 3)
    #expect(try Double(variable: 0.5) == 0.5)
    #expect(try [Int](variable: [1, 2]) == [1, 2])
    #expect(try JSONValue(variable: ["a": 1]) == ["a": 1])
    #expect(try String?(variable: nil) == nil)
    #expect(try String?(variable: "x") == "x")
  }

  @Test func nothingIsConverted() {
    #expect(throws: VariableError.self) { try String(variable: 1) }
    #expect(throws: VariableError.self) { try Int(variable: "1") }
    #expect(throws: VariableError.self) { try Int(variable: 1.5) }
    #expect(throws: VariableError.self) { try Int(variable: 1e300) }
    #expect(throws: VariableError.self) { try Bool(variable: "true") }
    #expect(throws: VariableError.self) { try Double(variable: nil) }
    #expect(throws: VariableError.self) { try String?(variable: 1) }
  }

  @Test func tablesAreReadMemberByMember() throws {
    let features = try Features(variable: [
      "beta": true, "ratio": 1, "limits": [["names": ["a"], "most": 5], ["names": [], "most": nil], ["names": []]],
    ])
    #expect(features.beta && features.ratio == 1)
    #expect(features.limits.map(\.most) == [5, nil, nil])
    #expect(features.limits[0].names == ["a"])
  }

  @Test(
    arguments: [
      (["ratio": 1, "limits": []], "`beta` is missing"),
      (["beta": "yes", "ratio": 1, "limits": []], "`beta` is a string, where a boolean is expected"),
      (
        ["beta": true, "ratio": 1, "limits": [["names": []], ["names": ["a", 2]]]],
        "`limits[1].names[1]` is a number, where a string is expected"
      ),
      (["beta": true, "ratio": 1, "limits": [3]], "`limits[0]` is a number, where a table is expected"),
      (
        ["beta": true, "ratio": 1, "limits": [["names": [], "most": 1.5]]],
        "`limits[0].most` is a number, where a whole number is expected"
      ),
    ] as [(JSONValue, String)])
  func errorsNameTheMember(value: JSONValue, message: String) {
    let error = #expect(throws: VariableError.self) { try Features(variable: value) }
    #expect(error?.description == message)
  }

  @Test func arraysOfArraysHaveTwoIndices() {
    let error = #expect(throws: VariableError.self) { try [[Int]](variable: [[1], [2, "x"]]) }
    #expect(error?.under("GRID").description == "`GRID[1][1]` is a string, where a whole number is expected")
  }
}
