import BindingSchema
public import SchemaFiles

extension SchemaFolder {
  /// The Swift files that hold all this as constants.
  public var sources: [SchemaSourceWriter.File] {
    parts.filter { !$0.keys.isEmpty }.map { part in
      let name = part.path.split(separator: "/").last.map(String.init) ?? part.path
      let folder = part.path.contains("bindings/") ? "Binding" : "Settings"
      let stem = SchemaSourceWriter.typeName(String(name.prefix { $0 != "." })) + folder
      return SchemaSourceWriter.file(named: stem, from: part.path, keys: part.keys, kinds: part.kinds)
    } + [SchemaSourceWriter.list(keys: keys, kinds: kinds), SchemaSourceWriter.list(patterns)]
  }
}
