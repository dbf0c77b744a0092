import ManifestDiff

/// An edit with known meaning: what it does to a config, and the one change that a diff has to report.
struct RandomEdit {
  struct Expected: Equatable {
    var kind: Change.Kind
    var subject: Change.Subject
    var name: String
    var environments: [String?]
    var risk: Change.Risk
  }

  var edited: RandomConfig
  var expected: Expected

  /// `nil` when the config has nothing that the chosen edit could be applied to.
  init?(_ config: RandomConfig, using random: inout SplitMix) {
    var edited = config
    let environment =
      ([nil] + config.environments.keys.sorted().map(Optional.some)).randomElement(using: &random) ?? nil
    var level = environment.flatMap { config.environments[$0] } ?? config.top
    let keeps = config.keepsVariables
    func expect(_ kind: Change.Kind, _ subject: Change.Subject, _ name: String, _ risk: Change.Risk) -> Expected {
      Expected(kind: kind, subject: subject, name: name, environments: [environment], risk: risk)
    }
    func any(_ values: [String: String]) -> String? { values.keys.sorted().randomElement(using: &random) }
    let all = [nil] + config.environments.keys.sorted().map(Optional.some)

    switch Int.random(in: 0..<32, using: &random) {
    case 0:
      level.vars["ADDED"] = "new"
      expected = expect(.added, .variable, "ADDED", .note)
    case 1:
      guard let name = any(level.vars) else { return nil }
      level.vars[name] = nil
      expected = expect(.removed, .variable, name, keeps ? .note : .high)
    case 2:
      guard let name = any(level.vars) else { return nil }
      level.vars[name] = "other"
      expected = expect(.changed, .variable, name, .note)
    case 3:
      guard let name = any(level.vars) else { return nil }
      level.vars["RENAMED"] = level.vars.removeValue(forKey: name)
      expected = expect(.renamed, .variable, "RENAMED", keeps ? .note : .high)
    case 4:
      guard let name = any(level.kv) else { return nil }
      level.kv[name] = "other"
      expected = expect(.changed, .binding, name, .critical)
    case 5:
      guard let name = any(level.buckets) else { return nil }
      level.buckets[name] = "other"
      expected = expect(.changed, .binding, name, .critical)
    case 6:
      guard let name = any(level.databases) else { return nil }
      level.databases[name] = nil
      expected = expect(.removed, .binding, name, .high)
    case 7:
      level.databases["ADDED"] = "new"
      expected = expect(.added, .binding, "ADDED", .note)
    case 8:
      guard let name = any(level.services) else { return nil }
      level.services[name] = "other"
      expected = expect(.changed, .binding, name, .high)
    case 9:
      guard let name = any(level.kv) else { return nil }
      level.kv["RENAMED"] = level.kv.removeValue(forKey: name)
      expected = expect(.renamed, .binding, "RENAMED", .high)
    case 10:
      guard let name = any(level.producers) else { return nil }
      level.producers[name] = "other"
      expected = expect(.changed, .binding, name, .critical)
    case 11:
      guard let name = level.secrets.randomElement(using: &random) else { return nil }
      level.secrets.removeAll { $0 == name }
      expected = expect(.removed, .secret, name, .note)
    case 12:
      level.secrets.append("ADDED")
      expected = expect(.added, .secret, "ADDED", .note)
    case 13:
      guard let name = level.secrets.randomElement(using: &random) else { return nil }
      level.vars[name] = "plain"
      expected = expect(.changed, .variable, name, .critical)
    case 14:
      guard let queue = level.consumers.randomElement(using: &random) else { return nil }
      level.consumers.removeAll { $0 == queue }
      expected = expect(.removed, .consumer, queue, .note)
    case 15:
      level.consumers.append("added")
      expected = expect(.added, .consumer, "added", .note)
    case 16:
      guard var routes = level.routes else { return nil }
      expected = expect(.removed, .route, routes.removeFirst(), .high)
      level.routes = routes
    case 17:
      level.routes?.append("added.example/*")
      expected = expect(.added, .route, "added.example/*", .high)
    case 18:
      expected = expect(.removed, .domain, level.domains.removeFirst(), .critical)
    case 19:
      level.domains.append("added.example")
      expected = expect(.added, .domain, "added.example", .high)
    case 20:
      guard var crons = level.crons, !crons.isEmpty else { return nil }
      expected = expect(.removed, .cron, crons.removeFirst(), .high)
      level.crons = crons
    case 21:
      guard level.crons != nil else { return nil }
      level.crons?.append("0 3 * * *")
      expected = expect(.added, .cron, "0 3 * * *", .note)
    case 22:
      level.flags?.append("flag_c")
      expected = expect(.changed, .setting, "compatibility_flags", .high)
    case 23:
      level.logpush = !(level.logpush ?? false)
      expected = expect(.changed, .setting, "logpush", .note)
    case 24:
      level.migrations.append(["v4", "D"])
      expected = expect(.added, .migration, "v4", .note)
    case 25:
      expected = expect(
        .removed, .migration, level.migrations.remove(at: Int.random(in: 0..<3, using: &random))[0], .critical)
    case 26:
      level.migrations.swapAt(0, 2)
      expected = expect(.changed, .migration, "migrations", .critical)
    case 27:
      level.migrations[1][1] = "Z"
      expected = expect(.changed, .migration, "v2", .critical)
    case 28:
      edited.date = "2026-06-01"
      expected = Expected(kind: .changed, subject: .setting, name: "compatibility_date", environments: all, risk: .high)
      self.edited = edited
      return
    case 29:
      guard let name = environment else { return nil }
      edited.environments[name] = nil
      expected = expect(.removed, .environment, name, .high)
      self.edited = edited
      return
    case 30:
      guard let name = environment else { return nil }
      // The same variable, first at the top level, then in the environment: the generator has put it there.
      guard let value = config.top.vars["REGION"], level.vars["REGION"] == nil else { return nil }
      edited.top.vars["REGION"] = nil
      level.vars["REGION"] = value
      edited.environments[name] = level
      expected = expect(.moved, .variable, "REGION", keeps ? .note : .high)
      self.edited = edited
      return
    default:
      guard let name = environment else { return nil }
      level.name = "named"
      edited.environments[name] = level
      expected = expect(.renamed, .worker, "named", .critical)
      self.edited = edited
      return
    }
    if let environment { edited.environments[environment] = level } else { edited.top = level }
    self.edited = edited
  }
}
