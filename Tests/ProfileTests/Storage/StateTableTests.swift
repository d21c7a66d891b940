import ProfileDomain
import Testing

@testable import ProfileService

/// Profiles in memory are those on disk, or are not there.
@Suite struct StateTableTests {
  private let one = PersonID(high: 1, low: 1)
  private let other = PersonID(high: 1, low: 2)

  private func folded(_ through: Int64) -> FoldedState {
    var folded = FoldedState(through: through)
    folded.state.revision = UInt64(through)
    return folded
  }

  @Test func whatIsFoldedTakesThePlaceOfWhatWasRead() {
    let table = StateTable()
    let (absent, changes) = table.folded(one, "r")
    #expect(absent == nil)
    table.keep(folded(1), storedBytes: 100, of: one, "r", unlessChangedSince: changes)
    #expect(table.folded(one, "r").folded == folded(1))
    #expect(table.folded(one, "s").folded == nil)
    table.replace(folded(2), storedBytes: 100, of: one, "r")
    #expect(table.folded(one, "r").folded == folded(2))
    table.drop(one, "r")
    #expect(table.folded(one, "r").folded == nil && table.count == 0)
  }

  /// A reading that began before a fold or an erasure must not bring back what it read.
  @Test(arguments: [false, true]) func aReadingThatWasOvertakenIsNotKept(erased: Bool) {
    let table = StateTable()
    let changes = table.folded(one, "r").changes
    if erased {
      table.drop(one, "r")
    } else {
      table.replace(folded(2), storedBytes: 1, of: other, "r")
    }
    table.keep(folded(1), storedBytes: 1, of: one, "r", unlessChangedSince: changes)
    #expect(table.folded(one, "r").folded == nil)
  }

  @Test func itIsBounded() {
    let table = StateTable(maximumBytes: 100 << 10)
    for number in 0..<1_000 {
      table.replace(
        folded(Int64(number)), storedBytes: 1 << 10, of: PersonID(high: 2, low: UInt64(number)), "r"
      )
      // Who is met again and again stays.
      if number == 0 { table.replace(folded(7), storedBytes: 1 << 10, of: one, "r") }
      #expect(table.folded(one, "r").folded == folded(7))
    }
    #expect((50...100).contains(table.count))
    #expect(table.folded(PersonID(high: 2, low: 999), "r").folded == folded(999))
    #expect(table.folded(PersonID(high: 2, low: 1), "r").folded == nil)
  }

  @Test func aLargeProfileIsNotKeptNorIsTheOneBeforeIt() {
    let table = StateTable()
    table.replace(folded(1), storedBytes: 1, of: one, "r")
    table.replace(folded(2), storedBytes: StateTable.maximumStateBytes + 1, of: one, "r")
    #expect(table.folded(one, "r").folded == nil)
    let changes = table.folded(one, "r").changes
    table.keep(
      folded(2), storedBytes: StateTable.maximumStateBytes + 1, of: one, "r",
      unlessChangedSince: changes)
    #expect(table.count == 0)
  }
}
