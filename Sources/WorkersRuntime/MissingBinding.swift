/// Ends the program: a required binding was used that the environment does not have, so nobody checked.
func missingBinding(_ name: String, _ kind: BindingKind) -> Never {
  fatalError("`\(name)` (\(kind.title)) is missing from the environment, and was used without a check")
}
