import Testing

@testable import ProfileDomain
@testable import ProfileService

@Suite struct LogTailTests {
  private let one = PersonID(high: 0, low: 1)
  private let other = PersonID(high: 0, low: 2)

  private func favourite(_ number: Int) -> ProfileRecord {
    record(number, after: Int64(number), .favourite(tag: "a:b"))
  }

  @Test func nothingIsFoldedBeyondAMissingNumber() {
    let tail = LogTail()
    tail.open("r", folded: 4)
    tail.add([(one, favourite(6))], "r", 6)
    #expect(tail.realms.isEmpty)
    #expect(tail.portion("r", persons: 10) == nil)
    #expect(tail.pending(of: one, "r").map(\.sequence) == [6])
    tail.add([(one, favourite(5)), (other, favourite(7))], "r", 5)
    let portion = tail.portion("r", persons: 10)
    #expect(portion?.through == 6)
    #expect(portion?.persons.first { $0.person == one }?.records.map(\.sequence) == [5, 6])
    #expect(tail.count == 3)
  }

  @Test func whatIsFoldedGoesAndTheRestStays() {
    let tail = LogTail()
    tail.add([(one, favourite(1)), (other, favourite(2))], "r", 1)
    tail.add([(one, favourite(3))], "r", 2)
    tail.remove([one], "r", through: 1)
    #expect(tail.pending(of: one, "r").map(\.sequence) == [2])
    #expect(tail.foldedThrough("r") == nil)
    tail.remove([other], "r", through: 2)
    #expect(tail.foldedThrough("r") == 1)
    tail.remove([one], "r", through: 2)
    #expect(tail.foldedThrough("r") == 2)
    tail.noteFolded("r", through: 2)
    #expect(tail.foldedThrough("r") == nil && tail.count == 0 && tail.realms.isEmpty)
  }

  @Test func anErasedPersonLeavesTheTail() {
    let tail = LogTail()
    tail.add([(one, favourite(1)), (other, favourite(2))], "r", 1)
    tail.drop(one, "r")
    #expect(tail.count == 1)
    #expect(tail.pending(of: one, "r").isEmpty)
    #expect(tail.pending(of: other, "r").count == 1)
  }
}
