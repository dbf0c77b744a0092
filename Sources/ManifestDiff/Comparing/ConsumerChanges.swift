import BindingSchema
import ConfigTree
import Findings
import WorkerManifest

/// Queues whose messages a Worker receives.
enum ConsumerList {
  static func consumers(of manifest: WorkerManifest) -> [(queue: String, value: ConfigValue)] {
    guard let list = manifest.value("queues")?["consumers"], list.kind == .array else { return [] }
    var seen: Set<String> = []
    return list.children.compactMap { value in
      guard let queue = value["queue"]?.string, seen.insert(queue).inserted else { return nil }
      return (queue, value)
    }
  }
}

enum ConsumerChanges {
  static func collect(_ pair: EnvironmentPair, into changes: inout [Change]) {
    guard !QuickEquality.surelyEqual(pair.old.value("queues"), pair.new.value("queues")) else { return }
    let (old, new) = (ConsumerList.consumers(of: pair.old), ConsumerList.consumers(of: pair.new))
    for (queue, value) in old where !new.contains(where: { $0.queue == queue }) {
      changes.append(
        change(
          pair, queue, value, nil, risk: .note,
          effect: "the Worker stays the consumer of `\(queue)`, since no deploy detaches one: remove it with"
            + " `wrangler queues consumer remove`"))
    }
    for (queue, value) in new {
      guard let before = old.first(where: { $0.queue == queue })?.value else {
        changes.append(
          change(
            pair, queue, nil, value, risk: .note,
            effect: "the Worker receives the messages of `\(queue)`, and the deploy fails while another Worker does"))
        continue
      }
      let names = Set(before.children.map(\.key)).union(value.children.map(\.key)).sorted()
      let differing = names.filter { name in
        before[name].map { CanonicalText.text($0) } != value[name].map { CanonicalText.text($0) }
      }
      guard !differing.isEmpty else { continue }
      var one = change(
        pair, queue, before, value, risk: .note,
        effect: "messages of `\(queue)` are delivered by the new \(differing.map { "`\($0)`" }.joined(separator: ", "))"
      )
      one.old?.value = shown(before, differing)
      one.new?.value = shown(value, differing)
      changes.append(one)
    }
  }

  private static func shown(_ value: ConfigValue, _ names: [String]) -> ShownValue {
    let parts = names.compactMap { name in value[name].map { "\(name): \(CanonicalText.shown($0))" } }
    return ShownValue(parts.isEmpty ? "(default)" : parts.joined(separator: ", "))
  }

  private static func change(
    _ pair: EnvironmentPair, _ queue: String, _ old: ConfigValue?, _ new: ConfigValue?, risk: Change.Risk,
    effect: String
  ) -> Change {
    func side(_ value: ConfigValue) -> Change.Side {
      Change.Side(place: (value["queue"] ?? value).label(), path: value.path.description)
    }
    return pair.change(
      .consumer, noun: "queue consumer", name: queue, old: old.map(side), new: new.map(side), risk: risk, effect: effect
    )
  }
}
