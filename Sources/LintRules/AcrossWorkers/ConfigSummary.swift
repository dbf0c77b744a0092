import BindingSchema
import ConfigTree
import Findings
import WorkerManifest

/// What a config says about its own Workers and about those of others: names and where they stand, without the document.
///
/// Of ten thousand configs only this is kept. A place is the index of a node: reading the same text again leads to it.
public struct ConfigSummary: Sendable {
  /// A name and the node that states it.
  public struct Mention: Sendable {
    public let text: String
    let node: UInt32

    init(_ text: String, at value: ConfigValue) {
      self.text = text
      node = value.index
    }
  }

  /// An entry that names another Worker.
  public struct Reference: Sendable {
    /// As `WorkerReference.role`.
    public let role: String
    public let worker: Mention
    public let environment: String?
    let className: Mention?
    let entrypoint: Mention?
    /// The entry says by its name that it means its own Worker.
    let isSelf: Bool
  }

  public struct Route: Sendable {
    public let pattern: Mention
    public let isCustomDomain: Bool
  }

  /// A resource that has a name and an id: the one is looked up by the other.
  public struct NamedResource: Sendable {
    let noun: String
    let name: String
    let id: Mention
  }

  /// The top level or one environment. Immutable, and shared by reference: rules hand it around.
  public final class Section: Sendable {
    public let environment: String?
    /// The name it deploys under.
    public let worker: Mention?
    let account: String?
    /// The entry point as written.
    let main: String?
    let stage: Stage
    let isLocalOnly: Bool
    public let references: [Reference]
    /// Queues it sends to, and receives from.
    public let producers: [Mention]
    public let consumers: [Mention]
    let deadLetters: [Mention]
    public let routes: [Route]
    let resources: [NamedResource]
    /// Durable Object classes of this Worker; `nil` when nothing tells.
    let classes: [String]?
    /// Exported classes that other Workers may call, when the config states them.
    let entrypoints: [String]?

    /// "environment `staging`", "the top level".
    var title: String { environment.map { "environment `\($0)`" } ?? "the top level" }

    init(
      _ section: LintSection, routes: [DeclaredRoute], places: WorkerReferencePlaces, placeholders: [PlaceholderText]
    ) {
      /// The text of a value that nobody fills in later.
      func mention(_ value: ConfigValue?) -> ConfigSummary.Mention? {
        guard let value, let text = value.string, !text.isEmpty, !placeholders.contains(where: { $0.value == value })
        else {
          return nil
        }
        return ConfigSummary.Mention(text, at: value)
      }
      let manifest = section.manifest
      environment = section.environment
      stage = section.stage
      isLocalOnly = section.isLocalOnly
      account = section.value(.accountID)?.string
      main = section.value(.main)?.string
      let name = manifest.name
      worker = name.flatMap { name in
        mention(name.value) == nil || name.text.isEmpty ? nil : ConfigSummary.Mention(name.text, at: name.value)
      }

      var references: [ConfigSummary.Reference] = []
      places.forEach(in: manifest) { found in
        guard let worker = mention(found.worker) else { return }
        let binding = found.worker.parent?[.binding]?.string
        references.append(
          ConfigSummary.Reference(
            role: found.role, worker: worker, environment: found.environment, className: mention(found.className),
            entrypoint: mention(found.entrypoint),
            isSelf: binding.map { $0.utf8.containsIgnoringCase("self") && NameWords.words($0).contains("self") }
              ?? false)
        )
      }
      self.references = references

      self.routes = routes.map {
        ConfigSummary.Route(pattern: ConfigSummary.Mention($0.text, at: $0.value), isCustomDomain: $0.isCustomDomain)
      }

      let queues = section.value(.queues)
      let consumerEntries = queues?[.consumers]?.items ?? []
      producers = (queues?[.producers]?.items ?? []).compactMap { mention($0[.queue]) }
      consumers = consumerEntries.compactMap { mention($0[.queue]) }
      deadLetters = consumerEntries.compactMap { mention($0[.deadLetterQueue]) }

      var resources: [ConfigSummary.NamedResource] = []
      for binding in manifest.bindings where !binding.isInherited {
        guard let provisioning = binding.kind.deployment.provisioning, let idField = provisioning.specifiedBy,
          let nameField = provisioning.nameField, let name = mention(binding.entry[nameField]),
          let value = binding.entry[idField], let id = mention(value),
          !(value.withStringBytes { IDText.isPlaceholder($0) } ?? true)
        else { continue }
        resources.append(ConfigSummary.NamedResource(noun: binding.kind.resource.noun, name: name.text, id: id))
      }
      self.resources = resources

      let hasHistory = section.value(.migrations) != nil || section.value(.exports) != nil
      if hasHistory {
        let replay = MigrationReplay(section)
        classes = replay.isKnown ? replay.live.sorted() : nil
      } else {
        classes = nil
      }
      let stated = (section.value(.exports)?.children).map {
        Array($0).filter { $0[.type]?.isString("worker") ?? false }
      }
      entrypoints = stated.flatMap { $0.isEmpty ? nil : $0.map(\.key) }
    }
  }

  /// The path of the config.
  public let path: String
  /// Nothing is to be said about it: a build tool made it from another config, a template engine fills it in, or it does
  /// not parse.
  let isAside: Bool
  /// Its path says that it is a template, or belongs to tests or samples.
  let isSample: Bool
  public let isPages: Bool
  public private(set) var sections: [Section]

  public init(_ context: LintContext, places: WorkerReferencePlaces, isAside: Bool = false) {
    path = context.file.path
    isSample = context.isTemplate || context.isTestConfig
    self.isAside = isAside || context.placeholders.contains { $0.syntax.isTemplateEngine }
    isPages = context.document.isPagesProject
    sections = context.sections.map { section in
      Section(
        section, routes: context.routes.filter { $0.section === section }, places: places,
        placeholders: context.placeholders)
    }
  }
}

extension ConfigSummary {
  func only(environment: String?) -> ConfigSummary {
    var summary = self
    summary.sections.removeAll { $0.environment != environment }
    return summary
  }
}
