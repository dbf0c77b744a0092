import Findings
import Resolution
import Testing

/// Containers: their image on disk or in a registry, their name, their links to classes, and how they are rolled out.
struct ContainerTests {
  private struct Disk: ConfigSurroundings {
    func entry(at path: String) -> DiskEntry {
      switch path {
      case "Dockerfile", "app/Dockerfile": .file
      case "app": .directory
      default: .missing
      }
    }
  }

  private func lines(_ text: String) -> [String] {
    Resolved(text, ResolutionOptions(surroundings: Disk())).lines
  }

  private func container(_ fields: String) -> String {
    "name = \"shop\"\n[[containers]]\nclass_name = \"App\"\n\(fields)\n"
  }

  // MARK: Image

  @Test(arguments: [
    "Dockerfile", "app/Dockerfile", "registry.example.com/app:v1", "registry.example.com:5000/team/app:v1",
    "example.com/a@sha256:0123",
  ])
  func image(_ image: String) {
    #expect(lines(container("image = \"\(image)\"")) == [])
  }

  @Test(arguments: [
    ("app", "directory"), ("nothing/Dockerfile", "no tag"), ("./Dockerfile.x", "no tag"),
    ("https://example.com/app:v1", "scheme"), ("two words", "no image"), ("app:v1", "no image"), ("", "empty"),
  ])
  func mistakenImage(_ image: String, _ message: String) {
    let resolved = Resolved(container("image = \"\(image)\""), ResolutionOptions(surroundings: Disk()))
    #expect(resolved.lines.count == 1)
    #expect(resolved.findings.first?.severity == .error)
    #expect(resolved.findings.first?.message.contains(message) == true)
  }

  /// Without surroundings nothing is on disk.
  @Test
  func imageWithoutSurroundings() {
    #expect(Resolved(container("image = \"Dockerfile\"")).lines == ["error invalid-image containers[0].image"])
  }

  @Test
  func imageOfTheFormerConfiguration() {
    #expect(
      lines(container("configuration = { image = \"Dockerfile\" }")) == [
        "warning deprecated-key containers[0].configuration"
      ])
    #expect(lines(container("")) == ["error missing-key containers[0]"])
    #expect(lines(container("image = 1")) == ["error type-mismatch containers[0].image"])
    #expect(
      lines(container("configuration = { image = 1 }")) == [
        "warning deprecated-key containers[0].configuration", "error type-mismatch containers[0].configuration.image",
      ])
  }

  @Test
  func limitsOfTheFormerConfiguration() {
    let text = container("image = \"Dockerfile\"\ninstance_type = \"lite\"\nconfiguration = { disk = 1 }")
    #expect(lines(text).contains("error conflicting-keys containers[0].configuration.disk"))
    #expect(!lines(text.replacing("disk", with: "labels")).contains { $0.hasPrefix("error") })
  }

  // MARK: Name

  @Test
  func nameIsMadeOfWorkerAndClass() {
    let image = "image = \"Dockerfile\"\n"
    #expect(lines("[[containers]]\n" + image) == ["error missing-key containers[0]"])
    #expect(lines("[[containers]]\n" + image + "class_name = \"A\"") == ["error missing-key containers[0]"])
    #expect(lines("name = \"w\"\n[[containers]]\n" + image + "class_name = \"A\"") == [])
    #expect(lines("[[containers]]\n" + image + "name = \"app\"") == ["error missing-key containers[0]"])
  }

  @Test
  func twoOfOneName() {
    let one = "[[containers]]\nname = \"x\"\nimage = \"Dockerfile\"\nclass_name = "
    #expect(lines(one + "\"A\"\n" + one + "\"B\"") == ["error duplicate-entry containers[1].name"])
    let other = one.replacing("\"x\"", with: "\"y\"")
    #expect(lines(one + "\"A\"\n" + other + "\"A\"") == ["error duplicate-entry containers[1].class_name"])
  }

  // MARK: Links

  private func linked(_ container: String, _ exports: String) -> [String] {
    lines("name = \"w\"\ncontainers = [{ image = \"Dockerfile\", \(container) }]\n[exports]\n\(exports)")
  }

  @Test
  func linksThatHold() {
    let sqlite = "type = \"durable-object\", storage = \"sqlite\""
    #expect(linked("class_name = \"A\"", "A = { \(sqlite) }") == [])
    #expect(linked("name = \"x\", class_name = \"A\"", "A = { \(sqlite), container = \"x\" }") == [])
    #expect(linked("name = \"x\"", "A = { \(sqlite), container = \"x\" }") == [])
    #expect(linked("class_name = \"A\"", "A = { \(sqlite), container = \"w-a\" }") == [])
    // Other exports make no claim on the container.
    #expect(linked("class_name = \"A\"", "Api = { type = \"worker\" }") == [])
  }

  @Test
  func linksThatDoNot() {
    let sqlite = "type = \"durable-object\", storage = \"sqlite\""
    #expect(linked("name = \"x\"", "A = { \(sqlite) }") == ["error missing-key containers[0]"])
    #expect(
      linked("name = \"x\", class_name = \"A\"", "A = { \(sqlite), container = \"y\" }") == [
        "error unknown-container exports.A.container"
      ])
    #expect(
      linked("name = \"x\", class_name = \"A\"", "B = { \(sqlite), container = \"x\" }") == [
        "error conflicting-keys exports.B.container"
      ])
    #expect(linked("class_name = \"A\"", "B = { \(sqlite) }") == ["error class-not-created exports"])
    #expect(
      linked("class_name = \"A\"", "A = { type = \"durable-object\", state = \"deleted\" }") == [
        "error class-not-created exports.A"
      ])
    #expect(
      linked("class_name = \"A\"", "A = { type = \"durable-object\", storage = \"legacy-kv\" }") == [
        "error conflicting-keys exports.A"
      ])
    #expect(
      linked("name = \"x\"", "A = { \(sqlite), container = \"x\" }\nB = { \(sqlite), container = \"x\" }") == [
        "error conflicting-keys exports.B.container"
      ])
  }

  // MARK: Rollout

  @Test(arguments: ["5", "100", "[100]", "[10, 100]", "[10, 10, 50, 100]", "[]"])
  func rolloutSteps(_ steps: String) {
    #expect(lines(container("image = \"Dockerfile\"\nrollout_step_percentage = \(steps)")) == [])
  }

  @Test(arguments: [
    ("15", ["not-one-of "]), ("[5, 100]", ["out-of-range [0]"]), ("[10, 50]", ["out-of-range [1]"]),
    ("[50, 20, 100]", ["out-of-range [1]"]), ("[\"10\", 100]", ["type-mismatch [0]"]),
  ])
  func mistakenRolloutSteps(_ steps: String, _ findings: [String]) {
    let expected = findings.map { finding in
      let parts = finding.split(separator: " ", omittingEmptySubsequences: false)
      return "error \(parts[0]) containers[0].rollout_step_percentage\(parts[1])"
    }
    #expect(lines(container("image = \"Dockerfile\"\nrollout_step_percentage = \(steps)")) == expected)
  }

  /// More steps than instances; numbers of any size are no reason to fail.
  @Test(arguments: [
    ("1", true), ("0", false), ("2", false), ("-1e300", true), ("-inf", true), ("nan", false), ("1e300", false),
  ])
  func stepsAndInstances(_ instances: String, _ isMistake: Bool) {
    let text = container("image = \"Dockerfile\"\nmax_instances = \(instances)\nrollout_step_percentage = [10, 100]")
    #expect(lines(text).contains("error out-of-range containers[0].rollout_step_percentage") == isMistake)
  }

  // MARK: Previews

  @Test
  func containersOfPreviews() {
    let one = "[[previews.containers]]\nimage = \"Dockerfile\"\nclass_name = \"A\"\n"
    #expect(lines(one) == [])
    #expect(lines(one + one) == ["error duplicate-entry previews.containers[1].class_name"])
    #expect(lines(one + "name = \"x\"") == ["error unknown-key previews.containers[0].name"])
  }
}
