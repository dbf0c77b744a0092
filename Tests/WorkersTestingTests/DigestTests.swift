import Testing

@testable import WorkersTesting

/// Against the examples of RFC 1321, RFC 3174 and FIPS 180-4, and lengths around the block sizes against published
/// digests.
@Suite struct DigestTests {
  @Test func md5HasItsKnownValues() {
    #expect(hexadecimal(md5([])) == "d41d8cd98f00b204e9800998ecf8427e")
    #expect(hexadecimal(md5(Array("message digest".utf8))) == "f96b697d7cb7938d525a2f31aaf161d0")
    let digits = String(repeating: "1234567890", count: 8)
    #expect(hexadecimal(md5(Array(digits.utf8))) == "57edf4a22be3c955ac49da2e2107b67a")
  }

  @Test func shaHasItsKnownValues() {
    let abc = Array("abc".utf8)
    #expect(hexadecimal(sha1(abc)) == "a9993e364706816aba3e25717850c26c9cd0d89d")
    #expect(hexadecimal(sha256(abc)) == "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad")
    #expect(
      hexadecimal(sha384(abc))
        == "cb00753f45a35e8bb5a03d699ac65007272c32ab0eded1631a8b605a43ff5bed8086072ba1e7cc2358baeca134c825a7")
    #expect(
      hexadecimal(sha512(abc))
        == "ddaf35a193617abacc417349ae20413112e6fa4e89a97ea20a9eeee64b55d39a2192992a274fc1a836ba3c23a3feebbd"
        + "454d4423643ce80e2a9ac94fa54ca49f")
  }

  @Test func paddingFitsLongerMessages() {
    let two = Array("abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq".utf8)
    #expect(hexadecimal(sha1(two)) == "84983e441c3bd26ebaae4aa1f95129e5e54670f1")
    #expect(hexadecimal(sha256(two)) == "248d6a61d20638b8e5c026930c3e6039a33ce45964ff2167f6ecedd419db06c1")
    let many = [UInt8](repeating: UInt8(ascii: "a"), count: 1000)
    #expect(hexadecimal(sha1(many)) == "291e9a6c66994949b57ba5e650361e98fc36b1ba")
    #expect(hexadecimal(sha256(many)) == "41edece42d63e8d9bf515a9ba6932e1c20cbc9f5a5d134645adb5db1b9737ea3")
    #expect(hexadecimal(md5(many)) == "cabe45dcc9ae5b66ba86600cca6b8ba8")
  }

  @Test func hexadecimalIsReadBack() {
    #expect(bytes(hexadecimal: "00ffAb") == [0, 255, 0xAB])
    #expect(bytes(hexadecimal: "0") == nil)
    #expect(bytes(hexadecimal: "0g") == nil)
  }
}
