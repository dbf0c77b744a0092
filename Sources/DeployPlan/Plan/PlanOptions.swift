/// What a plan supposes about the account and about who deploys.
public struct PlanOptions: Sendable, Hashable {
  /// What is deployed under the Worker's name.
  public enum Deployed: Sendable, Hashable {
    /// Nothing: this is the first deploy.
    case nothing
    /// The Worker, with the bindings and triggers of this config. `tag` is the last migration that was applied to it; `nil`
    /// means the last of the config.
    case worker(tag: String?)
  }

  public var deployed: Deployed
  /// Somebody answers questions; otherwise the deploy runs in a pipeline.
  public var isInteractive: Bool
  /// The namespace of Workers for Platforms to deploy into.
  public var dispatchNamespace: String?
  /// Hide the values of all variables, and not only of those that look like secrets.
  public var redactsVariables: Bool

  public init(
    deployed: Deployed = .nothing, isInteractive: Bool = false, dispatchNamespace: String? = nil,
    redactsVariables: Bool = false
  ) {
    self.deployed = deployed
    self.isInteractive = isInteractive
    self.dispatchNamespace = dispatchNamespace
    self.redactsVariables = redactsVariables
  }
}
