package import ConfigTree
import JSONText

/// Values as compact JSON in which equal meaning gives equal text: members sorted by name, numbers as JavaScript
/// prints them
/// (1 and 1.0 are one number), whatever the format of the file.
package enum CanonicalText {
  /// - Parameter sortsStrings: a list of texts counts as a set, as the lists of most settings do.
  static func text(_ value: ConfigValue, without field: String? = nil, sortsStrings: Bool = false) -> String {
    var output = ""
    write(value, without: field, sortsStrings: sortsStrings, to: &output)
    return output
  }

  /// The same of JSON.
  static func text(_ value: JSONValue, sortsStrings: Bool = false) -> String {
    switch value {
    case .null: return "null"
    case .boolean(let flag): return flag ? "true" : "false"
    case .integer(let number): return JavaScriptNumber.text(Double(number)) ?? "null"
    case .number(let number): return JavaScriptNumber.text(number) ?? "null"
    case .string(let text): return JSONWriter.text(.string(text))
    case .array(let list):
      var items = list.map { text($0, sortsStrings: sortsStrings) }
      if sortsStrings, list.allSatisfy({ $0.string != nil }) { items.sort() }
      return "[" + items.joined(separator: ",") + "]"
    case .object(let object):
      let members = object.members.sorted { $0.name < $1.name }.map { member in
        JSONWriter.text(.string(member.name)) + ":" + text(member.value, sortsStrings: sortsStrings)
      }
      return "{" + members.joined(separator: ",") + "}"
    }
  }

  /// For people: a text as it is, everything else as JSON.
  package static func shown(_ value: ConfigValue) -> String {
    value.string ?? text(value)
  }

  private static func write(
    _ value: ConfigValue, without field: String?, sortsStrings: Bool, to output: inout String
  ) {
    switch value.kind {
    case .table:
      // Of duplicate keys (JSON) the last one counts.
      var members: [String: ConfigValue] = [:]
      for child in value.children where child.key != field { members[child.key] = child }
      output += "{"
      for (position, name) in members.keys.sorted().enumerated() {
        guard let member = members[name] else { continue }
        if position > 0 { output += "," }
        output += JSONWriter.text(.string(name)) + ":"
        write(member, without: nil, sortsStrings: sortsStrings, to: &output)
      }
      output += "}"
    case .array:
      var items = value.children.map { text($0, sortsStrings: sortsStrings) }
      if sortsStrings, value.children.allSatisfy({ $0.kind == .string }) { items.sort() }
      output += "[" + items.joined(separator: ",") + "]"
    case .string: output += JSONWriter.text(.string(value.string ?? ""))
    case .integer, .float: output += JavaScriptNumber.text(value.number ?? .nan) ?? "null"
    case .boolean: output += value.boolean == true ? "true" : "false"
    case .offsetDateTime, .localDateTime, .localDate, .localTime:
      output += JSONWriter.text(.string(value.sourceText))
    case .null: output += "null"
    }
  }
}
