import Testing
import WorkersRuntime

@Suite struct TimestampTests {
  @Test(arguments: [(1999, 1), (2000, 2), (0, 0), (-1, -1), (-1000, -1), (-1001, -2)] as [(Int64, Int64)])
  func secondsAreRoundedDown(milliseconds: Int64, seconds: Int64) {
    #expect(Timestamp(millisecondsSince1970: milliseconds).secondsSince1970 == seconds)
  }
}
