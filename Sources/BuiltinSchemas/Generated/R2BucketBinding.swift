// swift-format-ignore-file
// Generated from schemas/bindings/r2_bucket.yaml by `make schemas`. Do not edit.
import BindingSchema

extension BuiltinSchemas {
  static let r2BucketsKey = KeySchema(
    "r2_buckets",
    title: "R2 bucket",
    summary: "Object storage that speaks S3 and has no egress fees.",
    docs: "https://developers.cloudflare.com/r2/",
    inheritance: .notInherited,
    shape: Shape(
      types: .list,
      items: Shape(
        types: .table,
        alsoAccepts: [.list, .date],
        fields: [
          Field("binding", Shape(types: .string), isRequired: true, summary: "Name of the property of `env`."),
          Field(
            "bucket_name",
            Shape(
              types: .string,
              isNonEmpty: true,
              pattern: StringPattern("^[a-z0-9][a-z0-9-]{1,61}[a-z0-9]$"),
              patternSummary: "3 to 63 lower-case letters, digits and dashes, not starting or ending with a dash"),
            summary: "The bucket. Without it, a deploy creates one."),
          Field(
            "preview_bucket_name",
            Shape(
              types: .string,
              pattern: StringPattern("^[a-z0-9][a-z0-9-]{1,61}[a-z0-9]$"),
              patternSummary: "3 to 63 lower-case letters, digits and dashes, not starting or ending with a dash"),
            isDevelopmentOnly: true,
            summary: "The bucket that remote development uses instead."),
          Field(
            "jurisdiction",
            Shape(types: .string),
            summary: "Where the bucket's data has to stay, such as `eu`."),
          Field(
            "remote",
            Shape(types: .boolean),
            isDevelopmentOnly: true,
            summary: "Local development uses the real bucket."),
          Field(
            "local_dev",
            Shape(
              types: .table,
              alsoAccepts: [.list, .date],
              fields: [
                Field(
                  "experimental_s3_credentials",
                  Shape(
                    types: .table,
                    fields: [
                      Field("accessKeyId", Shape(types: .string), isRequired: true, summary: "Access key."),
                      Field(
                        "secretAccessKey",
                        Shape(types: .string),
                        isRequired: true,
                        summary: "Secret key."),
                    ],
                    unknownKeys: .ignore),
                  isExperimental: true,
                  summary: "Keys with which programs reach the local bucket over S3."),
              ]),
            isDevelopmentOnly: true,
            summary: "Settings of the local bucket."),
        ])),
    checks: [.missingNames],
    isPreviewKey: true,
    isPagesKey: true,
    renamedFrom: ["r2-buckets", "r2"])

  static let r2BucketKind = BindingKind(
    id: "r2_bucket",
    title: "R2 bucket",
    summary: "Object storage that speaks S3 and has no egress fees.",
    docs: "https://developers.cloudflare.com/r2/",
    key: "r2_buckets",
    member: nil,
    name: .field("binding"),
    recordOrder: 8,
    payload: PayloadMapping(
      order: 10,
      forms: [
        PayloadMapping.Form(
          condition: .known("bucket_name"),
          type: "r2_bucket",
          members: [
            PayloadMapping.Member(path: ["name"], source: .name),
            PayloadMapping.Member(path: ["type"], source: .type),
            PayloadMapping.Member(path: ["bucket_name"], source: .field(["bucket_name"]), condition: .present("bucket_name")),
            PayloadMapping.Member(path: ["jurisdiction"], source: .field(["jurisdiction"]), condition: .present("jurisdiction")),
            PayloadMapping.Member(path: ["raw"], source: .field(["raw"]), condition: .present("raw")),
          ]),
        PayloadMapping.Form(
          type: "inherit",
          members: [
            PayloadMapping.Member(path: ["name"], source: .name),
            PayloadMapping.Member(path: ["type"], source: .type),
          ]),
      ]),
    resource: BindingKind.Resource(identity: ["bucket_name", "jurisdiction"], preview: "preview_bucket_name", provisionedWhenMissing: "bucket_name", noun: "bucket", isSeparate: true),
    swift: BindingKind.SwiftType(form: .resource, protocolName: "R2Bucket", associatedType: "R2", source: "R2", accessor: "r2", optionalAccessor: "optionalR2", runtimeKind: "r2Bucket"),
    typescript: "R2Bucket",
    describedBy: ["bucket_name"],
    deployment: BindingKind.Deployment(checksSecrets: true, provisioning: BindingKind.Provisioning(order: 3, path: "r2/buckets", listQuery: "", find: "r2/buckets/{name}", nameField: "bucket_name", nameMember: "name", notInheritedWith: ["bucket_name"], header: ["cf-r2-jurisdiction", "jurisdiction"])))
}
