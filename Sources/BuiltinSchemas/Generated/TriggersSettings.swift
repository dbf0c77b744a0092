// swift-format-ignore-file
// Generated from schemas/settings/triggers.yaml by `make schemas`. Do not edit.
import BindingSchema

extension BuiltinSchemas {
  static let triggersKey = KeySchema(
    "triggers",
    title: "Triggers",
    summary: "What starts the Worker besides requests: times, and events of other products.",
    docs: "https://developers.cloudflare.com/workers/configuration/cron-triggers/",
    inheritance: .inherited,
    shape: Shape(
      types: .table,
      alsoAccepts: [.date, .null],
      fields: [
        Field(
          "crons",
          Shape(types: .list),
          summary: "Cron expressions in UTC; an empty list removes all, leaving it out changes nothing."),
        Field(
          "events",
          Shape(
            types: .list,
            items: Shape(
              types: .table,
              alsoAccepts: .date,
              fields: [
                Field(
                  "type",
                  Shape(
                    types: .string,
                    oneOf: ["cf.artifacts.repo.created", "cf.artifacts.repo.deleted", "cf.artifacts.repo.forked", "cf.artifacts.repo.imported", "cf.artifacts.repo.pushed", "cf.artifacts.repo.cloned", "cf.artifacts.repo.fetched", "cf.artifacts.repo.token.created", "cf.artifacts.repo.token.revoked"]),
                  isRequired: true,
                  summary: "What has happened."),
                Field(
                  "filter",
                  Shape(
                    types: .table,
                    alsoAccepts: .date,
                    fields: [
                      Field("namespace", Shape(types: .string), summary: "Name of the namespace."),
                      Field("repo_name", Shape(types: .string), summary: "Name of the repository."),
                    ],
                    unknownKeys: .error),
                  summary: "Only events of this namespace or repository; default: of all."),
                Field(
                  "targets",
                  Shape(
                    types: .list,
                    items: Shape(
                      types: .table,
                      alsoAccepts: .date,
                      fields: [
                        Field(
                          "type",
                          Shape(types: .string, oneOf: ["workflow"]),
                          isRequired: true,
                          summary: "Always `workflow`."),
                        Field(
                          "workflow_name",
                          Shape(types: .string, isNonEmpty: true),
                          isRequired: true,
                          summary: "Name of a workflow of this Worker."),
                      ]),
                    minimumCount: 1),
                  isRequired: true,
                  summary: "What is started."),
              ])),
          summary: "Events of Artifacts repositories that start a workflow of this Worker."),
      ]),
    pagesTolerates: "{}")
}
