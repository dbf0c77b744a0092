import CLibYAML

/// libyaml's event parser over bytes that outlive it.
struct YAMLEventSource: ~Copyable {
  private let parser: UnsafeMutablePointer<yaml_parser_t>

  /// `nil` when there is no memory. Precondition: `bytes` is not empty.
  init?(_ bytes: UnsafeBufferPointer<UInt8>) {
    parser = .allocate(capacity: 1)
    parser.initialize(to: yaml_parser_t())
    guard yaml_parser_initialize(parser) == 1 else {
      parser.deallocate()
      return nil
    }
    // Said outright, or libyaml would also guess UTF-16, in which offsets mean something else.
    yaml_parser_set_encoding(parser, YAML_UTF8_ENCODING)
    yaml_parser_set_input_string(parser, bytes.baseAddress, bytes.count)
  }

  deinit {
    yaml_parser_delete(parser)
    parser.deallocate()
  }

  /// Calls `body` with the next event, which is valid during the call; `nil` when the text has an error.
  func next<Result>(_ body: (borrowing yaml_event_t) -> Result) -> Result? {
    var event = yaml_event_t()
    guard yaml_parser_parse(parser, &event) == 1 else { return nil }
    defer { yaml_event_delete(&event) }
    return body(event)
  }

  /// What made `next` return `nil`.
  var failure: YAMLFailure {
    let state = parser.pointee
    let problem = state.problem.map { String(cString: $0) } ?? ""
    switch state.error {
    case YAML_READER_ERROR:
      return YAMLFailure(problem: problem, place: .byte(Int(state.problem_offset)))
    case YAML_SCANNER_ERROR, YAML_PARSER_ERROR:
      let context = state.context.map { String(cString: $0) }
      return YAMLFailure(
        problem: problem, place: .character(Int(state.problem_mark.index)), context: context,
        contextCharacter: context == nil ? nil : Int(state.context_mark.index))
    default:
      return YAMLFailure(problem: "out of memory", place: .byte(0))
    }
  }
}

/// An error in libyaml's words, with its places in libyaml's units.
struct YAMLFailure {
  enum Place {
    case byte(Int)
    case character(Int)
  }

  var problem: String
  var place: Place
  var context: String?
  var contextCharacter: Int?
}
