import Findings
import JSONText

/// The changes for programs. Within `version` 1, members are added and never changed.
///
/// - `old`, `new`: what the user calls the revisions.
/// - `changes`: the worst first, each with
///   - `kind`: `added`, `removed`, `changed`, `moved` or `renamed`;
///   - `subject`: `worker`, `environment`, `binding`, `variable`, `secret`, `route`, `custom-domain`, `address`,
///   `cron`,
///     `queue-consumer`, `migration`, `class` or `setting`;
///   - `noun`: the thing in words; `name`; `previous_name`: a text when renamed, else null;
///   - `environments`: names, null being the top level;
///   - `moved_from`: `{ "environment": name or null }` when moved, else null;
///   - `risk`: `critical`, `high` or `note`; `effect`: what the deploy does, one sentence;
///   - `old`, `new`: null, or `file`, `path`, `line`, `column` (both from 1, columns in Unicode scalars) and `value`
///   (a text or
///     null; `<hidden>` when it looks like a secret, `<redacted>` on request).
/// - `summary`: the number of changes by risk.
enum JSONDiffReport {
  static func text(_ report: DiffReport, _ rendering: DiffRendering) -> String {
    var places = PlaceTable()
    let changes = report.changes.map { value($0, rendering, &places) }
    let summary = JSONObject(
      Change.Risk.descending.map { .init(name: $0.rawValue, value: .integer(Int64(report.count($0)))) })
    let root: JSONValue = [
      "version": 1, "old": .string(report.old), "new": .string(report.new), "changes": .array(changes),
      "summary": .object(summary),
    ]
    return JSONWriter.text(root, style: .pretty) + "\n"
  }

  private static func value(_ change: Change, _ rendering: DiffRendering, _ places: inout PlaceTable) -> JSONValue {
    [
      "kind": .string(change.kind.rawValue),
      "subject": .string(change.subject.rawValue),
      "noun": .string(change.noun),
      "name": .string(change.name),
      "previous_name": JSONValue(change.previousName),
      "environments": .array(change.environments.map { JSONValue($0.name) }),
      "moved_from": change.movedFrom.map { ["environment": JSONValue($0.name)] } ?? .null,
      "risk": .string(change.risk.rawValue),
      "effect": .string(change.effect),
      "old": side(change.old, rendering, &places),
      "new": side(change.new, rendering, &places),
    ]
  }

  private static func side(_ side: Change.Side?, _ rendering: DiffRendering, _ places: inout PlaceTable) -> JSONValue {
    guard let side else { return .null }
    let location = places.location(side.place)
    return [
      "file": .string(side.place.file.path),
      "path": .string(side.path),
      "line": .integer(Int64(location.line)),
      "column": .integer(Int64(location.column)),
      "value": JSONValue(side.value?.text(redact: rendering.redact)),
    ]
  }
}
