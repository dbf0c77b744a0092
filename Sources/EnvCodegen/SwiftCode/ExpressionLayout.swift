/// Breaks an expression into lines: after the parenthesis of a call that does not fit, then before each argument that
/// does not fit behind the one before.
struct ExpressionLayout {
  private var lines: [String] = []
  private var current: String
  /// Of the line that the expression begins on.
  private var indent: Int

  init(indent: Int, start: String) {
    self.indent = indent
    current = String(repeating: " ", count: indent) + start
  }

  var finished: [String] { lines + [current] }

  /// Adds an expression behind which `trailing` more characters have to go on the same line.
  mutating func add(_ value: Expression, trailing: Int) {
    let whole = value.text
    if current.width + whole.width + trailing <= SourceRenderer.lineLength {
      current += whole
      return
    }
    switch value {
    case .call(let function, let arguments) where !arguments.isEmpty:
      current += function.text + "("
      let outer = indent
      indent += 2
      for (position, argument) in arguments.enumerated() {
        let isLast = position + 1 == arguments.count
        let rest = isLast ? 1 + trailing : 1
        if position == 0 || current.width + 1 + argument.text.width + rest > SourceRenderer.lineLength {
          breakLine()
        } else {
          current += " "
        }
        add(argument, trailing: rest)
        current += isLast ? ")" : ","
      }
      indent = outer
    case .isPresent(let value):
      add(value, trailing: trailing + 7)
      current += " != nil"
    case .flattened(let value):
      add(value, trailing: trailing + 7)
      current += " ?? nil"
    case .attempt(let value):
      current += "try "
      add(value, trailing: trailing)
    default: current += value.text
    }
  }

  private mutating func add(_ argument: Expression.Argument, trailing: Int) {
    guard let label = argument.label, case .text = argument.value,
      current.width + argument.text.width + trailing > SourceRenderer.lineLength
    else {
      current += argument.prefix
      return add(argument.value, trailing: trailing)
    }
    current += "\(label.text):"
    indent += 2
    breakLine()
    indent -= 2
    add(argument.value, trailing: trailing)
  }

  private mutating func breakLine() {
    lines.append(current)
    current = String(repeating: " ", count: indent)
  }
}
