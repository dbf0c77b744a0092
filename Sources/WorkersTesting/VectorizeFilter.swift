import WorkersRuntime

/// A filter of metadata: all conditions have to hold.
///
/// https://developers.cloudflare.com/vectorize/reference/metadata-filtering/
struct VectorizeFilter {
  private struct Condition {
    let path: [String]
    let comparison: String
    let value: JSONValue
  }

  private var conditions: [Condition] = []

  init(_ filter: JSONObject, indexes: Set<String>?) throws(WorkersError) {
    for member in filter.members {
      let path = member.name.split(separator: ".").map(String.init)
      if let indexes, !indexes.contains(member.name) {
        throw WorkersError(.invalidArgument, "the index has no metadata index `\(member.name)` to filter by")
      }
      guard case .object(let comparisons) = member.value else {
        conditions.append(Condition(path: path, comparison: "$eq", value: member.value))
        continue
      }
      for comparison in comparisons.members {
        guard ["$eq", "$ne", "$in", "$nin", "$lt", "$lte", "$gt", "$gte"].contains(comparison.name) else {
          throw WorkersError(.invalidArgument, "`\(comparison.name)` is no comparison of a filter")
        }
        conditions.append(Condition(path: path, comparison: comparison.name, value: comparison.value))
      }
    }
  }

  func matches(_ metadata: JSONObject) -> Bool {
    conditions.allSatisfy { condition in
      var value: JSONValue? = .object(metadata)
      for name in condition.path { value = value?[name] }
      return matches(value, condition)
    }
  }

  private func matches(_ value: JSONValue?, _ condition: Condition) -> Bool {
    switch condition.comparison {
    case "$eq": return value ?? .null == condition.value
    case "$ne": return value ?? .null != condition.value
    case "$in": return (condition.value.array ?? []).contains(value ?? .null)
    case "$nin": return !(condition.value.array ?? []).contains(value ?? .null)
    default: break
    }
    let isLess: Bool
    let isEqual: Bool
    switch (value, condition.value) {
    case (.number(let left)?, .number(let right)): (isLess, isEqual) = (left < right, left == right)
    case (.string(let left)?, .string(let right)):
      (isLess, isEqual) = (left.utf8.lexicographicallyPrecedes(right.utf8), left.utf8.elementsEqual(right.utf8))
    default: return false
    }
    switch condition.comparison {
    case "$lt": return isLess
    case "$lte": return isLess || isEqual
    case "$gt": return !isLess && !isEqual
    default: return !isLess
    }
  }
}
