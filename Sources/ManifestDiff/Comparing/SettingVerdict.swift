import BindingSchema
import ConfigTree
import WorkerManifest

/// What a changed setting means for the next deploy.
struct SettingVerdict {
  let risk: Change.Risk
  let effect: String

  init(_ pair: EnvironmentPair, key: KeySchema, path: String, old: ConfigValue?, new: ConfigValue?) {
    switch key.key.text {
    case "account_id":
      risk = old == nil || new == nil ? .high : .critical
      effect =
        "the deploy goes to another account than before, where the Worker is a new one without data and secrets, and the old"
        + " one keeps running"
    case "keep_vars":
      let keeps = new?.isTruthy ?? false
      risk = keeps ? .note : .high
      effect =
        keeps
        ? "variables that the file does not name are kept on the deployed Worker"
        : "variables that the file does not name, such as ones set in the dashboard, are deleted from the deployed Worker"
    case "compatibility_date", "compatibility_flags":
      risk = .high
      effect = "the next version runs with other behaviour of the runtime"
    case "first_party_worker", "compliance_region":
      risk = .high
      effect = "the deploy goes to another part of Cloudflare"
    default:
      risk = .note
      effect = Self.general(key, path: path, isRemoved: new == nil)
    }
  }

  private static func general(_ key: KeySchema, path: String, isRemoved: Bool) -> String {
    if key.metadata != nil {
      return isRemoved
        ? "the next version is uploaded without `\(path)`, so that the default holds"
        : "the next version is uploaded with the new `\(path)`"
    }
    return isRemoved
      ? "nothing is sent for it: the next build or deploy runs with the default of `\(path)`"
      : "nothing is sent for it: the next build or deploy runs with the new `\(path)`"
  }
}
