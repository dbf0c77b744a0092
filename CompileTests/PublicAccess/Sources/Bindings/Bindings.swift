/// The generated file beside this one is all of the module.
enum Bindings {}
