import Testing
import Threads

struct ParallelMapTests {
  struct Enough: Error {}

  @Test(arguments: [1, 2, 3, 8])
  func outputsStandInTheOrderOfTheInputs(threads: Int) {
    for count in [0, 1, 2, 7, 1000] {
      let outputs = ParallelMap.map(Array(0..<count), threads: threads) { $0 * 2 }
      #expect(outputs == (0..<count).map { $0 * 2 })
    }
  }

  @Test(arguments: [1, 2, 3, 8])
  func outputsAreUsedInTheOrderOfTheInputs(threads: Int) {
    for count in [0, 1, 9, 1000] {
      var used: [Int] = []
      ParallelMap.forEach(Array(0..<count), threads: threads) {
        -$0
      } use: {
        used.append($0)
      }
      #expect(used == (0..<count).map { -$0 })
    }
  }

  @Test func whatTheUseThrowsEndsTheWork() {
    var used = 0
    #expect(throws: Enough.self) {
      try ParallelMap.forEach(Array(0..<1000), threads: 2) {
        $0
      } use: { output throws(Enough) in
        if output == 10 { throw Enough() }
        used += 1
      }
    }
    #expect(used == 10)
  }
}
