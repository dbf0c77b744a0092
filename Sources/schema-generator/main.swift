// Writes Sources/BuiltinSchemas/Generated from schemas/: `swift run schema-generator schemas Sources/BuiltinSchemas/Generated`.
import Findings
import Foundation
import SchemaFiles
import SchemaSource

guard CommandLine.arguments.count == 3 else {
  FileHandle.standardError.write(Data("usage: schema-generator SCHEMAS OUTPUT\n".utf8))
  exit(2)
}
let input = CommandLine.arguments[1]
let output = CommandLine.arguments[2]
let names = (FileManager.default.enumerator(atPath: input)?.compactMap { $0 as? String } ?? []).filter {
  $0.hasSuffix(".yaml")
}.sorted()
var files: [SourceFile] = []
for name in names {
  guard let data = FileManager.default.contents(atPath: "\(input)/\(name)") else { continue }
  files.append(SourceFile(path: "schemas/\(name)", bytes: Array(data)))
}
let folder = SchemaFolder(files)
guard folder.findings.isEmpty else {
  for finding in folder.findings {
    let place = LineIndex(finding.primary.file).location(at: finding.primary.span.start)
    let help = finding.help.map { " (\($0))" } ?? ""
    FileHandle.standardError.write(
      Data("\(finding.primary.file.path):\(place.line):\(place.column): error: \(finding.message)\(help)\n".utf8))
  }
  exit(1)
}
let sources = folder.sources
try FileManager.default.createDirectory(atPath: output, withIntermediateDirectories: true)
for old in try FileManager.default.contentsOfDirectory(atPath: output)
where !sources.contains(where: { $0.name == old }) {
  try FileManager.default.removeItem(atPath: "\(output)/\(old)")
}
for source in sources {
  let path = "\(output)/\(source.name)"
  if FileManager.default.contents(atPath: path) != Data(source.text.utf8) {
    try Data(source.text.utf8).write(to: URL(fileURLWithPath: path), options: .atomic)
  }
}
print("\(folder.keys.count) keys, \(folder.kinds.count) kinds, \(sources.count) files")
