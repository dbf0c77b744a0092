import LariatKit
import Testing

@testable import lariat

/// `diff` over files, folders, standard input and saved settings.
struct DiffCommandTests {
  private static func config(_ namespace: String, mode: String = "fast") -> String {
    """
    name = "shop"
    main = "a.ts"
    compatibility_date = "2026-01-01"
    vars = { MODE = "\(mode)" }
    [[kv_namespaces]]
    binding = "CACHE"
    id = "\(namespace)"
    [env.staging]
    vars = { MODE = "slow" }

    """
  }

  private static let one = "0f2ac74b498b48028cb68387c421e279"
  private static let two = "1f2ac74b498b48028cb68387c421e279"

  @Test func anotherNamespaceIsCritical() throws {
    let folder = try TestFolder(["a.toml": Self.config(Self.one), "b.toml": Self.config(Self.two)])
    let outcome = lariat("diff", folder["a.toml"], folder["b.toml"], files: DiskFiles())
    #expect(outcome.status == 1 && outcome.errors == "")
    #expect(
      outcome.output.contains("`CACHE`") && outcome.output.contains(Self.one) && outcome.output.contains(Self.two))
    #expect(outcome.output.contains("1 critical"))
  }

  @Test func theThresholdDecidesTheExitStatus() throws {
    let folder = try TestFolder(["a.toml": Self.config(Self.one), "b.toml": Self.config(Self.one, mode: "new")])
    let sides = [folder["a.toml"], folder["b.toml"]]
    #expect(lariat(["diff"] + sides, files: DiskFiles()).status == 0)
    #expect(lariat(["diff"] + sides + ["--fail-on", "any"], files: DiskFiles()).status == 1)
    #expect(lariat(["diff"] + sides + ["--fail-on", "any", "--env", "staging"], files: DiskFiles()).status == 0)
    let redacted = lariat(["diff"] + sides + ["--redact"], files: DiskFiles())
    #expect(redacted.output.contains("MODE") && !redacted.output.contains("fast"))
  }

  @Test func nothingChanged() throws {
    let folder = try TestFolder(["a/wrangler.toml": Self.config(Self.one), "b/wrangler.toml": Self.config(Self.one)])
    let outcome = lariat("diff", folder["a"], folder["b"], "--fail-on", "any", files: DiskFiles())
    #expect(outcome.status == 0 && outcome.errors == "")
  }

  @Test func savedSettingsOfTheDeployedWorker() throws {
    let folder = try TestFolder([
      "wrangler.toml": Self.config(Self.one),
      "settings.json": """
      { "result": { "compatibility_date": "2026-01-01", "bindings": [
        { "type": "kv_namespace", "name": "CACHE", "namespace_id": "\(Self.two)" },
        { "type": "plain_text", "name": "MODE", "text": "fast" }
      ] }, "success": true }
      """,
      "empty.json": "{ \"success\": true }", "broken.json": "{",
    ])
    let drift = lariat("diff", folder.path, "--against", folder["settings.json"], files: DiskFiles())
    #expect(drift.status == 1 && drift.output.contains("`CACHE`"))
    for (name, sentence) in [
      ("empty.json", "has no settings of a Worker"), ("broken.json", "error: "), ("no.json", "no.json"),
    ] {
      let outcome = lariat("diff", folder.path, "--against", folder[name], files: DiskFiles())
      #expect(outcome.status == 2 && outcome.output == "" && outcome.errors.contains(sentence), "\(name)")
    }
  }

  @Test func sidesThatCannotBeRead() throws {
    let folder = try TestFolder(["a.toml": Self.config(Self.one), "broken.toml": "name = \n", "empty/x": ""])
    let good = folder["a.toml"]
    for (sides, status, sentence) in [
      ([good, folder["broken.toml"]], 1, "error: "), ([folder["no.toml"], good], 2, "no.toml"),
      ([good, folder["empty"]], 2, "no `wrangler.json`"), ([good, good, good], 2, "two sides"),
      ([good, good, "--against", good], 2, "one side"), ([good, good, "--fail-on", "never-ever"], 2, "never-ever"),
    ] {
      let outcome = lariat(["diff"] + sides, files: DiskFiles())
      #expect(outcome.status == Int32(status) && outcome.output == "", "\(sides)")
      #expect(outcome.errors.contains(sentence), "\(outcome.errors)")
    }
  }

  // MARK: Revisions

  private static func repository() throws -> TestFolder {
    let folder = try TestFolder(["wrangler.toml": config(one), "apps/b/wrangler.toml": config(one)])
    let made = try BuiltProgram.shell(
      """
      git init -q . && git add -A && git -c user.email=a@example.com -c user.name=a commit -qm one && git tag first
      sed -i.old s/0f2ac/1f2ac/ wrangler.toml && rm wrangler.toml.old
      """, in: folder)
    try #require(made.status == 0, "\(made.output)")
    return folder
  }

  private static var hasGit: Bool {
    ((try? BuiltProgram.shell("git --version", in: TestFolder()))?.status ?? 1) == 0
  }

  @Test(.enabled(if: hasGit)) func revisionsOfGit() throws {
    let folder = try Self.repository()
    for arguments in ["", "HEAD", "first", "HEAD:wrangler.toml wrangler.toml", "first ."] {
      let result = try BuiltProgram.shell("$LARIAT diff \(arguments)", in: folder)
      #expect(result.status == 1 && result.output.contains("1 critical"), "\(arguments): \(result.output)")
    }
    for arguments in ["first..HEAD", "first..", "HEAD:apps/b wrangler.toml --env staging", "HEAD:apps/b/ HEAD"] {
      let result = try BuiltProgram.shell("$LARIAT diff \(arguments) --fail-on any", in: folder)
      #expect(result.status == 0, "\(arguments): \(result.output)")
    }
    // As git names files: from where the user stands.
    #expect(try BuiltProgram.shell("cd apps/b && $LARIAT diff --fail-on any", in: folder).status == 0)
  }

  @Test(.enabled(if: hasGit)) func revisionsThatAreNone() throws {
    let folder = try Self.repository()
    for (arguments, sentence) in [
      ("nope", "no revision of this repository"), ("first..nope", "`nope`"),
      ("HEAD:no.toml .", "`no.toml` does not exist in the revision `HEAD`"), ("HEAD:apps .", "does not exist"),
      ("no.toml", "`no.toml` does not exist"),
    ] {
      let result = try BuiltProgram.shell("$LARIAT diff \(arguments)", in: folder)
      #expect(result.status == 2 && result.output.contains(sentence), "\(arguments): \(result.output)")
    }
    // An option is no revision.
    let option = try BuiltProgram.shell("$LARIAT diff -- --output=x", in: folder)
    #expect(option.status == 2 && !folder.names.contains("x"))
    let outside = try TestFolder(["wrangler.toml": Self.config(Self.one)])
    let result = try BuiltProgram.shell("GIT_CEILING_DIRECTORIES=/tmp $LARIAT diff", in: outside)
    #expect(result.status == 2 && result.output.contains("git repository"))
  }

  @Test func aMachineWithoutGit() throws {
    let folder = try TestFolder(["wrangler.toml": Self.config(Self.one)])
    let result = try BuiltProgram.shell("ln -s /usr/bin/env env && PATH=$PWD $LARIAT diff", in: folder)
    #expect(result.status == 2 && result.output.contains("cannot run `git`"), "\(result.output)")
  }
}
