import LariatKit
import Findings
import ConfigTree
import Resolution
import BuiltinSchemas
import DeployPlan
import JSONText
import Glibc

var args = Array(CommandLine.arguments.dropFirst())
let verb = args.removeFirst()
var env: String?
var path = ""
var i = 0
while i < args.count {
  if args[i] == "--env" { env = args[i+1]; i += 2; continue }
  if args[i] == "--format" { i += 2; continue }
  path = args[i]; i += 1
}
func read(_ p: String) -> [UInt8] {
  let fd = open(p, O_RDONLY); var st = stat(); fstat(fd, &st)
  var b = [UInt8](repeating: 0, count: Int(st.st_size)); let n = Glibc.read(fd, &b, b.count); _ = n; close(fd); return b
}
struct Disk: ConfigSurroundings {
  func entry(at path: String) -> DiskEntry {
    var st = stat(); if stat(path, &st) != 0 { return .missing }
    return st.st_mode & S_IFMT == S_IFDIR ? .directory : .file
  }
}
let file = SourceFile(path: path, bytes: read(path))
let loaded = ConfigLoader.load(file, format: ConfigFormat(path: path)!)
let resolved = ConfigResolver.resolve(loaded.document, schemas: BuiltinSchemas.all, options: ResolutionOptions(environments: verb == "check" ? (env.map { .named([$0]) } ?? .all) : .named([env ?? ""]), surroundings: Disk()))
let findings = loaded.hasSyntaxErrors ? loaded.findings : loaded.findings + resolved.findings
if verb == "check" {
  let index = LineIndex(file)
  func loc(_ o: Int) -> JSONValue { let l = index.location(at: o); return ["line": .integer(Int64(l.line)), "column": .integer(Int64(l.column)), "offset": .integer(Int64(o))] }
  let list: [JSONValue] = findings.sorted().map { f in ["rule": .string(f.rule), "group": .string(f.group.rawValue), "severity": .string(f.severity.rawValue), "message": .string(f.message), "file": .string(file.path), "path": JSONValue(f.path), "environment": JSONValue(f.environment), "range": ["start": loc(f.primary.span.start), "end": loc(f.primary.span.end)]] }
  print(JSONWriter.text(["version": 1, "findings": .array(list)]))
  exit(findings.contains { $0.severity == .error } ? 1 : 0)
} else {
  if loaded.hasSyntaxErrors || resolved.findings.contains(where: { $0.severity == .error && $0.group != .lint }) || resolved.manifests.isEmpty { exit(1) }
  print(JSONWriter.text(.object(UploadMetadata.metadata(of: resolved.manifests[0]))))
}
