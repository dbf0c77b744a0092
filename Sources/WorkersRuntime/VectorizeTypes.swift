/// A vector with what belongs to it.
public struct VectorizeVector: Sendable, Equatable {
  /// At most 64 bytes.
  public var id: String
  /// Kept in 32 bits each; at most 1,536.
  public var values: [Float]
  /// At most 64 bytes.
  public var namespace: String?
  /// At most 10 KiB. Names are not empty, do not start with `$`, and have no `.` or `"`.
  public var metadata: JSONObject?

  public init(id: String, values: [Float], namespace: String? = nil, metadata: JSONObject? = nil) {
    self.id = id
    self.values = values
    self.namespace = namespace
    self.metadata = metadata
  }
}

/// A vector that was found.
public struct VectorizeMatch: Sendable, Equatable {
  public var id: String
  /// Cosine and dot product: higher is nearer. Euclidean: lower is nearer.
  public var score: Double
  public var values: [Float]?
  public var namespace: String?
  public var metadata: JSONObject?

  public init(
    id: String, score: Double, values: [Float]? = nil, namespace: String? = nil, metadata: JSONObject? = nil
  ) {
    self.id = id
    self.score = score
    self.values = values
    self.namespace = namespace
    self.metadata = metadata
  }
}

/// What is searched, and what comes with each match.
public struct VectorizeQueryOptions: Sendable, Equatable {
  public enum Metadata: Sendable, Hashable {
    case none
    /// The members that have a metadata index, long strings cut off.
    case indexed
    case all
  }

  /// Matches, 1 to 100; at most 20 with values or all metadata.
  public var topK: Int
  public var namespace: String?
  public var returnsValues: Bool
  public var returnsMetadata: Metadata
  /// Members of the metadata with the value they have to have, or with an object of `$eq`, `$ne`, `$in`, `$nin`, `$lt`,
  /// `$lte`, `$gt` and `$gte`. https://developers.cloudflare.com/vectorize/reference/metadata-filtering/
  public var filter: JSONObject?

  public init(
    topK: Int = 5, namespace: String? = nil, returnsValues: Bool = false, returnsMetadata: Metadata = .none,
    filter: JSONObject? = nil
  ) {
    self.topK = topK
    self.namespace = namespace
    self.returnsValues = returnsValues
    self.returnsMetadata = returnsMetadata
    self.filter = filter
  }
}

/// The name of a change that will be applied.
public struct VectorizeMutation: Sendable, Hashable {
  public var mutationID: String

  public init(mutationID: String) {
    self.mutationID = mutationID
  }
}

/// The state of an index.
public struct VectorizeDescription: Sendable, Hashable {
  public var dimensions: Int
  public var vectorCount: Int
  /// The last change that was applied, and when; nil before the first.
  public var processedUpToMutation: String?
  public var processedUpTo: Timestamp?

  public init(
    dimensions: Int, vectorCount: Int, processedUpToMutation: String? = nil, processedUpTo: Timestamp? = nil
  ) {
    self.dimensions = dimensions
    self.vectorCount = vectorCount
    self.processedUpToMutation = processedUpToMutation
    self.processedUpTo = processedUpTo
  }
}
