// swift-format-ignore-file
// Generated from schemas/bindings/wasm_module.yaml by `make schemas`. Do not edit.
import BindingSchema

extension BuiltinSchemas {
  static let wasmModulesKey = KeySchema(
    "wasm_modules",
    title: "WebAssembly module",
    summary: "A compiled module for Workers in the service-worker format; ES modules import it instead.",
    docs: "https://developers.cloudflare.com/workers/wrangler/configuration/",
    inheritance: .topLevelOnly,
    shape: Shape(
      types: .table,
      alsoAccepts: [.string, .number, .boolean, .list, .date],
      crashesOn: .null,
      values: Shape(types: .string, noun: "a path relative to the config")))

  static let wasmModuleKind = BindingKind(
    id: "wasm_module",
    title: "WebAssembly module",
    summary: "A compiled module for Workers in the service-worker format; ES modules import it instead.",
    docs: "https://developers.cloudflare.com/workers/wrangler/configuration/",
    key: "wasm_modules",
    member: nil,
    name: .key,
    recordOrder: 37,
    payload: PayloadMapping(
      order: 32,
      forms: [
        PayloadMapping.Form(
          type: "wasm_module",
          members: [
            PayloadMapping.Member(path: ["name"], source: .name),
            PayloadMapping.Member(path: ["type"], source: .type),
            PayloadMapping.Member(path: ["part"], source: .name),
          ]),
      ]),
    resource: BindingKind.Resource(),
    swift: BindingKind.SwiftType(form: .resource, protocolName: "Sendable", associatedType: "WasmModule", source: "WasmModule", accessor: "wasmModule", optionalAccessor: "optionalWasmModule", runtimeKind: "wasmModule"),
    typescript: "",
    deployment: BindingKind.Deployment(partType: "application/wasm"))
}
