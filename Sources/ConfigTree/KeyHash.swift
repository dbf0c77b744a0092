/// The hash by which keys are compared before their bytes are: FNV-1a over the decoded UTF-8.
public enum KeyHash {
  @inlinable public static var seed: UInt32 { 2_166_136_261 }

  @inlinable
  public static func hash(_ byte: UInt8, into hash: UInt32) -> UInt32 {
    (hash ^ UInt32(byte)) &* 16_777_619
  }

  @inlinable
  public static func hash<Bytes: Sequence<UInt8>>(_ bytes: Bytes) -> UInt32 {
    var result = seed
    for byte in bytes { result = hash(byte, into: result) }
    return result
  }

  @inlinable
  public static func hash(_ text: String) -> UInt32 { hash(text.utf8) }

  /// Whether two of `hashes` are equal: only then may two of the texts behind them be. Most lists of names have none.
  public static func repeats(in hashes: [UInt32]) -> Bool {
    let sorted = hashes.sorted()
    return zip(sorted, sorted.dropFirst()).contains { $0 == $1 }
  }
}
