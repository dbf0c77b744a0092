/// A vector database.
///
/// Changes are applied some seconds after they return.
/// https://developers.cloudflare.com/vectorize/reference/client-api/, limits:
/// https://developers.cloudflare.com/vectorize/platform/limits/
public protocol VectorizeIndex: Sendable {
  /// The vectors nearest to one, best first. Throws `invalidArgument` where its dimensions are not those of the index.
  func query(_ vector: [Float], options: VectorizeQueryOptions) async throws(WorkersError) -> [VectorizeMatch]

  /// The vectors nearest to one of the index. Throws `notFound` where there is none of that identifier.
  func query(id: String, options: VectorizeQueryOptions) async throws(WorkersError) -> [VectorizeMatch]

  /// Adds up to 1,000 vectors; those whose identifier exists stay as they are. The result names the change.
  func insert(_ vectors: [VectorizeVector]) async throws(WorkersError) -> VectorizeMutation

  /// Adds up to 1,000 vectors; those whose identifier exists are replaced as a whole.
  func upsert(_ vectors: [VectorizeVector]) async throws(WorkersError) -> VectorizeMutation

  /// The vectors with these identifiers, up to 20; unknown ones are left out.
  func getByIDs(_ ids: [String]) async throws(WorkersError) -> [VectorizeVector]

  /// Removes vectors; unknown identifiers are no error.
  func deleteByIDs(_ ids: [String]) async throws(WorkersError) -> VectorizeMutation

  func describe() async throws(WorkersError) -> VectorizeDescription
}

#if !hasFeature(Embedded)
  extension VectorizeIndex {
    /// The vectors nearest to one, best first, without values and metadata.
    public func query(_ vector: [Float], topK: Int = 5) async throws(WorkersError) -> [VectorizeMatch] {
      try await query(vector, options: VectorizeQueryOptions(topK: topK))
    }
  }
#endif

/// Where Vectorize indexs come from; the name is the one of the configuration.
public protocol VectorizeSource: Sendable {
  associatedtype Vectorize: VectorizeIndex

  /// The Vectorize index `name`, or nil where the environment has none.
  func optionalVectorize(_ name: String) -> Vectorize?

  /// The Vectorize index `name`. A programming error, and a trap, where the environment has none: check first.
  func vectorize(_ name: String) -> Vectorize
}

extension VectorizeSource {
  public func vectorize(_ name: String) -> Vectorize {
    guard let binding = optionalVectorize(name) else { missingBinding(name, .vectorizeIndex) }
    return binding
  }
}
