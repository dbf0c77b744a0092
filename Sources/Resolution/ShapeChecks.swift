import BindingSchema
import ConfigTree
import Findings

/// The keywords of the schema language, applied to a value.
extension Checker {
  /// Checks `value` against `shape`; returns whether no error was found in it.
  @discardableResult
  mutating func check(_ value: ConfigValue, _ shape: Shape) -> Bool {
    let type = ValueTypes(of: value)
    guard shape.types.contains(type) else {
      return checkAccident(value, type, shape)
    }
    let errors = errorCount
    switch type {
    case .string: checkString(value, shape)
    case .number: checkNumber(value, shape)
    case .list: checkList(value, shape)
    case .table: checkTable(value, shape)
    default: break
    }
    for check in shape.checks { run(check, value) }
    return errorCount == errors
  }

  /// A value of a type that nobody means here.
  private mutating func checkAccident(_ value: ConfigValue, _ type: ValueTypes, _ shape: Shape) -> Bool {
    guard shape.alsoAccepts.accept(value), !shape.crashesOn.accept(value) else {
      reportTypeMismatch(value, shape)
      return false
    }
    // JavaScript takes a list or a text where only an object is asked for, and reads it as one with the keys 0, 1, ….
    guard shape.types.contains(.table), value.isTruthy else { return true }
    let hasIndices = type == .list ? value.count > 0 : type == .string && !value.isEmptyString
    let isNoticed = hasIndices && shape.values == nil && (shape.unknownKeys == .warning || shape.unknownKeys == .stop)
    if isNoticed && shape.unknownKeys == .stop {
      reportPassingForTable(value, type, shape)
      return true
    }
    if type == .list, let values = shape.values {
      for item in value.children { check(item, values) }
    }
    guard !shape.fields.contains(where: \.isRequired) else {
      // wrangler warns about the indices besides; that is the same mistake.
      reportTypeMismatch(value, shape)
      return false
    }
    if isNoticed { reportPassingForTable(value, type, shape) }
    let errors = errorCount
    for check in shape.checks { run(check, value) }
    return errorCount == errors
  }

  /// "`kv_namespaces[0].id`", or "this entry" for what has no key.
  func subject(_ value: ConfigValue) -> String {
    value.keySpan == nil ? (value.isRoot ? "the config" : "`\(value.path)`") : "`\(value.key)`"
  }

  // MARK: Lists

  private mutating func checkList(_ value: ConfigValue, _ shape: Shape) {
    if value.count < shape.minimumCount {
      report(
        .error, "empty-value",
        value.count == 0 ? "\(subject(value)) is empty" : "\(subject(value)) needs \(shape.minimumCount) entries",
        at: value, value: true, help: "add an entry")
    }
    if let items = shape.items {
      for item in value.children { check(item, items) }
    }
    if !shape.uniqueBy.isEmpty { checkUnique(value, shape.uniqueBy) }
  }

  private mutating func checkUnique(_ list: ConfigValue, _ fields: [String]) {
    let keys = fields.map { KeyName($0) }
    var seen: [[String]: ConfigValue] = [:]
    for item in list.children where item.kind == .table {
      let identity = keys.map { key in
        // An absent field is equal to another absent one.
        item[key].map { $0.string ?? $0.number.map { "\($0)" } ?? $0.sourceText } ?? ""
      }
      guard let first = seen[identity] else {
        seen[identity] = item
        continue
      }
      let place = item[keys[0]] ?? item
      report(
        .error, "duplicate-entry", "two entries of \(subject(list)) have the same \(listed(fields, "and"))", at: place,
        value: true, secondary: [(first[keys[0]] ?? first).label("first here")], help: "change or remove one of them")
    }
  }
}
