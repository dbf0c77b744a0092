// swift-format-ignore-file
// Generated from schemas/settings/development.yaml by `make schemas`. Do not edit.
import BindingSchema

extension BuiltinSchemas {
  static let devKey = KeySchema(
    "dev",
    title: "Development server",
    summary: "Settings of `wrangler dev`.",
    docs: "https://developers.cloudflare.com/workers/wrangler/configuration/#local-development-settings",
    inheritance: .topLevelOnly,
    shape: Shape(
      types: .table,
      alsoAccepts: [.string, .number, .boolean, .list, .date, .null],
      fields: [
        Field("ip", Shape(types: .string), summary: "Address to listen at; default `localhost`."),
        Field("port", Shape(types: .number), summary: "Port to listen at; default 8787."),
        Field("inspector_port", Shape(types: .number), summary: "Port of the debugger; default 9229."),
        Field("inspector_ip", Shape(types: .string), summary: "Address of the debugger; default `127.0.0.1`."),
        Field(
          "local_protocol",
          Shape(types: .string, oneOf: ["http", "https"]),
          summary: "Protocol of the server; default `http`."),
        Field(
          "upstream_protocol",
          Shape(types: .string, oneOf: ["http", "https"]),
          summary: "Protocol of forwarded requests; default `https` with `--remote`, else as `local_protocol`."),
        Field(
          "host",
          Shape(types: .string),
          summary: "Host of forwarded requests; default: that of the first route."),
        Field(
          "enable_containers",
          Shape(types: .boolean),
          summary: "Whether containers are built and run; default `true`."),
        Field(
          "container_engine",
          Shape(types: .string),
          summary: "Socket of the container engine, such as `unix:///var/run/docker.sock`."),
        Field(
          "generate_types",
          Shape(types: .boolean),
          summary: "Whether types are generated at the start; default `false`."),
      ]),
    isPagesKey: true)

  static let accessKey = KeySchema(
    "access",
    title: "Access in development",
    summary: "What Cloudflare Access would say of the user in local development.",
    docs: "https://developers.cloudflare.com/cloudflare-one/",
    inheritance: .inherited,
    shape: Shape(
      types: .table,
      alsoAccepts: [.list, .date],
      fields: [
        Field(
          "dev",
          Shape(
            types: .table,
            alsoAccepts: [.list, .date, .null],
            fields: [
              Field(
                "aud",
                Shape(types: .string),
                isRequired: true,
                summary: "The application's audience tag."),
              Field(
                "identity",
                Shape(types: .table, alsoAccepts: [.list, .date, .null], unknownKeys: .ignore),
                summary: "The user, as `get-identity` answers."),
            ]),
          isDevelopmentOnly: true,
          summary: "The application and its user."),
      ]))
}
