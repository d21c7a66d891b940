import Clocks
import Crypto
import Database
import Locking
import Logging
import PersonKeys
import ProfileDomain

/// What all handlers and flows of this service share: its files, its keys, its tables in memory.
final class ProfileCore: Sendable {
  let database: ProfileDatabase
  let vault: PersonVault
  let consents = ConsentTable()
  let identities = IdentityTable()
  let tail = LogTail()
  let states = StateTable()
  let zones = ZoneCounts()
  let clock: MallClock
  let config: ProfileConfig
  let log: Logger
  private let ids = IDMaker()

  init(
    database: Database, keys: PersonKeys, clock: MallClock, config: ProfileConfig, log: Logger
  ) {
    self.database = ProfileDatabase(database: database)
    vault = PersonVault(keys)
    self.clock = clock
    self.config = config
    self.log = log
  }

  var nowMilliseconds: Int64 { clock.nowMilliseconds }

  /// An id that sorts by the mall's time.
  func newID() throws -> UUIDv7 { try ids.next(nowMilliseconds) }

  /// The moment of an act of the shopper, in the order of events.
  func newKey() throws -> EventKey {
    EventKey(timeMilliseconds: nowMilliseconds, id: SignalID(try newID()))
  }

  /// Consents of somebody who is there and not erased.
  func present(_ person: PersonID, _ realm: String) throws -> Consents {
    guard let consents = consents.consents(of: person, realm), !consents.isErased else {
      throw ProfileError.noPerson
    }
    return consents
  }

  /// The profile as it stands with everything acknowledged so far.
  func state(of person: PersonID, _ realm: String) async throws -> ProfileState {
    // The tail first: what is folded in between is in both, and is told apart by its number.
    let pending = tail.pending(of: person, realm)
    let (known, changes) = states.folded(person, realm)
    let folded: FoldedState
    if let known {
      folded = known
    } else {
      let stored = try await database.state(of: person, realm)
      guard let key = try await vault.key(realm, person) else {
        if stored == nil && pending.isEmpty { return ProfileState() }
        throw ProfileError.noPerson
      }
      folded = try stored.map { try $0.opened(with: key) } ?? FoldedState()
      states.keep(
        folded, storedBytes: stored?.body.count ?? 0, of: person, realm,
        unlessChangedSince: changes)
    }
    if pending.isEmpty { return folded.state }
    var state = folded.state
    for one in pending where one.sequence > folded.through { state.fold(one.record) }
    return state
  }
}

/// Makes ids one after the other.
final class IDMaker: Sendable {
  private let maker = Lock(UUIDv7Maker())

  func next(_ nowMilliseconds: Int64) throws -> UUIDv7 {
    try maker.withLock { try $0.next(unixMilliseconds: nowMilliseconds) }
  }
}
