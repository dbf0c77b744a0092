import ArgumentParser
import ConfigTree
import EnvCodegen
import Findings
import JSONText
import LariatKit
import Reporting
import Resolution

/// `lariat generate`: the Swift `Env` of a Worker.
struct GenerateCommand: LariatCommand {
  enum Format: String, ExpressibleByArgument, CaseIterable {
    case swift, model
  }

  /// The findings on standard error: for people, or `path:line:column: error: …` as compilers write them.
  enum Diagnostics: String, ExpressibleByArgument, CaseIterable {
    case text, concise

    var format: ReportFormat {
      switch self {
      case .text: .text
      case .concise: .concise
      }
    }
  }

  static let configuration = CommandConfiguration.lariat(
    "generate", abstract: "Write the Swift Env of a Worker.",
    discussion: """
      One Env for the top level and all environments, or with --env for one alone. A config that wrangler would refuse gives its findings on standard \
      error, nothing on standard output, and the exit status 1.
      """)

  @OptionGroup var config: ConfigOptions

  @Option(name: .shortAndLong, help: ArgumentHelp("Where to write it; standard output otherwise.", valueName: "file"))
  var output: String?

  @Flag(help: "Only see whether the file of --output is what would be written; the exit status is 1 when it is not.")
  var check = false

  @Flag(help: "Overwrite a file that lariat did not write.")
  var force = false

  @Option(help: ArgumentHelp("Name of the struct. (default: AppEnv)", valueName: "type"))
  var name: String?

  @Option(help: "Who may see the declarations. (default: internal)")
  var access: EnvOptions.Access?

  @Flag(help: "Also write a struct for each named environment.")
  var perEnvironment = false

  @Flag(help: "Write the needed part of WorkersRuntime into the file.")
  var standalone = false

  @Flag(help: "Write for Embedded Swift, with the alias Env.")
  var embedded = false

  @Option(help: ArgumentHelp("With --embedded: the type that Env stands on.", valueName: "type"))
  var source = "HostSource"

  @Option(
    help: ArgumentHelp(
      "With --embedded: also write the JavaScript entry of a module Worker, which runs the program of its name with `.wasm`.",
      valueName: "file"))
  var entry: String?

  @Option(help: "Swift, or the model that it is made from, as JSON.")
  var format: Format = .swift

  @Option(
    help: ArgumentHelp(
      "Take name, access, environment, perEnvironment and standalone from this JSON file, where no option says otherwise.",
      valueName: "file"))
  var settings: String?

  @Option(help: "Findings on standard error: for people, or one a line for editors and build systems.")
  var diagnostics: Diagnostics = .text

  func validate() throws {
    guard entry == nil || embedded else {
      throw ValidationError("--entry is of a program in WebAssembly: add --embedded")
    }
    guard !check || output != nil else { throw ValidationError("--check compares with a file: add --output FILE") }
  }

  func execute(in session: Session) throws(FileError) -> ExitStatus {
    var session = session
    session.diagnostics = diagnostics.format
    var settings = EnvSettings()
    if let file = self.settings {
      switch try EnvSettings.load(file, in: session) {
      case .stopped(let status): return status
      case .ready(let loaded): settings = loaded
      }
    }
    let environments = (config.environment ?? settings.environment).map { EnvironmentSelection.named([$0]) } ?? .all
    let checked: CheckedConfig
    switch try config.load(environments, in: session) {
    case .stopped(let status): return status
    case .ready(let loaded): checked = loaded
    }
    var search = SettingsSearch(.nearest, files: session.files)
    let renames = search.settings(for: checked.document.file.path)?.renames ?? [:]
    session.show(search.findings)
    let result = EnvGenerator.generate(
      checked.manifests,
      options: EnvOptions(
        typeName: name ?? settings.name, access: access ?? settings.access ?? .internal,
        platform: embedded ? .embedded(source: source) : .native,
        perEnvironment: perEnvironment || settings.perEnvironment, standalone: standalone || settings.standalone,
        renames: renames))
    session.show(result.findings)
    var bytes = Array(result.source.utf8)
    if format == .model { bytes = JSONWriter.bytes(result.model, style: .pretty) + [UInt8(ascii: "\n")] }
    let status = try deliver(bytes, to: output, in: session)
    guard let entry, status != .failure else { return status }
    let entryStatus = try deliver(Array(result.entry(program: program(of: entry)).utf8), to: entry, in: session)
    return entryStatus == .success ? status : entryStatus
  }

  /// The program beside the entry, as the entry names it: `./worker.wasm` for `build/worker.mjs`.
  private func program(of entry: String) -> String {
    let file = entry.split(separator: "/").last ?? "worker"
    let stem = file.lastIndex(of: ".").map { file[..<$0] } ?? file
    return "./\(stem).wasm"
  }

  private func deliver(_ bytes: [UInt8], to output: String?, in session: Session) throws(FileError) -> ExitStatus {
    guard let output else {
      try session.print(bytes)
      return .success
    }
    let existing = session.files.kind(of: output) == .file ? try session.files.source(output).bytes : nil
    if check {
      guard existing != bytes else { return .success }
      session.complain("`\(output)` is not what `lariat generate` writes now; run it without --check")
      return .findings
    }
    if existing == bytes { return .success }
    if let existing, !force, format == .swift, !existing.isEmpty, !EnvOutput.isGenerated(existing) {
      session.complain("`\(output)` was not written by lariat; --force overwrites it")
      return .failure
    }
    try session.files.write(bytes, to: output)
    return .success
  }
}
