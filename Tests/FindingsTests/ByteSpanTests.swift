import Findings
import Testing

@Suite struct ByteSpanTests {
  @Test func bounds() {
    let span = ByteSpan(3, 7)
    #expect((span.start, span.end, span.count, span.isEmpty) == (3, 7, 4, false))
    #expect(ByteSpan(at: 5) == ByteSpan(5, 5))
    #expect(ByteSpan(at: 5).isEmpty)
  }

  @Test(arguments: [
    (ByteSpan(0, 2), ByteSpan(5, 6), ByteSpan(0, 6)), (ByteSpan(5, 6), ByteSpan(0, 2), ByteSpan(0, 6)),
    (ByteSpan(0, 9), ByteSpan(2, 3), ByteSpan(0, 9)), (ByteSpan(at: 4), ByteSpan(4, 5), ByteSpan(4, 5)),
  ])
  func union(_ left: ByteSpan, _ right: ByteSpan, _ expected: ByteSpan) {
    #expect(left.union(right) == expected)
  }

  @Test func contains() {
    #expect(ByteSpan(2, 6).contains(ByteSpan(2, 6)))
    #expect(ByteSpan(2, 6).contains(ByteSpan(at: 6)))
    #expect(!ByteSpan(2, 6).contains(ByteSpan(5, 7)))
    #expect(!ByteSpan(2, 6).contains(ByteSpan(1, 3)))
  }

  @Test func order() {
    let sorted = [ByteSpan(0, 1), ByteSpan(0, 5), ByteSpan(at: 1), ByteSpan(1, 2)]
    #expect(sorted.reversed().sorted() == sorted)
  }

  @Test func largeOffsets() {
    #expect(ByteSpan(0, Int(UInt32.max)).count == Int(UInt32.max))
  }
}
