// swift-format-ignore-file
// Generated from schemas/bindings/analytics_engine.yaml by `make schemas`. Do not edit.
import BindingSchema

extension BuiltinSchemas {
  static let analyticsEngineDatasetsKey = KeySchema(
    "analytics_engine_datasets",
    title: "Analytics Engine dataset",
    summary: "Takes data points with many labels, to be queried with SQL.",
    docs: "https://developers.cloudflare.com/analytics/analytics-engine/",
    inheritance: .notInherited,
    shape: Shape(
      types: .list,
      items: Shape(
        types: .table,
        alsoAccepts: [.list, .date],
        fields: [
          Field("binding", Shape(types: .string), isRequired: true, summary: "Name of the property of `env`."),
          Field(
            "dataset",
            Shape(types: .string, isNonEmpty: true),
            summary: "Name of the dataset; default: the name of the binding."),
        ])),
    checks: [.missingNames],
    isPreviewKey: true,
    isPagesKey: true)

  static let analyticsEngineKind = BindingKind(
    id: "analytics_engine",
    title: "Analytics Engine dataset",
    summary: "Takes data points with many labels, to be queried with SQL.",
    docs: "https://developers.cloudflare.com/analytics/analytics-engine/",
    key: "analytics_engine_datasets",
    member: nil,
    name: .field("binding"),
    recordOrder: 17,
    payload: PayloadMapping(
      order: 26,
      forms: [
        PayloadMapping.Form(
          type: "analytics_engine",
          members: [
            PayloadMapping.Member(path: ["name"], source: .name),
            PayloadMapping.Member(path: ["type"], source: .type),
            PayloadMapping.Member(path: ["dataset"], source: .field(["dataset"]), condition: .present("dataset")),
          ]),
      ]),
    resource: BindingKind.Resource(identity: ["dataset"], noun: "dataset"),
    swift: BindingKind.SwiftType(form: .resource, protocolName: "AnalyticsEngineDataset", associatedType: "Analytics", source: "AnalyticsEngine", accessor: "analytics", optionalAccessor: "optionalAnalytics", runtimeKind: "analyticsEngineDataset"),
    typescript: "AnalyticsEngineDataset",
    describedBy: ["dataset"])
}
