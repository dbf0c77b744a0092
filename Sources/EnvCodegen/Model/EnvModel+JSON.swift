import BindingSchema
import JSONText
import WorkerManifest

/// The model for generators of other languages: the output of `generate --format model`.
extension EnvModel {
  var json: JSONValue {
    [
      "version": 1,
      "file": .string(file),
      "worker": JSONValue(worker),
      "structs": .array(structs.map(\.json)),
      "markers": .array(markers.map(\.json)),
    ]
  }
}

extension EnvStruct {
  fileprivate var json: JSONValue {
    [
      "name": .string(name.text),
      "environment": JSONValue(environment),
      "properties": .array(properties.map(\.json)),
      "tables": .array(tables.map(\.json)),
    ]
  }
}

extension EnvProperty {
  fileprivate var json: JSONValue {
    let swift = declared.kind.swift
    var object = JSONObject()
    object.append("name", .string(name.text))
    object.append("binding", .string(declared.name))
    object.append("kind", .string(declared.kind.id))
    object.append("form", .string(swift.form.rawValue))
    object.append("type", .string(type.text))
    object.append("optional", .boolean(declared.isOptional))
    if case .marked(_, let marker, _) = value { object.append("marker", .string(marker.text)) }
    object.append(
      "declarations",
      .array(
        declared.declarations.map { place, binding in
          [
            "environment": JSONValue(place.environment), "file": .string(place.file),
            "line": .integer(Int64(place.line)), "inherited": .boolean(binding.isInherited),
          ]
        }))
    return .object(object)
  }
}

extension TableType {
  fileprivate var json: JSONValue {
    [
      "name": .string(name.text),
      "members": .array(
        members.map { member in
          [
            "name": .string(member.name.text), "key": .string(member.key), "type": .string(member.value.type.text),
            "optional": .boolean(member.isOptional || member.value.isNullable),
          ]
        }),
      "tables": .array(nested.map(\.json)),
    ]
  }
}

extension MarkerType {
  fileprivate var json: JSONValue {
    var constants = JSONObject()
    for constant in self.constants { constants.append(constant.property.text, .string(constant.value)) }
    return ["name": .string(name.text), "protocol": .string(protocolName.text), "constants": .object(constants)]
  }
}
