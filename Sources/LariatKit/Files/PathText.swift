/// Paths as text, with `/`. Nothing here looks at a disk.
public enum PathText {
  /// `path` inside `folder`; an absolute `path` as it is. The folder `.` leaves no trace.
  public static func join(_ folder: String, _ path: String) -> String {
    if path.utf8.first == slash || folder.isEmpty || folder == "." { return path }
    return folder.utf8.last == slash ? folder + path : folder + "/" + path
  }

  /// The folder that `path` lies in: `.` for a bare name.
  public static func folder(of path: String) -> String {
    guard let end = path.utf8.lastIndex(of: slash) else { return "." }
    return end == path.startIndex ? "/" : String(path[..<end])
  }

  /// What stands after the last slash.
  public static func name(of path: String) -> String {
    guard let end = path.utf8.lastIndex(of: slash) else { return path }
    return String(path[path.utf8.index(after: end)...])
  }

  /// `path` without `.`, doubled and final slashes. `..` stays, since a symbolic link may stand before it.
  public static func tidy(_ path: String) -> String {
    let isAbsolute = path.utf8.first == slash
    let parts = path.split(separator: "/").filter { $0 != "." }
    let text = parts.joined(separator: "/")
    return isAbsolute ? "/" + text : text.isEmpty ? "." : text
  }

  /// Whether `path` is relative, and has no part that is empty or begins with a dot.
  static func isPlain(_ path: String) -> Bool {
    var previous = slash
    for byte in path.utf8 {
      if previous == slash && (byte == slash || byte == UInt8(ascii: ".")) { return false }
      previous = byte
    }
    return previous != slash
  }

  /// Whether `path` is `folder` or lies inside it; both absolute and tidy.
  public static func lies(_ path: String, in folder: String) -> Bool {
    if path == folder || folder == "/" { return true }
    guard path.utf8.count > folder.utf8.count, path.hasPrefix(folder) else { return false }
    return path.utf8[path.utf8.index(path.startIndex, offsetBy: folder.utf8.count)] == slash
  }

  private static let slash = UInt8(ascii: "/")
}
