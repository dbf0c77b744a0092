import ConfigTree
import Findings

/// A mistake and its places, while the document is not finished.
struct SyntaxFault {
  var error: TOMLSyntaxError
  var span: ByteSpan
  /// A second place that belongs to the mistake.
  var related: (span: ByteSpan, text: String)?
  /// A node, and the step from it to the place of the mistake.
  var place: (node: UInt32, step: ConfigPath.Step?)?

  func finding(in document: ConfigDocument) -> Finding {
    let wording = error.wording
    var fixes: [Fix] = []
    if let fix = wording.fix {
      fixes.append(
        Fix(
          title: fix.title, applicability: fix.applicability,
          edits: [TextEdit(span: span, replacement: fix.replacement)]))
    }
    return Finding(
      rule: wording.rule, severity: .error, group: .syntax, message: wording.message,
      primary: Label(file: document.file, span: span),
      secondary: related.map { [Label(file: document.file, span: $0.span, text: $0.text)] } ?? [],
      help: wording.help, fixes: fixes, path: path(in: document))
  }

  private func path(in document: ConfigDocument) -> String? {
    guard let place else { return nil }
    var steps: [ConfigPath.Step] = []
    var value = ConfigValue(document: document, index: place.node)
    while let parent = value.parent {
      if parent.kind == .array {
        steps.append(.item(value.itemIndex ?? 0))
      } else if value.keySpan != nil {
        // A table without key is one of the builder's detached ones: no step of its own.
        steps.append(.key(value.key))
      }
      value = parent
    }
    var path = ConfigPath(steps.reversed())
    if let step = place.step { path.steps.append(step) }
    return path.steps.isEmpty ? nil : path.description
  }
}
