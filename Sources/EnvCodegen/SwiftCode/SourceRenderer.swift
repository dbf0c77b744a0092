/// Writes declarations as `swift format` does with its defaults: two spaces, lines of up to 100 characters.
struct SourceRenderer {
  static let lineLength = 100

  let access: EnvOptions.Access
  private(set) var text = ""
  private var depth = 0

  init(access: EnvOptions.Access) {
    self.access = access
  }

  /// `public `, or nothing for internal declarations.
  private var prefix: String { access == .internal ? "" : "\(access.rawValue) " }

  private var indent: String { String(repeating: "  ", count: depth) }

  mutating func line(_ content: String) {
    text += content.isEmpty ? "\n" : "\(indent)\(content)\n"
  }

  mutating func render(_ declaration: Declaration) {
    switch declaration {
    case .nominal(let type): render(type)
    case .initializer(let initializer): render(initializer)
    case .function(let function): render(function)
    case .composition(let documentation, let name, let types):
      document(documentation)
      render("\(prefix)typealias \(name.written) =", types.map(\.text), separator: "& ")
    case .alias(let documentation, let name, let type):
      document(documentation)
      render("\(prefix)typealias \(name.written) =", breakingBefore: type.text)
    case .privateConstant(let name, let type):
      render("private let \(name.written):", breakingBefore: type.text)
    case .constant(let documentation, let name, let type):
      document(documentation)
      render("\(prefix)let \(name.written):", breakingBefore: type.text)
    case .staticConstant(let documentation, let name, let type, let value):
      document(documentation)
      let type = type.map { ": \($0.text)" } ?? ""
      render("\(prefix)static let \(name.written)\(type) =", breakingBefore: value.text)
    case .computed(let documentation, let name, let type, let value):
      document(documentation)
      render(computed: name, type, value)
    }
  }

  private mutating func document(_ lines: [String]) {
    for content in lines { line("/// \(content)") }
  }

  private func fits(_ content: String) -> Bool { depth * 2 + content.width <= Self.lineLength }

  /// `head tail`, or the tail on a line of its own.
  private mutating func render(_ head: String, breakingBefore tail: String) {
    if fits("\(head) \(tail)") { return line("\(head) \(tail)") }
    line(head)
    depth += 1
    line(tail)
    depth -= 1
  }

  /// `head part & part`, as many on a line as go.
  private mutating func render(_ head: String, _ parts: [String], separator: String) {
    var current = head
    for (position, part) in parts.enumerated() {
      let piece = position == 0 ? part : separator + part
      if position == 0 || fits("\(current) \(piece)") {
        current += " \(piece)"
      } else {
        line(current)
        current = "  \(piece)"
      }
    }
    line(current)
  }

  // MARK: Types

  private mutating func render(_ type: Declaration.NominalType) {
    document(type.documentation)
    let parameter = type.parameter.map { "<\($0.name.written): \($0.constraint.text)>" } ?? ""
    let conformances = type.conformances.isEmpty ? "" : ": " + type.conformances.map(\.text).joined(separator: ", ")
    let head = "\(prefix)\(type.keyword.rawValue) \(type.name.written)\(parameter)\(conformances)"
    guard !type.members.isEmpty else { return line("\(head) {}") }
    line("\(head) {")
    depth += 1
    for (position, member) in type.members.enumerated() {
      if position > 0, member.standsApart || type.members[position - 1].standsApart { line("") }
      render(member)
    }
    depth -= 1
    line("}")
  }

  private mutating func render(computed name: Identifier, _ type: TypeReference, _ value: Expression) {
    let head = "\(prefix)var \(name.written): \(type.text)"
    if fits("\(head) { \(value.text) }") { return line("\(head) { \(value.text) }") }
    if fits("\(head) {") {
      line("\(head) {")
    } else {
      if fits(head) {
        line(head)
      } else {
        line("\(prefix)var \(name.written):")
        depth += 1
        render(type)
        depth -= 1
      }
      if fits("{ \(value.text) }") { return line("{ \(value.text) }") }
      line("{")
    }
    depth += 1
    render("", value)
    depth -= 1
    line("}")
  }

  private mutating func render(_ type: TypeReference) {
    if fits(type.text) { return line(type.text) }
    var marks = ""
    var inner = type
    while case .optional(let wrapped) = inner {
      inner = wrapped
      marks += "?"
    }
    guard case .generic(let name, let arguments) = inner else { return line(type.text) }
    line("\(name.written)<")
    depth += 1
    let list = arguments.map(\.text).joined(separator: ", ")
    if fits(list) {
      line(list)
    } else {
      for (position, argument) in arguments.enumerated() {
        line(argument.text + (position + 1 < arguments.count ? "," : ""))
      }
    }
    depth -= 1
    line(">\(marks)")
  }

  // MARK: Code

  private mutating func render(_ initializer: Declaration.Initializer) {
    document(initializer.documentation)
    let label = initializer.label.map { "\($0.text) " } ?? "_ "
    line(
      "\(prefix)init(\(label)\(initializer.parameter.text): \(initializer.type.text)) throws(\(initializer.error.text)) {"
    )
    render(initializer.body)
  }

  private mutating func render(_ body: [Statement]) {
    depth += 1
    for statement in body { render(statement) }
    depth -= 1
    line("}")
  }

  private mutating func render(_ function: Declaration.PrivateFunction) {
    let parameters = function.parameters.map { parameter in
      "_ \(parameter.name.written): \(parameter.isInOut ? "inout " : "")\(parameter.type.text)"
    }
    line("private static func \(function.name.written)(\(parameters.joined(separator: ", "))) {")
    render(function.body)
  }

  private mutating func render(_ statement: Statement) {
    switch statement {
    case .constant(let name, let value): render("let \(name.written) = ", value)
    case .variable(let name, let value): render("var \(name.written) = ", value)
    case .expression(let value): render("", value)
    case .passInOut(let function, let value, let variable):
      line("Self.\(function.writtenAsMember)(\(value.written), &\(variable.written))")
    case .assignment(let name, let ofSelf, let value):
      render("\(ofSelf ? "self.\(name.writtenAsMember)" : name.written) = ", value)
    case .passing(let condition, let names, let otherwise):
      let parts = [condition.text] + names.map { "let \($0.written)" }
      let whole = "guard \(parts.joined(separator: ", ")) else { throw \(otherwise.text) }"
      if fits(whole) { return line(whole) }
      var current = "guard"
      for (position, part) in parts.enumerated() {
        let piece = part + (position + 1 < parts.count ? "," : "")
        if position == 0 || fits("\(current) \(piece)") {
          current += " \(piece)"
        } else {
          line(current)
          current = "  \(piece)"
        }
      }
      line(current)
      line("else { throw \(otherwise.text) }")
    }
  }

  private mutating func render(_ head: String, _ value: Expression) {
    // An operator takes its operands to a line of their own.
    if case .flattened = value, !head.isEmpty, !fits(head + value.text) {
      line(String(head.dropLast()))
      depth += 1
      defer { depth -= 1 }
      return render("", value)
    }
    var layout = ExpressionLayout(indent: depth * 2, start: head)
    layout.add(value, trailing: 0)
    for content in layout.finished { text += content + "\n" }
  }
}

extension Declaration {
  /// Types and initialisers have an empty line around them.
  fileprivate var standsApart: Bool {
    switch self {
    case .nominal, .initializer, .function, .privateConstant: true
    default: false
    }
  }
}
