import Synchronization

#if canImport(Darwin)
  import Darwin
#elseif canImport(Musl)
  import Musl
#else
  import Glibc
#endif

/// Maps a list with plain threads: no runtime to start, no pool to keep.
public enum ParallelMap {
  /// The outputs in the order of `inputs`, whoever made them. Inputs are taken one after the other, so that one that takes
  /// long holds nobody up.
  /// - Parameter threads: how many take part, this one included.
  public static func map<Input: Sendable, Output: Sendable>(
    _ inputs: [Input], threads: Int, _ transform: @escaping @Sendable (Input) -> Output
  ) -> [Output] {
    let threads = min(threads, inputs.count)
    guard threads > 1 else { return inputs.map(transform) }
    let work = Work(inputs: inputs, transform: transform)
    let others = (1..<threads).compactMap { _ in start { work.run() } }
    work.run()
    for thread in others { pthread_join(thread, nil) }
    return work.outputs
  }

  /// The same for outputs that are large and used one after the other: only some of them are in memory at a time.
  /// - Parameter use: called on this thread, in the order of `inputs`; what it throws ends the work.
  public static func forEach<Input: Sendable, Output: Sendable, Failure>(
    _ inputs: [Input], threads: Int, _ transform: @escaping @Sendable (Input) -> Output,
    use: (Output) throws(Failure) -> Void
  ) throws(Failure) {
    // Several for each thread, so that none waits long for the last.
    let stride = threads > 1 ? threads * 4 : 1
    var rest = inputs[...]
    while !rest.isEmpty {
      for output in map(Array(rest.prefix(stride)), threads: threads, transform) { try use(output) }
      rest = rest.dropFirst(stride)
    }
  }

  /// The inputs, how far they are taken, and a place for each output.
  private final class Work<Input: Sendable, Output: Sendable>: Sendable {
    private let inputs: [Input]
    private let transform: @Sendable (Input) -> Output
    private let next = Atomic<Int>(0)
    /// A place is written once, by the thread that took its input, and read when all have ended.
    private nonisolated(unsafe) let places: UnsafeMutableBufferPointer<Output?>

    init(inputs: [Input], transform: @escaping @Sendable (Input) -> Output) {
      self.inputs = inputs
      self.transform = transform
      places = .allocate(capacity: inputs.count)
      places.initialize(repeating: nil)
    }

    deinit {
      places.deinitialize()
      places.deallocate()
    }

    func run() {
      while true {
        let index = next.wrappingAdd(1, ordering: .relaxed).oldValue
        guard index < inputs.count else { return }
        places[index] = transform(inputs[index])
      }
    }

    /// Precondition: every thread has ended.
    var outputs: [Output] { places.compactMap { $0 } }
  }

  private final class Body: Sendable {
    let run: @Sendable () -> Void

    init(_ run: @escaping @Sendable () -> Void) {
      self.run = run
    }
  }

  /// Musl's and Darwin's threads have less, and checks follow a config's nesting.
  private static let stackSize = 8 << 20

  /// `nil` when the system gives no thread: the others do the work then.
  private static func start(_ run: @escaping @Sendable () -> Void) -> pthread_t? {
    var attributes = pthread_attr_t()
    pthread_attr_init(&attributes)
    defer { pthread_attr_destroy(&attributes) }
    pthread_attr_setstacksize(&attributes, stackSize)
    let body = Unmanaged.passRetained(Body(run))
    #if canImport(Darwin)
      var thread: pthread_t?
      let status = pthread_create(
        &thread, &attributes,
        {
          Unmanaged<Body>.fromOpaque($0).takeRetainedValue().run(); return nil
        }, body.toOpaque())
    #else
      var thread = pthread_t()
      let status = pthread_create(
        &thread, &attributes,
        { argument in
          if let argument { Unmanaged<Body>.fromOpaque(argument).takeRetainedValue().run() }
          return nil
        }, body.toOpaque())
    #endif
    guard status == 0 else {
      body.release()
      return nil
    }
    return thread
  }
}
