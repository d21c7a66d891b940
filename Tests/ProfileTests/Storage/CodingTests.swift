import Database
import Messages
import Testing

@testable import ProfileDomain
@testable import ProfileService

@Suite struct CodingTests {
  private var sample: ProfileState {
    var folded = state([
      record(1, after: 0, zone: "a", .presence), record(2, after: 5, .favourite(tag: "a:b")),
      record(3, after: 9, zone: "b", .tryOn(item: "coat", shop: "heqi")),
      record(4, after: 12, .feedback(.rejected, tags: ["c:d", "a:b"])),
      record(5, after: -9 * day, zone: "a", .presence),
    ])
    folded.fold(.tagDeleted(tag: "e:f", EventKey(timeMilliseconds: noon, id: signalID(6))))
    folded.fold(
      .tagState(tag: "g:h", asleep: true, EventKey(timeMilliseconds: noon, id: signalID(7))))
    folded.fold(.locationWithdrawn(EventKey(timeMilliseconds: noon - 20 * day, id: signalID(8))))
    folded.settle(nowMilliseconds: noon)
    return folded
  }

  @Test func profilesComeBackAsTheyWere() throws {
    let folded = sample
    #expect(try ProfileState(stored: folded.stored) == folded)
    #expect(try ProfileState(stored: ProfileState().stored) == ProfileState())
  }

  @Test func consentsComeBackAsTheyWere() throws {
    var consents = everything
    consents.withdraw([.location], source: "phone", nowMilliseconds: noon)
    consents.setPersonalisation(false)
    #expect(try Consents(stored: consents.stored, revision: consents.revision) == consents)
  }

  @Test func recordsComeBackAsTheyWere() throws {
    let key = EventKey(timeMilliseconds: noon, id: signalID(1))
    let acts: [ProfileRecord] = [
      .tagState(tag: "a:b", asleep: true, key), .tagDeleted(tag: "a:b", key),
      .profilingWithdrawn(key), .locationWithdrawn(key),
    ]
    for act in acts {
      let bytes = try StoredRecord.act(act).stored()
      #expect(try StoredRecord(stored: bytes).record() == act)
    }
    let segment = LogSegment([
      LogEntry(person: PersonID(high: 1, low: 2), id: signalID(3), sealed: [1, 2, 3]),
      LogEntry(person: PersonID(high: 4, low: 5), id: signalID(6), sealed: []),
    ])
    #expect(try LogSegment(stored: segment.stored) == segment)
  }

  /// Damage is an error, whatever it is, and never a trap.
  @Test func damagedBytesAreFaults() throws {
    let segment = LogSegment([
      LogEntry(person: PersonID(high: 1, low: 2), id: signalID(3), sealed: [1, 2, 3])
    ])
    var generator = SeededGenerator(seed: 7)
    for bytes in [sample.stored, everything.stored, segment.stored] {
      for count in bytes.indices {
        #expect(throws: StoredFault.self) {
          try read(Array(bytes.prefix(count)), like: bytes, sample)
        }
      }
      #expect(throws: StoredFault.self) { try read(bytes + [0], like: bytes, sample) }
      for _ in 0..<2_000 {
        var damaged = bytes
        damaged[Int.random(in: bytes.indices, using: &generator)] = .random(
          in: 0...255, using: &generator)
        do { try read(damaged, like: bytes, sample) } catch is StoredFault {}
      }
    }
  }

  private func read(_ bytes: [UInt8], like whole: [UInt8], _ sample: ProfileState) throws {
    if whole == sample.stored {
      _ = try ProfileState(stored: bytes)
    } else if whole == everything.stored {
      _ = try Consents(stored: bytes, revision: 1)
    } else {
      _ = try LogSegment(stored: bytes)
    }
  }

  @Test func theSchemaKeepsItsRules() throws {
    try ProfileService.schema.check()
  }
}
