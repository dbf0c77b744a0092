// swift-format-ignore-file
// Generated from schemas/bindings/worker_loader.yaml by `make schemas`. Do not edit.
import BindingSchema

extension BuiltinSchemas {
  static let workerLoadersKey = KeySchema(
    "worker_loaders",
    title: "Worker loader",
    summary: "Starts Workers from code that is only known at run time.",
    docs: "https://developers.cloudflare.com/workers/runtime-apis/bindings/worker-loader/",
    inheritance: .notInherited,
    shape: Shape(
      types: .list,
      items: Shape(
        types: .table,
        alsoAccepts: [.list, .date],
        fields: [Field("binding", Shape(types: .string), isRequired: true, summary: "Name of the property of `env`.")])),
    checks: [.missingNames],
    isPreviewKey: true,
    pagesTolerates: "[]")

  static let workerLoaderKind = BindingKind(
    id: "worker_loader",
    title: "Worker loader",
    summary: "Starts Workers from code that is only known at run time.",
    docs: "https://developers.cloudflare.com/workers/runtime-apis/bindings/worker-loader/",
    key: "worker_loaders",
    member: nil,
    name: .field("binding"),
    recordOrder: 31,
    payload: PayloadMapping(
      order: 30,
      forms: [
        PayloadMapping.Form(
          type: "worker_loader",
          members: [
            PayloadMapping.Member(path: ["name"], source: .name),
            PayloadMapping.Member(path: ["type"], source: .type),
          ]),
      ]),
    resource: BindingKind.Resource(),
    swift: BindingKind.SwiftType(form: .resource, protocolName: "WorkerLoader", associatedType: "Loader", source: "WorkerLoader", accessor: "workerLoader", optionalAccessor: "optionalWorkerLoader", runtimeKind: "workerLoader"),
    typescript: "WorkerLoader")
}
