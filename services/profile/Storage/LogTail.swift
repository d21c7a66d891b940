import Locking
import ProfileDomain

/// What is in the log and not folded yet, in memory: a reading adds it to the folded profile, so
/// that own acknowledged writes are seen at once.
///
/// Commits of one log have numbers without a gap, but their tasks may come here in another order.
/// Only what lies before the first number that is still missing is folded, else a profile could say
/// "folded up to here" and lack a record.
final class LogTail: Sendable {
  /// A record with the number of its segment.
  struct Pending: Sendable {
    let sequence: Int64
    let record: ProfileRecord
  }

  /// Persons with records that may be folded, up to a number.
  struct Portion: Sendable {
    let through: Int64
    let persons: [(person: PersonID, records: [Pending])]
    /// Whether nothing else waits up to that number.
    let isAll: Bool
  }

  private struct Realm {
    /// Every segment up to here has come.
    var complete: Int64 = 0
    /// Segments beyond it that have come.
    var early: Set<Int64> = []
    var persons: [PersonID: [Pending]] = [:]
    var folded: Int64 = 0
  }

  private struct State {
    var realms: [String: Realm] = [:]
    var count = 0
  }

  private let state = Lock(State())

  /// Records that wait to be folded.
  var count: Int { state.withLock { $0.count } }

  /// Where a realm's log goes on after a start.
  func open(_ realm: String, folded: Int64) {
    state.withLock { state in
      state.realms[realm] = Realm(complete: folded, folded: folded)
    }
  }

  /// Takes up a committed segment.
  func add(
    _ records: [(person: PersonID, record: ProfileRecord)], _ realm: String, _ sequence: Int64
  ) {
    state.withLock { state in
      var tail = state.realms.removeValue(forKey: realm) ?? Realm()
      for (person, record) in records {
        tail.persons[person, default: []].append(Pending(sequence: sequence, record: record))
      }
      state.count += records.count
      tail.early.insert(sequence)
      while tail.early.remove(tail.complete + 1) != nil { tail.complete += 1 }
      state.realms[realm] = tail
    }
  }

  /// What waits of one person, in the order of the log.
  func pending(of person: PersonID, _ realm: String) -> [Pending] {
    state.withLock { $0.realms[realm]?.persons[person] ?? [] }.inOrder
  }

  /// Realms with something to fold or to note.
  var realms: [String] {
    state.withLock { state in
      state.realms.filter { $0.value.complete > $0.value.folded }.map(\.key).sorted()
    }
  }

  /// Up to so many persons with what may be folded of them; `nil` when nothing is left.
  func portion(_ realm: String, persons limit: Int) -> Portion? {
    let portion = state.withLock { state -> Portion? in
      guard let tail = state.realms[realm] else { return nil }
      var persons: [(PersonID, [Pending])] = []
      for (person, pending) in tail.persons {
        let ready = pending.filter { $0.sequence <= tail.complete }
        if ready.isEmpty { continue }
        if persons.count == limit {
          return Portion(through: tail.complete, persons: persons, isAll: false)
        }
        persons.append((person, ready))
      }
      return Portion(through: tail.complete, persons: persons, isAll: true)
    }
    guard let portion, !portion.persons.isEmpty else { return nil }
    return Portion(
      through: portion.through,
      persons: portion.persons.map { ($0.person, $0.records.inOrder) }, isAll: portion.isAll)
  }

  /// Lets go of what was folded.
  func remove(_ persons: [PersonID], _ realm: String, through sequence: Int64) {
    state.withLock { state in
      var tail = state.realms.removeValue(forKey: realm) ?? Realm()
      for person in persons {
        let before = tail.persons[person] ?? []
        let after = before.filter { $0.sequence > sequence }
        tail.persons[person] = after.isEmpty ? nil : after
        state.count -= before.count - after.count
      }
      state.realms[realm] = tail
    }
  }

  /// The number up to which nothing waits any more; nil when that is noted already.
  func foldedThrough(_ realm: String) -> Int64? {
    state.withLock { state in
      guard let tail = state.realms[realm] else { return nil }
      let oldest = tail.persons.values.lazy.flatMap { $0.lazy.map(\.sequence) }.min()
      let through = min(tail.complete, (oldest ?? .max) - 1)
      return through > tail.folded ? through : nil
    }
  }

  func noteFolded(_ realm: String, through sequence: Int64) {
    state.withLock { $0.realms[realm]?.folded = sequence }
  }

  /// Lets go of all that waits of a person.
  func drop(_ person: PersonID, _ realm: String) {
    state.withLock { state in
      let gone = state.realms[realm]?.persons.removeValue(forKey: person)
      state.count -= gone?.count ?? 0
    }
  }
}

extension [LogTail.Pending] {
  /// By segment, and within one as they were appended.
  fileprivate var inOrder: [LogTail.Pending] {
    if count < 2 { return self }
    let places = indices.sorted { (self[$0].sequence, $0) < (self[$1].sequence, $1) }
    return places.map { self[$0] }
  }
}
