import WorkersRuntime

extension R2Checksums {
  /// Adds a checksum that was given with the bytes. Throws where it is not theirs.
  mutating func add(_ checksum: R2Checksum, of bytes: [UInt8]) throws(WorkersError) {
    let given: [UInt8]
    let actual: [UInt8]
    let name: String
    switch checksum {
    case .md5(let digest): (given, actual, name) = (digest, WorkersTesting.md5(bytes), "MD5")
    case .sha1(let digest):
      (given, actual, name) = (digest, WorkersTesting.sha1(bytes), "SHA-1")
      sha1 = digest
    case .sha256(let digest):
      (given, actual, name) = (digest, WorkersTesting.sha256(bytes), "SHA-256")
      sha256 = digest
    case .sha384(let digest):
      (given, actual, name) = (digest, WorkersTesting.sha384(bytes), "SHA-384")
      sha384 = digest
    case .sha512(let digest):
      (given, actual, name) = (digest, WorkersTesting.sha512(bytes), "SHA-512")
      sha512 = digest
    }
    guard given == actual else {
      throw WorkersError(
        .invalidArgument, code: 10037,
        "the \(name) of the bytes is \(hexadecimal(actual)), not \(hexadecimal(given)) as given")
    }
  }
}
