import Testing

@testable import HTTP2

@Suite struct HistoryTests {
  @Test func skippedAndEndedStreamsAreKnown() {
    var history = StreamHistory()
    for id: Int32 in [1, 3, 9] { history.open(id) }
    history.end(3)
    #expect(history.hasEnded(3) && !history.hasEnded(1) && !history.hasEnded(9))
    #expect(history.wasSkipped(5) && history.wasSkipped(7) && !history.wasSkipped(3))
    #expect(!history.wasSkipped(11) && !history.hasEnded(11) && !history.wasSkipped(2))
  }

  @Test func oldStreamsAreForgotten() {
    var history = StreamHistory()
    history.open(1)
    history.end(1)
    history.open(1 + 2 * Int32(StreamHistory.span))
    #expect(!history.hasEnded(1) && !history.wasSkipped(1))
    #expect(history.wasSkipped(3))
    history.open(Int32.max)
    #expect(!history.wasSkipped(3) && history.wasSkipped(Int32.max - 2))
  }
}
