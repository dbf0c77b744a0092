import Foundation
import PackagePlugin

/// Writes `Env.swift` for a target, and again whenever its config changes.
@main
struct LariatEnvPlugin: BuildToolPlugin {
  func createBuildCommands(context: PluginContext, target: any Target) throws -> [Command] {
    guard let module = target.sourceModule else { return [] }
    let output = context.pluginWorkDirectoryURL.appendingPathComponent("Env.swift")
    let request: EnvRequest
    do throws(EnvProblem) {
      if let own = module.sourceFiles.first(where: { $0.url.lastPathComponent == "Env.swift" }) {
        throw EnvProblem(
          "\(own.url.path) has the name of the file that LariatEnvPlugin writes: remove it, or the plugin from the "
            + "target `\(target.name)`")
      }
      request = try EnvRequest(
        target: target.name, folder: target.directoryURL, package: context.package.directoryURL)
    } catch {
      Diagnostics.error(error.description)
      return []
    }
    return [
      .buildCommand(
        displayName: "Env of \(target.name) from \(request.config.lastPathComponent)",
        executable: try context.tool(named: "lariat").url, arguments: request.arguments(output: output),
        inputFiles: request.inputs, outputFiles: [output])
    ]
  }
}
