import JSONText

/// What the renderings of a plan for people have in common.
enum PlanSummary {
  static func title(_ plan: Plan) -> String {
    let deploy = plan.isFirstDeploy ? "First deploy" : "Deploy"
    return "\(deploy) of \(LineText.escaped(plan.worker ?? "a Worker without a name"))"
  }

  static func rows(_ plan: Plan) -> [(name: String, value: String)] {
    var rows: [(name: String, value: String)] = []
    if let environment = plan.environment { rows.append(("environment", environment)) }
    if let namespace = plan.dispatchNamespace { rows.append(("namespace", namespace)) }
    if let entry = plan.entryPoint { rows.append(("entry point", entry)) }
    if let directory = plan.assetsDirectory { rows.append(("assets", directory)) }
    return rows.map { ($0.name == "environment" ? "environment " : $0.name, $0.value) }
  }

  /// `Requests (12, of which 8 only read)`.
  static func requests(_ plan: Plan) -> String {
    let reading = plan.requests.filter(\.isReadOnly).count
    return "Requests (\(plan.requests.count), of which \(reading) only read)"
  }

  /// What a request carries, on one line.
  static func body(_ request: PlannedRequest) -> String? {
    switch request.body {
    case nil: nil
    case .json(let value): JSONWriter.text(value)
    case .described(let phrase): phrase.text
    case .form(let parts): "form: \(parts.map(part).joined(separator: ", "))"
    }
  }

  private static func part(_ part: PlannedRequest.FormPart) -> String {
    if let value = part.value { return "\(part.name) = \(JSONWriter.text(value))" }
    return part.contentType.map { "\(part.name) (\($0))" } ?? part.name
  }
}
