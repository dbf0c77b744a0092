import LariatKit
import Testing

@testable import lariat

#if canImport(Darwin)
  import Darwin
#elseif canImport(Musl)
  import Musl
#else
  import Glibc
#endif

struct DiskFilesTests {
  private let files = DiskFiles()

  private func reason(_ body: () throws(FileError) -> Void) -> FileError.Reason? {
    do throws(FileError) {
      try body()
      return nil
    } catch {
      return error.reason
    }
  }

  @Test func reads() throws {
    let folder = try TestFolder(["a": "text", "empty": ""])
    #expect(try files.read(folder["a"], limit: 4) == Array("text".utf8))
    #expect(try files.read(folder["empty"], limit: 0) == [])
    #expect(reason { () throws(FileError) in _ = try files.read(folder["a"], limit: 3) } == .tooLarge(limit: 3))
    #expect(reason { () throws(FileError) in _ = try files.read(folder["b"], limit: 3) } == .missing)
    #expect(reason { () throws(FileError) in _ = try files.read(folder.path, limit: 3) } == .isDirectory)
    #expect(reason { () throws(FileError) in _ = try files.read(folder["a/b"], limit: 3) } == .isNotDirectory)
    #expect(reason { () throws(FileError) in _ = try files.list(folder["nope"]) } == .missing)
  }

  @Test func aPipeIsNotWaitedFor() throws {
    let folder = try TestFolder()
    try #require(mkfifo(folder["wrangler.toml"], 0o600) == 0)
    #expect(files.kind(of: folder["wrangler.toml"]) == .special)
    #expect(reason { () throws(FileError) in _ = try files.read(folder["wrangler.toml"], limit: 9) } == .isSpecial)
    #expect(lariat("check", folder["wrangler.toml"], files: files).status == 2)
    #expect(lariat("check", folder.path, files: files).status == 2)
  }

  @Test func aSparseGigabyteIsRefused() throws {
    let folder = try TestFolder(["wrangler.toml": ""])
    try #require(truncate(folder["wrangler.toml"], 1 << 30) == 0)
    let outcome = lariat("check", folder.path, files: files)
    #expect(outcome.status == 2 && outcome.errors.contains("larger than 64 MiB"))
  }

  @Test func writesWholeFiles() throws {
    let folder = try TestFolder(["a": "old"])
    chmod(folder["a"], 0o640)
    symlink("a", folder["link"])
    try files.write(Array("new".utf8), to: folder["link"])
    #expect(try files.read(folder["a"], limit: 9) == Array("new".utf8))
    var status = stat()
    #expect(lstat(folder["link"], &status) == 0 && status.st_mode & S_IFMT == S_IFLNK)
    #expect(stat(folder["a"], &status) == 0 && status.st_mode & 0o777 == 0o640)
    #expect(folder.names == ["a", "link"])
  }

  @Test func failedWritesLeaveNothing() throws {
    let folder = try TestFolder(["d/x": ""])
    #expect(reason { () throws(FileError) in try files.write([1], to: folder["d"]) } == .isDirectory)
    #expect(reason { () throws(FileError) in try files.write([1], to: folder["no/x"]) } == .missing)
    #expect(folder.names == ["d"])
    try files.write([1], to: "/dev/null")
  }

  @Test func directoryLoops() throws {
    let folder = try TestFolder(["a/wrangler.toml": "main = 1\n"])
    symlink("..", folder["a/up"])
    symlink("self", folder["a/self"])
    let outcome = lariat("check", "--format", "concise", folder.path, files: files)
    #expect(outcome.status == 1 && outcome.errors == "")
    #expect(outcome.output.split(separator: "\n").filter { $0.contains("[type-mismatch]") }.count == 1)
  }
}
