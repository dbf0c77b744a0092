/// A stream of Cloudflare Pipelines, which writes records to tables in R2.
///
/// https://developers.cloudflare.com/pipelines/streams/writing-to-streams/
public protocol Pipeline: Sendable {
  /// Adds records, 5 MB in all. Those that do not have the stream's schema are taken and dropped later.
  func send(_ records: [JSONObject]) async throws(WorkersError)
}

/// Where pipelines come from; the name is the one of the configuration.
public protocol PipelineSource: Sendable {
  associatedtype Pipelines: Pipeline

  /// The pipeline `name`, or nil where the environment has none.
  func optionalPipeline(_ name: String) -> Pipelines?

  /// The pipeline `name`. A programming error, and a trap, where the environment has none: check first.
  func pipeline(_ name: String) -> Pipelines
}

extension PipelineSource {
  public func pipeline(_ name: String) -> Pipelines {
    guard let binding = optionalPipeline(name) else { missingBinding(name, .pipeline) }
    return binding
  }
}
