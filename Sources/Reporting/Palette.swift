import Findings

/// When output is coloured.
public enum ColorMode: String, Sendable, Hashable, CaseIterable {
  case auto, always, never

  /// Whether to use colours on a stream.
  /// - Parameters:
  ///   - isTerminal: the stream is one.
  ///   - noColor: the value of `NO_COLOR` (no-color.org: any but an empty one turns colours off).
  ///   - forceColor: the value of `FORCE_COLOR`; any but an empty one and `0` turns colours on where none would be.
  public func isEnabled(isTerminal: Bool, noColor: String?, forceColor: String?) -> Bool {
    switch self {
    case .always: return true
    case .never: return false
    case .auto:
      if let noColor, !noColor.isEmpty { return false }
      if let forceColor, !forceColor.isEmpty { return forceColor != "0" }
      return isTerminal
    }
  }
}

/// ANSI sequences by what they mark; all empty without colours.
struct Palette {
  var error = ""
  var warning = ""
  var info = ""
  var strong = ""
  /// Gutter, arrows and secondary marks.
  var frame = ""
  var help = ""
  var reset = ""

  static let plain = Palette()
  static let ansi = Palette(
    error: "\u{1B}[1;31m", warning: "\u{1B}[1;33m", info: "\u{1B}[1;36m", strong: "\u{1B}[1m", frame: "\u{1B}[1;34m",
    help: "\u{1B}[1;32m", reset: "\u{1B}[0m")

  func color(_ severity: Severity) -> String {
    switch severity {
    case .error: error
    case .warning: warning
    case .info: info
    }
  }
}
