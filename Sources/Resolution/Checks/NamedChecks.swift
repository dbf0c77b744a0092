import BindingSchema
import ConfigTree
import WorkerManifest
import Findings

/// Finds the check that a schema names. Each stands in a file of its own.
extension Checker {
  /// Checks of one value.
  mutating func run(_ check: CheckName, _ value: ConfigValue) {
    switch check {
    case .compatibilityDate: checkCompatibilityDate(value)
    case .route: checkRoute(value)
    case .placement: checkPlacement(value)
    case .observability: checkObservability(value)
    case .durableObjectExport: checkExport(value)
    case .containerImage: checkContainerImage(value)
    case .containerName: checkContainerName(value)
    case .containerConfiguration: checkContainerConfiguration(value)
    case .rolloutSteps: checkRolloutSteps(value)
    case .unsafeBindingType: checkUnsafeBindingType(value)
    case .previewContainers: checkPreviewContainers(value)
    case .customDomainInheritance, .missingNames, .durableObjectLifecycle, .migrationsWithExports, .containerLinks,
      .sitesEntryPoint, .pythonEntryPoint:
      break
    }
  }

  /// Checks of a level that holds or inherits the key at index `key`.
  mutating func run(_ check: CheckName, key: Int) {
    switch check {
    case .customDomainInheritance: checkCustomDomainInheritance(key)
    case .missingNames: checkMissingNames(key)
    case .durableObjectLifecycle: checkDurableObjectLifecycle(key)
    case .migrationsWithExports: checkMigrationsWithExports(key)
    case .containerLinks: checkContainerLinks(key)
    case .sitesEntryPoint: checkSitesEntryPoint(key)
    case .pythonEntryPoint: checkPythonEntryPoint(key)
    case .compatibilityDate, .route, .placement, .observability, .durableObjectExport, .containerImage, .containerName,
      .containerConfiguration,
      .rolloutSteps, .unsafeBindingType, .previewContainers:
      break
    }
  }
}
