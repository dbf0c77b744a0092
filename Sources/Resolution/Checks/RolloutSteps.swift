import BindingSchema
import ConfigTree
import WorkerManifest
import Findings

extension Checker {
  private static let singleSteps: [Double] = [5, 10, 20, 25, 50, 100]

  /// One percentage of a few, or a list that does not fall, from 10 to 100, ending in 100; not more steps than instances.
  mutating func checkRolloutSteps(_ value: ConfigValue) {
    if let single = value.number {
      if !Self.singleSteps.contains(single) {
        report(
          .error, "not-one-of", "\(value.sourceText) is no value of \(subject(value))", at: value, value: true,
          help: "one of: 5, 10, 20, 25, 50, 100; or a list of steps that ends in 100")
      }
      return
    }
    var previous = 0.0
    for item in value.children {
      guard let step = item.number else {
        reportTypeMismatch(item, wanted: .number)
        continue
      }
      if step < 10 || step > 100 {
        report(
          .error, "out-of-range", "the step \(item.sourceText) is not between 10 and 100", at: item, value: true,
          help: "a step is the share of instances in per cent")
      } else if step < previous {
        report(
          .error, "out-of-range", "the step \(item.sourceText) is smaller than the one before", at: item, value: true,
          help: "let the steps rise to 100")
      }
      previous = step
    }
    let items = Array(value.children)
    if let last = items.last, let step = last.number, step != 100 {
      report(
        .error, "out-of-range", "the last step has to be 100, but is \(last.sourceText)", at: last, value: true,
        help: "add a step of 100")
    }
    if let maximum = value.parent?["max_instances"]?.number, Double(items.count) > maximum, maximum != 0 {
      report(
        .error, "out-of-range", "there are \(items.count) rollout steps for \(Self.text(maximum)) instances", at: value,
        value: true,
        help: "use at most as many steps as instances")
    }
  }
}
