import ConfigTree
import Findings

/// Where the tables of a TOML file begin: its order is what the tree no longer shows.
struct TableHeaders {
  /// An environment, and where one of its headers stands.
  struct EnvironmentHeader {
    var name: String
    var table: ConfigValue
    var span: ByteSpan
  }

  /// Headers `[env.X]`, `[env.X.key]`, `[[env.X.key]]`, in source order.
  let environments: [EnvironmentHeader]

  init(_ document: ConfigDocument) {
    var found: [EnvironmentHeader] = []
    for environment in document.root[.environmentTable]?.children.map({ $0 }) ?? [] where environment.kind == .table {
      let name = environment.key
      if environment.origin == .header {
        found.append(EnvironmentHeader(name: name, table: environment, span: environment.span))
      }
      for child in environment.children {
        for place in child.origin == .arrayOfTables ? child.items : [child] where place.origin == .header {
          found.append(EnvironmentHeader(name: name, table: environment, span: place.span))
        }
      }
    }
    environments = found.sorted { $0.span < $1.span }
  }

  /// The last environment's header before `offset`.
  func environment(before offset: Int) -> EnvironmentHeader? {
    environments.last { $0.span.start < offset }
  }
}

extension ConfigDocument {
  /// The comment at the end of the line of `offset`, and the ones alone on the lines right above it, as one text.
  func comments(around span: ByteSpan) -> String {
    var text = ""
    var lineStart = span.start
    while lineStart > 0 && file.bytes[lineStart - 1] != 0x0A { lineStart -= 1 }
    for comment in self.comments.reversed() {
      if comment.start >= span.end {
        let between = file.bytes[span.end..<comment.start]
        if !between.contains(0x0A) { text += file.text(comment) + " " }
        continue
      }
      // Only line ends and blanks between the comment and the line below it.
      guard comment.end <= lineStart else { continue }
      let between = file.bytes[comment.end..<lineStart]
      guard between.allSatisfy({ $0 == 0x20 || $0 == 0x09 || $0 == 0x0D || $0 == 0x0A }),
        between.count(where: { $0 == 0x0A }) == 1
      else { break }
      var start = comment.start
      while start > 0 && file.bytes[start - 1] != 0x0A { start -= 1 }
      guard file.bytes[start..<comment.start].allSatisfy({ $0 == 0x20 || $0 == 0x09 }) else { break }
      text += file.text(comment) + " "
      lineStart = start
    }
    return text
  }
}
