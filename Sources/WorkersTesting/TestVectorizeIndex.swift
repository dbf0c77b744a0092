import Synchronization
public import WorkersRuntime

/// A vector index in memory, which compares with every vector and applies changes at once.
public final class TestVectorizeIndex: VectorizeIndex {
  public enum Metric: Sendable {
    case cosine, euclidean, dotProduct
  }

  private struct State: Sendable {
    var vectors: [VectorizeVector] = []
    var mutations = 0
    var lastMutation: String?
    var lastMutationTime: Timestamp?
  }

  private let dimensions: Int
  private let metric: Metric
  private let metadataIndexes: Set<String>?
  private let clock: TestClock
  private let state = Mutex(State())

  /// - Parameter metadataIndexes: the members of metadata that have an index, by which alone can be filtered; nil is
  /// all.
  public init(
    dimensions: Int, metric: Metric = .cosine, metadataIndexes: Set<String>? = nil, clock: TestClock = TestClock()
  ) {
    precondition((1...1536).contains(dimensions), "an index has 1 to 1536 dimensions")
    self.dimensions = dimensions
    self.metric = metric
    self.metadataIndexes = metadataIndexes
    self.clock = clock
  }

  public func query(
    _ vector: [Float], options: VectorizeQueryOptions
  ) async throws(WorkersError) -> [VectorizeMatch] {
    try validate(dimensionsOf: vector)
    let needsMore = options.returnsValues || options.returnsMetadata == .all
    guard (1...(needsMore ? 20 : 100)).contains(options.topK) else {
      throw WorkersError(
        .invalidArgument, code: 40025, "`topK` is 1 to 100, or to 20 with values or all metadata, not \(options.topK)")
    }
    let filter = try VectorizeFilter(options.filter ?? JSONObject(), indexes: metadataIndexes)
    var matches: [VectorizeMatch] = []
    for candidate in state.withLock({ $0.vectors }) {
      if let namespace = options.namespace, candidate.namespace != namespace { continue }
      guard filter.matches(candidate.metadata ?? JSONObject()) else { continue }
      matches.append(
        VectorizeMatch(
          id: candidate.id, score: score(vector, candidate.values),
          values: options.returnsValues ? candidate.values : nil, namespace: candidate.namespace,
          metadata: metadata(candidate.metadata, options.returnsMetadata)))
    }
    let isAscending = metric == .euclidean
    matches.sort { left, right in
      if left.score == right.score { return left.id.utf8.lexicographicallyPrecedes(right.id.utf8) }
      return isAscending ? left.score < right.score : left.score > right.score
    }
    return Array(matches.prefix(options.topK))
  }

  public func query(id: String, options: VectorizeQueryOptions) async throws(WorkersError) -> [VectorizeMatch] {
    guard let vector = state.withLock({ state in state.vectors.first { $0.id == id } }) else {
      throw WorkersError(.notFound, "there is no vector `\(id)`")
    }
    return try await query(vector.values, options: options)
  }

  public func insert(_ vectors: [VectorizeVector]) async throws(WorkersError) -> VectorizeMutation {
    try add(vectors, replacing: false)
  }

  public func upsert(_ vectors: [VectorizeVector]) async throws(WorkersError) -> VectorizeMutation {
    try add(vectors, replacing: true)
  }

  public func getByIDs(_ ids: [String]) async throws(WorkersError) -> [VectorizeVector] {
    guard ids.count <= 20 else {
      throw WorkersError(.invalidArgument, code: 40007, "20 vectors can be read at once, not \(ids.count)")
    }
    let vectors = state.withLock { $0.vectors }
    return ids.compactMap { id in vectors.first { $0.id == id } }
  }

  public func deleteByIDs(_ ids: [String]) async throws(WorkersError) -> VectorizeMutation {
    let now = clock.now
    return state.withLock { state in
      state.vectors.removeAll { ids.contains($0.id) }
      return Self.noteMutation(in: &state, now)
    }
  }

  public func describe() async throws(WorkersError) -> VectorizeDescription {
    state.withLock { state in
      VectorizeDescription(
        dimensions: dimensions, vectorCount: state.vectors.count, processedUpToMutation: state.lastMutation,
        processedUpTo: state.lastMutationTime)
    }
  }

  private func add(_ vectors: [VectorizeVector], replacing: Bool) throws(WorkersError) -> VectorizeMutation {
    guard vectors.count <= 1000 else {
      throw WorkersError(.invalidArgument, "1000 vectors can be added at once, not \(vectors.count)")
    }
    for vector in vectors { try validate(vector) }
    let now = clock.now
    return state.withLock { state in
      for vector in vectors {
        if let index = state.vectors.firstIndex(where: { $0.id == vector.id }) {
          if replacing { state.vectors[index] = vector }
        } else {
          state.vectors.append(vector)
        }
      }
      return Self.noteMutation(in: &state, now)
    }
  }

  private static func noteMutation(in state: inout State, _ now: Timestamp) -> VectorizeMutation {
    state.mutations += 1
    let id = hexadecimal(md5(Array("mutation-\(state.mutations)".utf8)))
    state.lastMutation = id
    state.lastMutationTime = now
    return VectorizeMutation(mutationID: id)
  }

  private func validate(_ vector: VectorizeVector) throws(WorkersError) {
    try validate(dimensionsOf: vector.values)
    guard (1...64).contains(vector.id.utf8.count) else {
      throw WorkersError(.invalidArgument, "an identifier has 1 to 64 bytes, not \(vector.id.utf8.count)")
    }
    if let namespace = vector.namespace, namespace.utf8.count > 64 {
      throw WorkersError(.tooLarge, "the namespace has \(namespace.utf8.count) bytes, and the limit is 64")
    }
    guard let metadata = vector.metadata else { return }
    for member in metadata.members {
      let name = member.name.utf8
      if name.isEmpty || name.first == UInt8(ascii: "$") || name.contains(UInt8(ascii: "."))
        || name.contains(UInt8(ascii: "\""))
      {
        throw WorkersError(.invalidArgument, "`\(member.name)` is not allowed as a name in metadata")
      }
    }
    let size = JSONValue.object(metadata).serialized().count
    guard size <= 10 * 1024 else {
      throw WorkersError(.tooLarge, "the metadata has \(size) bytes, and the limit is 10 KiB")
    }
  }

  private func validate(dimensionsOf values: [Float]) throws(WorkersError) {
    guard values.count == dimensions else {
      throw WorkersError(
        .invalidArgument, code: 40012, "the vector has \(values.count) dimensions, and the index \(dimensions)")
    }
  }

  private func metadata(_ metadata: JSONObject?, _ level: VectorizeQueryOptions.Metadata) -> JSONObject? {
    switch level {
    case .none: return nil
    case .all: return metadata
    case .indexed:
      guard let metadata, let metadataIndexes else { return metadata }
      var indexed = JSONObject()
      for member in metadata.members where metadataIndexes.contains(member.name) { indexed[member.name] = member.value }
      return indexed
    }
  }

  private func score(_ left: [Float], _ right: [Float]) -> Double {
    var product = 0.0
    var leftSquares = 0.0
    var rightSquares = 0.0
    var distance = 0.0
    for (first, second) in zip(left, right) {
      let (first, second) = (Double(first), Double(second))
      product += first * second
      leftSquares += first * first
      rightSquares += second * second
      distance += (first - second) * (first - second)
    }
    switch metric {
    case .cosine:
      let lengths = (leftSquares * rightSquares).squareRoot()
      return lengths == 0 ? 0 : product / lengths
    case .euclidean: return distance.squareRoot()
    case .dotProduct: return product
    }
  }
}
