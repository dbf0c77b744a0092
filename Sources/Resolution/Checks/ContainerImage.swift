import BindingSchema
import ConfigTree
import WorkerManifest
import Findings

extension Checker {
  /// An image is a Dockerfile on disk, or a reference to a registry with a tag.
  mutating func checkContainerImage(_ value: ConfigValue) {
    guard let image = image(of: value) else {
      return report(
        .error, "missing-key", "\(subject(value)) has no `image`", at: value,
        help: "add `image`: the path of a Dockerfile, or an image in a registry with its tag")
    }
    guard let text = image.string else {
      // The schema has reported the container's own image.
      if image.parent != value { reportTypeMismatch(image, wanted: .string) }
      return
    }
    if text.isEmpty {
      return report(
        .error, "empty-value", "`image` is empty", at: image, value: true,
        help: "name a Dockerfile, or an image in a registry with its tag")
    }
    switch options.surroundings?.entry(at: text) ?? .missing {
    case .file: return
    case .directory:
      return report(
        .error, "invalid-image", "the image `\(text)` is a directory", at: image, value: true,
        help: "name the Dockerfile inside it")
    case .missing: break
    }
    if text.contains("://") {
      report(
        .error, "invalid-image", "the image `\(text)` starts with a scheme", at: image, value: true,
        help: "leave the scheme out: `registry.example.com/name:tag`")
    } else if !Self.isRegistryReference(text) {
      report(
        .error, "invalid-image", "there is no file `\(text)`, and it is no image of a registry either", at: image,
        value: true,
        help: "check the path of the Dockerfile")
    } else if !(text.split(separator: "/", omittingEmptySubsequences: false).last ?? "").contains(":") {
      report(
        .error, "invalid-image", "there is no file `\(text)`, and as an image in a registry it has no tag", at: image,
        value: true,
        help: "check the path of the Dockerfile, or add a tag: `\(text):v1`")
    }
  }

  /// `image`, or where it is absent or null the `image` of the deprecated `configuration`.
  private func image(of container: ConfigValue) -> ConfigValue? {
    if let image = container["image"], image.kind != .null { return image }
    guard let image = container["configuration"]?["image"], image.kind != .null else { return nil }
    return image
  }

  /// What a URL parser takes behind `https://`: a host without blanks, and a port that is a number.
  private static func isRegistryReference(_ text: String) -> Bool {
    guard !text.utf8.contains(where: { $0 <= 0x20 || "<>\"\\^`{|}".utf8.contains($0) }) else { return false }
    let host = text.prefix { $0 != "/" && $0 != "?" && $0 != "#" }
    guard !host.isEmpty else { return false }
    guard let colon = host.lastIndex(of: ":") else { return true }
    let port = host[host.index(after: colon)...]
    return !host[..<colon].isEmpty && (port.isEmpty || Int(port).map { $0 >= 0 && $0 <= 65_535 } ?? false)
  }
}
