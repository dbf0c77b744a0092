import ConfigTree
import WorkerManifest

/// What migrations or exports do to Durable Object classes and their data.
enum DurableObjectNotices {
  static func notices(_ facts: DeployFacts) -> [Plan.Notice] {
    facts.declaresClasses ? exports(facts) : migrations(facts)
  }

  private static func migrations(_ facts: DeployFacts) -> [Plan.Notice] {
    guard !facts.migrations.isEmpty else { return [] }
    let pending = facts.pendingMigrations
    let deployedTag = facts.deployedTag
    guard !pending.isEmpty else {
      return [
        Plan.Notice(
          "migrations-applied", .keeps,
          "no migration is sent: the deployed Worker has \(deployedTag ?? "the last one")",
          detail: facts.options.deployed == .worker(tag: nil)
            ? "this supposes that the last migration of the config was applied" : nil)
      ]
    }
    var notices: [Plan.Notice] = []
    let tags = pending.compactMap { $0["tag"]?.string }
    if let deployedTag, !facts.deployedTagIsKnown {
      notices.append(
        Plan.Notice(
          "migration-tag-unknown", .changes,
          "all migrations are sent again, since the config does not have the deployed one, \(deployedTag)",
          detail: "leave migrations that were applied in the config"))
    } else {
      notices.append(Plan.Notice("migrations-sent", .changes, "\(tags.count, "migration") run: \(list: tags)"))
    }
    let deleted = pending.flatMap { $0["deleted_classes"]?.list ?? [] }.compactMap(\.string)
    if !deleted.isEmpty {
      notices.append(
        Plan.Notice(
          "classes-deleted", .removes,
          "the Durable Object \(words: deleted.count == 1 ? "class" : "classes") \(list: deleted) and all data of their objects",
          detail: "this cannot be undone"))
    }
    for renamed in pending.flatMap({ $0["renamed_classes"]?.list ?? [] }) {
      guard let from = renamed["from"]?.string, let to = renamed["to"]?.string else { continue }
      notices.append(
        Plan.Notice("class-renamed", .changes, "the objects of the Durable Object class \(from) become those of \(to)"))
    }
    for transferred in pending.flatMap({ $0["transferred_classes"]?.list ?? [] }) {
      guard let from = transferred["from"]?.string, let script = transferred["from_script"]?.string,
        let to = transferred["to"]?.string
      else { continue }
      notices.append(
        Plan.Notice(
          "class-transferred", .changes, "the objects of \(from) move from the Worker \(script) to \(to) of this one"))
    }
    return notices
  }

  private static func exports(_ facts: DeployFacts) -> [Plan.Notice] {
    let classes = (facts.manifest.value("exports")?.children).map(Array.init) ?? []
    func named(_ state: String) -> [ConfigValue] { classes.filter { $0["state"]?.isString(state) ?? false } }
    var notices: [Plan.Notice] = []
    let deleted = named("deleted").map(\.key)
    if !deleted.isEmpty {
      notices.append(
        Plan.Notice(
          "classes-deleted", .removes,
          "the Durable Object \(words: deleted.count == 1 ? "class" : "classes") \(list: deleted) and all data of their objects",
          detail: "this cannot be undone"))
    }
    for entry in named("renamed") {
      notices.append(
        Plan.Notice(
          "class-renamed", .changes,
          "the objects of the Durable Object class \(entry.key) become those of \(entry["renamed_to"]?.string ?? "")"))
    }
    for entry in named("transferred") {
      notices.append(
        Plan.Notice(
          "class-transferred", .changes,
          "the objects of \(entry.key) move to the Worker \(entry["transferred_to"]?.string ?? "")"))
    }
    for entry in named("expecting-transfer") {
      notices.append(
        Plan.Notice(
          "class-transfer-expected", .requires,
          "the transfer of \(entry.key) from the Worker \(entry["transfer_from"]?.string ?? "")"))
    }
    if !facts.migrations.isEmpty {
      notices.append(
        Plan.Notice("migrations-not-sent", .keeps, "migrations are not sent, since `exports` declares the classes"))
    }
    return notices
  }
}
