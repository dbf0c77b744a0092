// swift-format-ignore-file
// Generated from schemas/patterns.yaml by `make schemas`. Do not edit.
public import BindingSchema

extension BuiltinSchemas {
  /// What the built-in schemas name, for those of users.
  public static let patterns: [NamedPattern] = [
    NamedPattern(name: "r2-bucket-name", match: "^[a-z0-9][a-z0-9-]{1,61}[a-z0-9]$", summary: "3 to 63 lower-case letters, digits and dashes, not starting or ending with a dash"),
    NamedPattern(name: "ssh-ed25519-key", match: "(?i)^ssh-ed25519.*$", summary: "a public key of type `ssh-ed25519`"),
    NamedPattern(name: "worker-name", match: "^$|^[a-z0-9_][a-z0-9_-]*$", summary: "lower-case letters, digits, `_` and `-`, not starting with `-`"),
    NamedPattern(name: "workflow-name", match: "^[a-zA-Z0-9_][a-zA-Z0-9_-]*$", summary: "letters, digits, `_` and `-`, not starting with `-`"),
  ]
}
