import BindingSchema
import ConfigTree
import WorkerManifest
import Findings

extension Checker {
  /// A Python Worker needs the compatibility flag `python_workers`.
  mutating func checkPythonEntryPoint(_ key: Int) {
    guard let setting = effective.setting(at: key),
      !(setting.isInherited && inheritsFlags)
    else { return }
    guard let main = setting.value.string, main.hasSuffix(".py") else { return }
    let flags = effective.value("compatibility_flags")
    if flags?.children.contains(where: { $0.isString("python_workers") }) ?? false { return }
    report(
      .error, "missing-compatibility-flag", "a Python Worker needs the compatibility flag `python_workers`",
      at: setting.value, value: true,
      help: "add it to `compatibility_flags`")
  }

  /// Whether the environment takes the top level's flags, so that the finding at the top level speaks for it.
  private var inheritsFlags: Bool {
    schemas.keyIndex(named: "compatibility_flags").map { level[$0] == nil } ?? true
  }
}
