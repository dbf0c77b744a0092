// swift-format-ignore-file
// Generated from schemas/settings/containers.yaml by `make schemas`. Do not edit.
import BindingSchema

extension BuiltinSchemas {
  static let containersKey = KeySchema(
    "containers",
    title: "Containers",
    summary: "Container images that run beside the objects of a Durable Object class.",
    docs: "https://developers.cloudflare.com/containers/",
    inheritance: .notInherited,
    shape: Shape(
      types: .list,
      alsoAccepts: .falsy,
      items: Shape(
        types: .table,
        alsoAccepts: [.list, .date],
        crashesOn: [.string, .number, .boolean, .null],
        fields: [
          Field(
            "name",
            Shape(types: .string),
            summary: "Name of the application; default `<worker>-<class>[-<environment>]` in lower case."),
          Field(
            "class_name",
            Shape(types: .string),
            summary: "The Durable Object class; or `exports.<class>.container` names the container."),
          Field(
            "image",
            Shape(types: .string, alsoAccepts: .null),
            summary: "A Dockerfile, relative to the config, or an image of a registry with its tag."),
          Field(
            "image_build_context",
            Shape(types: .string),
            summary: "Folder in which the Dockerfile is built; default: its own."),
          Field(
            "image_vars",
            Shape(types: .table, alsoAccepts: [.list, .date, .null], unknownKeys: .ignore),
            summary: "Build arguments of the Dockerfile."),
          Field(
            "max_instances",
            Shape(types: .number, minimum: 0),
            summary: "Instances at a time; default 20."),
          Field(
            "instances",
            Shape(types: .any, unknownKeys: .ignore),
            deprecated: "use `max_instances`",
            summary: "Former name of `max_instances`."),
          Field(
            "scheduling_policy",
            Shape(types: .string, oneOf: ["regional", "moon", "default"]),
            summary: "How instances are placed; default `default`."),
          Field(
            "instance_type",
            Shape(
              types: [.string, .table],
              alsoAccepts: [.list, .date, .null],
              oneOf: ["lite", "basic", "standard-1", "standard-2", "standard-3", "standard-4", "dev", "standard"],
              discouraged: [
                Shape.Discouraged(value: "dev", help: "use `lite`"),
                Shape.Discouraged(value: "standard", help: "use `standard-1`"),
              ],
              fields: [
                Field("vcpu", Shape(types: .number), summary: "CPUs; default 0.0625."),
                Field("memory_mib", Shape(types: .number), summary: "Memory in MiB; default 256."),
                Field("disk_mb", Shape(types: .number), summary: "Disk in MB; default 2000."),
              ]),
            summary: "Size of an instance: a named one (default `lite`) or a table."),
          Field(
            "ssh",
            Shape(
              types: .table,
              fields: [
                Field("enabled", Shape(types: .boolean), isRequired: true, summary: "Whether it is possible."),
                Field(
                  "port",
                  Shape(types: .number, minimum: 1, maximum: 65535),
                  summary: "The port in the instance, 1 to 65535; default 22."),
              ],
              unknownKeys: .ignore),
            summary: "Shell access to instances through wrangler."),
          Field(
            "wrangler_ssh",
            Shape(
              types: .table,
              fields: [
                Field("enabled", Shape(types: .boolean), isRequired: true, summary: "Whether it is possible."),
                Field(
                  "port",
                  Shape(types: .number, minimum: 1, maximum: 65535),
                  summary: "The port in the instance, 1 to 65535; default 22."),
              ],
              unknownKeys: .ignore),
            deprecated: "call it `ssh`",
            summary: "Former name of `ssh`."),
          Field(
            "authorized_keys",
            Shape(
              types: .list,
              items: Shape(
                types: .table,
                alsoAccepts: .date,
                fields: [
                  Field("name", Shape(types: .string), isRequired: true, summary: "What the key is called."),
                  Field(
                    "public_key",
                    Shape(
                      types: .string,
                      pattern: StringPattern("(?i)^ssh-ed25519.*$"),
                      patternSummary: "a public key of type `ssh-ed25519`"),
                    isRequired: true,
                    summary: "The key, beginning with `ssh-ed25519`."),
                ],
                unknownKeys: .ignore)),
            summary: "Public keys that may log in."),
          Field(
            "trusted_user_ca_keys",
            Shape(
              types: .list,
              items: Shape(
                types: .table,
                alsoAccepts: .date,
                fields: [
                  Field("name", Shape(types: .string), summary: "What the key is called."),
                  Field(
                    "public_key",
                    Shape(
                      types: .string,
                      pattern: StringPattern("(?i)^ssh-ed25519.*$"),
                      patternSummary: "a public key of type `ssh-ed25519`"),
                    isRequired: true,
                    summary: "The key, beginning with `ssh-ed25519`."),
                ],
                unknownKeys: .ignore)),
            summary: "Public keys of authorities whose certificates may log in."),
          Field(
            "constraints",
            Shape(
              types: .table,
              alsoAccepts: [.list, .date, .null],
              fields: [
                Field(
                  "regions",
                  Shape(
                    types: .list,
                    items: Shape(
                      types: .string,
                      oneOf: ["ENAM", "WNAM", "EEUR", "WEUR", "APAC", "SAM", "ME", "OC", "AFR"],
                      ignoresCase: true)),
                  summary: "Regions of the world."),
                Field(
                  "jurisdiction",
                  Shape(types: .string, oneOf: ["eu", "fedramp", ""]),
                  summary: "The jurisdiction, `eu` or `fedramp`."),
                Field("cities", Shape(types: .any, unknownKeys: .ignore), summary: "Cities."),
                Field(
                  "tiers",
                  Shape(types: .list, items: Shape(types: .number)),
                  summary: "Tiers of locations; default 1 and 2."),
                Field(
                  "tier",
                  Shape(types: .any, unknownKeys: .ignore),
                  deprecated: "use `tiers`",
                  summary: "Former way to say `tiers`."),
              ],
              unknownKeys: .ignore,
              constraints: [.exclusive(["tiers", "tier"])]),
            summary: "Where instances may run."),
          Field(
            "affinities",
            Shape(
              types: .any,
              fields: [
                Field(
                  "colocation",
                  Shape(types: .any, unknownKeys: .ignore),
                  summary: "`datacenter`: all in one."),
                Field(
                  "hardware_generation",
                  Shape(types: .any, unknownKeys: .ignore),
                  summary: "`highest-overall-performance`: the newest."),
              ],
              unknownKeys: .ignore),
            summary: "What instances should be near to."),
          Field(
            "rollout_step_percentage",
            Shape(types: [.number, .list], checks: [.rolloutSteps]),
            summary: "Share of the instances that each step of a rollout changes: 5, 10, 20, 25, 50 or 100, or an ascending list from 10 to 100; default 10 and then 100."),
          Field(
            "rollout_kind",
            Shape(types: .string, oneOf: ["full_auto", "full_manual", "none"]),
            summary: "How a deploy changes instances; default `full_auto`."),
          Field(
            "rollout_active_grace_period",
            Shape(types: .number, minimum: 0),
            summary: "Seconds that a running instance is left alone; default 0."),
          Field(
            "configuration",
            Shape(
              types: .table,
              alsoAccepts: .date,
              fields: [
                Field("image", Shape(types: .any, unknownKeys: .ignore), summary: "The image."),
                Field(
                  "secrets",
                  Shape(types: .any, unknownKeys: .ignore),
                  summary: "Secrets of the instances."),
                Field("labels", Shape(types: .any, unknownKeys: .ignore), summary: "Labels of the instances."),
                Field("disk", Shape(types: .any, unknownKeys: .ignore), summary: "Size of the disk."),
                Field("vcpu", Shape(types: .any, unknownKeys: .ignore), summary: "CPUs."),
                Field("memory_mib", Shape(types: .any, unknownKeys: .ignore), summary: "Memory in MiB."),
              ]),
            deprecated: "use `image` and `instance_type`",
            summary: "Former place of the image and the size."),
          Field(
            "durable_objects",
            Shape(types: .any, unknownKeys: .ignore),
            deprecated: "use `class_name`",
            summary: "Former place of the class."),
          Field(
            "unsafe",
            Shape(types: .table, alsoAccepts: [.date, .falsy], unknownKeys: .ignore),
            summary: "Members of the request that creates the application."),
        ],
        checks: [.containerImage, .containerName, .containerConfiguration])),
    checks: [.containerLinks],
    isPreviewKey: true,
    metadata: MetadataMapping(order: 3, member: "containers", condition: .defined, transformation: .containers))

  static let cloudchamberKey = KeySchema(
    "cloudchamber",
    title: "Cloudchamber",
    summary: "Defaults of the `wrangler cloudchamber` commands.",
    docs: "https://developers.cloudflare.com/workers/wrangler/configuration/",
    inheritance: .notInherited,
    shape: Shape(
      types: .table,
      alsoAccepts: .date,
      fields: [
        Field("image", Shape(types: .string), summary: "The image."),
        Field("location", Shape(types: .string), summary: "The location."),
        Field(
          "instance_type",
          Shape(
            types: .string,
            oneOf: ["lite", "basic", "standard-1", "standard-2", "standard-3", "standard-4", "dev", "standard"]),
          summary: "Size of an instance."),
        Field("memory", Shape(types: .string), summary: "Memory, such as `256MB`."),
        Field("vcpu", Shape(types: .number), summary: "CPUs."),
        Field("ipv4", Shape(types: .boolean), summary: "Whether it has an IPv4 address."),
      ],
      unknownKeys: .ignore,
      constraints: [.forbids("instance_type", ["memory", "vcpu"])]),
    pagesTolerates: "{}")
}
