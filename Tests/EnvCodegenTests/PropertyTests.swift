import EnvCodegen
import Findings
import Testing

struct PropertyTests {
  @Test(arguments: [
    (#"X = "a""#, #"X = "b""#, "x: String"), ("X = true", "X = false", "x: Bool"), ("X = 1", "X = 2", "x: Int"),
    ("X = 1", "X = 2.5", "x: Double"), ("X = 1.0", "X = 2.0", "x: Double"), ("X = [1]", "X = [2, 3]", "x: [Int]"),
    ("X = [1]", "X = [2.5]", "x: [Double]"), ("X = []", "X = []", "x: [VariableValue]"),
    (#"X = [1, "a"]"#, "X = []", "x: [VariableValue]"), (#"X = "a""#, "X = 1", "x: VariableValue"),
    ("X = { a = 1 }", "X = { b = 1 }", "x: AppEnvTypes.X"), ("X = [{ a = 1 }]", "X = []", "x: [AppEnvTypes.XElement]"),
    ("X = {}", "X = {}", "x: VariableValue"), ("X = { a = 1 }", #"X = "a""#, "x: VariableValue"),
    ("X = 1", "Y = 1", "x: Int?"), ("X = 9007199254740991", "X = 1", "x: Int"),
    ("X = 2025-01-01", #"X = "a""#, "x: String"),
  ])
  func typeOfVariable(_ top: String, _ staging: String, _ expected: String) {
    let output = generate("name = \"w\"\n[vars]\n\(top)\n[env.staging.vars]\n\(staging)\n")
    #expect(properties(output)["X"] == expected)
  }

  @Test func nullIsOptional() {
    let output = generate(
      #"{ "vars": { "A": null, "B": [null, 1], "C": { "d": null, "e": 1 } } }"#, path: "wrangler.jsonc")
    #expect(
      properties(output) == ["A": "a: VariableValue", "B": "b: [Int?]", "C": "c: AppEnvTypes.C"])
    #expect(output.source.contains("let d: VariableValue\n"))
  }

  @Test func membersThatSomeTableLacksAreOptional() {
    let output = generate("[vars]\nX = [{ a = 1, b = \"x\" }, { a = 2 }]\n")
    #expect(output.source.contains("let a: Int\n"))
    #expect(output.source.contains("let b: String?\n"))
  }

  @Test func embeddedIntegersHave32Bits() {
    let config = "vars = { SMALL = 2147483647, LARGE = 2147483648 }\n"
    let embedded = generate(config, options: EnvOptions(platform: .embedded(source: "HostSource")))
    #expect(properties(embedded) == ["SMALL": "small: Int", "LARGE": "large: Double"])
    #expect(embedded.source.contains("typealias Env = AppEnv<HostSource>\n"))
    #expect(properties(generate(config))["LARGE"] == "large: Int")
  }

  @Test func withoutEnvironmentsNothingIsOptional() {
    let output = generate("kv_namespaces = [{ binding = \"KV\", id = \"x\" }]\nvars = { A = 1 }\n")
    #expect(properties(output) == ["KV": "kv: Source.KV", "A": "a: Int"])
  }

  @Test func documentationNamesTheDeclarations() {
    let output = generate(
      """
      [[kv_namespaces]]
      binding = "KV"
      id = "x"
      [env.staging]
      kv_namespaces = [{ binding = "KV", id = "x" }]
      [env.production]
      kv_namespaces = [{ binding = "KV", id = "x" }]
      ai = { binding = "AI" }
      """, path: "deep/folder/wrangler.toml")
    #expect(
      output.source.contains(
        "/// KV namespace. wrangler.toml:2, env.staging wrangler.toml:5, env.production wrangler.toml:7\n"))
    #expect(output.source.contains("/// Workers AI. Only in `production`, wrangler.toml:8\n"))
    #expect(!output.source.contains("folder"))
  }

  @Test func collisionsAreNumberedAndReported() throws {
    let output = generate("[vars]\nmy-var = 1\nMY_VAR = 2\nmyVar2 = 3\n")
    #expect(properties(output) == ["my-var": "myVar: Int", "MY_VAR": "myVar3: Int", "myVar2": "myVar2: Int"])
    let finding = try #require(output.findings.first)
    #expect(output.findings.count == 1)
    #expect(finding.rule == "swift-name-collision")
    #expect(finding.severity == .warning)
    let lines = LineIndex(finding.primary.file)
    #expect(lines.location(at: finding.primary.span.start).line == 3)
    #expect(finding.secondary.map { lines.location(at: $0.span.start).line } == [2])
  }

  @Test func renamesComeFirst() {
    let output = generate(
      "[vars]\nA = 1\nB = 2\nC = 3\n", options: EnvOptions(renames: ["B": "a", "C": "not a name"]))
    #expect(properties(output) == ["A": "a2: Int", "B": "a: Int", "C": "notAName: Int"])
  }

  @Test func conflictingKindsHaveAPropertyEach() {
    let output = generate("[vars]\nTOKEN = \"x\"\n[env.production]\nsecrets = { required = [\"TOKEN\"] }\n")
    #expect(output.source.contains("var tokenVariable: VariableValue? { source.optionalVariable(\"TOKEN\") }"))
    #expect(output.source.contains("var tokenSecret: Secret? { source.optionalSecret(\"TOKEN\") }"))
    #expect(output.findings.map(\.rule) == ["conflicting-kind"])
  }

  @Test func oneMarkerPerTarget() {
    let output = generate(
      """
      durable_objects.bindings = [{ name = "A", class_name = "C" }, { name = "B", class_name = "C" },
        { name = "D", class_name = "C", script_name = "other" }]
      services = [{ binding = "S", service = "auth", entrypoint = "Admin" }, { binding = "T", service = "auth" }]
      """)
    let properties = properties(output)
    #expect(properties["A"] == "a: DurableObjectNamespace<AppEnvTypes.C, Source.DurableObjects>")
    #expect(properties["B"] == "b: DurableObjectNamespace<AppEnvTypes.C, Source.DurableObjects>")
    #expect(properties["D"] == "d: DurableObjectNamespace<AppEnvTypes.C2, Source.DurableObjects>")
    #expect(properties["S"] == "s: Service<AppEnvTypes.AuthAdmin, Source.Services>")
    #expect(properties["T"] == "t: Service<AppEnvTypes.Auth, Source.Services>")
  }

  @Test func valuesAndIdsStayOut() {
    let output = generate(
      "vars = { A = \"s3cret-value\" }\nkv_namespaces = [{ binding = \"KV\", id = \"0123456789abcdef0123456789abcdef\" }]\n"
    )
    #expect(!output.source.contains("s3cret-value"))
    #expect(!output.source.contains("0123456789abcdef"))
  }

  @Test func aThousandBindingsHaveAThousandProperties() {
    let names = (0..<1000).map { "binding-\($0)" }
    let output = generate("[vars]\n" + names.map { "\($0) = 1\n" }.joined())
    #expect(properties(output).count == 1000)
    #expect(Set(properties(output).values).count == 1000)
  }

  @Test func aConfigWithoutBindingsHasAnEnv() {
    let output = generate("name = \"w\"\n")
    #expect(output.source.contains("typealias AppEnvSource = Sendable\n"))
    #expect(output.findings.isEmpty)
  }

  @Test func onlyItsOwnFilesAreGenerated() {
    #expect(EnvOutput.isGenerated("// Generated by lariat from wrangler.toml. Do not edit.\n".utf8))
    #expect(!EnvOutput.isGenerated("import WorkersRuntime\n".utf8))
    #expect(!EnvOutput.isGenerated([]))
  }
}
