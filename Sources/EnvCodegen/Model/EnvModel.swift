import BindingSchema
import Findings

/// What is generated: an `Env` and all its types, with names, before it is written as Swift.
struct EnvModel: Sendable {
  /// The config's name, without folders.
  var file: String
  var worker: String?
  /// The composition of the source protocols.
  var sourceName: Identifier
  var sourceProtocols: [Identifier]
  /// The enum that holds markers and nested structs.
  var typesName: Identifier
  var markers: [MarkerType]
  /// The one for all environments, then the exact ones.
  var structs: [EnvStruct]
  /// `Env`, and the source that it stands on.
  var alias: (name: Identifier, source: Identifier)?
}

/// A struct with a property per binding.
struct EnvStruct: Sendable {
  var name: Identifier
  /// The one environment that it describes; `nil` for all.
  var environment: String?
  var properties: [EnvProperty]
  /// Types of variables that are tables, for `typesName`.
  var tables: [TableType]
  var typesName: Identifier
  /// The private property that holds the source.
  var storage: Identifier
}

struct EnvProperty: Sendable {
  enum Value: Sendable {
    /// The source's associated type, or the type itself.
    case resource(TypeReference)
    case marked(wrapper: Identifier, marker: TypeReference, TypeReference)
    case variable(VariableTypeReference)
    case secret
  }

  /// The members of the source that give it.
  struct Access: Sendable {
    var required: Identifier
    var optional: Identifier
    /// Case of the runtime's `BindingKind`.
    var kind: Identifier
    var protocolName: Identifier
  }

  var name: Identifier
  var declared: DeclaredBinding
  var value: Value
  var access: Access
}

/// The Swift type of a variable.
struct VariableTypeReference: Sendable {
  /// What a value that is not null is read as.
  var type: TypeReference
  /// Null has to be read as nil.
  var isNullable: Bool
  /// Reading it takes work, so that it is done once.
  var isComposite: Bool
}

/// A struct for a table among the variables.
struct TableType: Sendable {
  struct Member: Sendable {
    var key: String
    var name: Identifier
    var value: VariableTypeReference
    var isOptional: Bool
  }

  var documentation: String
  var name: Identifier
  var members: [Member]
  var nested: [TableType]
}

/// A type that stands for a class or Worker.
struct MarkerType: Sendable {
  struct Constant: Sendable {
    var property: Identifier
    var isOptional: Bool
    var value: String
  }

  var documentation: String
  var name: Identifier
  var protocolName: Identifier
  var constants: [Constant]
}
