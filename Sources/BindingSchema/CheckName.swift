/// The rules that no keyword of the schema language expresses. A schema file refers to one by its raw value; the engine
/// has a file of that name for each.
public enum CheckName: String, Sendable, Hashable, CaseIterable {
  // Of one value
  case compatibilityDate = "compatibility-date"
  case route
  case placement
  case observability
  case durableObjectExport = "durable-object-export"
  case containerImage = "container-image"
  case containerName = "container-name"
  case containerConfiguration = "container-configuration"
  case rolloutSteps = "rollout-steps"
  case unsafeBindingType = "unsafe-binding-type"

  // Of one level of a file: the top level or one environment
  case customDomainInheritance = "custom-domain-inheritance"
  case missingNames = "missing-names"
  case durableObjectLifecycle = "durable-object-lifecycle"
  case migrationsWithExports = "migrations-with-exports"
  case containerLinks = "container-links"
  case sitesEntryPoint = "sites-entry-point"
  case pythonEntryPoint = "python-entry-point"
  case previewContainers = "preview-containers"
}
