/// One binding that the environment lacks or has with another type.
public struct EnvProblem: Sendable, Equatable, CustomStringConvertible {
  public enum Reason: Sendable, Equatable {
    case missing
    case mistyped(VariableError)
  }

  public let kind: BindingKind
  public let name: String
  /// Where the configuration declares it, as `wrangler.toml:12`; empty where that is not known.
  public let declaration: String
  public let reason: Reason

  public init(_ kind: BindingKind, _ name: String, at declaration: String, _ reason: Reason) {
    self.kind = kind
    self.name = name
    self.declaration = declaration
    self.reason = reason
  }

  /// One sentence without a full stop: "`CACHE` (KV namespace, wrangler.toml:12) is missing".
  public var description: String {
    let place = declaration.isEmpty ? kind.title : "\(kind.title), \(declaration)"
    switch reason {
    case .missing: return "`\(name)` (\(place)) is missing"
    case .mistyped(let error):
      if error.path.hasSameUTF8(as: name) { return "`\(name)` (\(place)) \(error.problem)" }
      return "`\(error.path)` (\(place)) \(error.problem)"
    }
  }
}
