import Locking
import Messages
import RPC
import Wire

/// Persons behind the members that show their tokens.
final class People: Sendable {
  /// Members that are kept.
  static let maximumKept = 100_000
  /// How long one is kept: a member that was taken from its person is another one's after it.
  static let keeps = Duration.seconds(60)
  /// Time to look one up.
  static let time = Duration.seconds(2)

  private struct Key: Hashable {
    let realm: String
    let member: String
  }

  private struct Person {
    let id: String
    let since = ContinuousClock.now
  }

  private let peers: Peers
  private let signing: CallSigning
  private let keeps: Duration
  private let time: Duration
  private let kept = Lock<[Key: Person]>([:])

  init(
    _ peers: Peers, _ signing: CallSigning, keeps: Duration = People.keeps,
    time: Duration = People.time
  ) {
    self.peers = peers
    self.signing = signing
    (self.keeps, self.time) = (keeps, time)
  }

  /// The person of a shopper; made when the profile service knows none yet. While that is away,
  /// the person that it named last.
  func person(_ caller: EdgeCaller) async throws -> PersonIn {
    let key = Key(realm: caller.realm, member: caller.name)
    let earlier = kept.withLock { $0[key] }
    if let earlier, ContinuousClock.now - earlier.since < keeps {
      return PersonIn(realm: caller.realm, person: earlier.id)
    }
    do throws(RPCError) {
      let id = try await ensure(caller)
      kept.withLock { kept in
        if kept.count >= Self.maximumKept { kept.removeAll() }
        kept[key] = Person(id: id)
      }
      return PersonIn(realm: caller.realm, person: id)
    } catch {
      guard let earlier, Fallbacks.isPassing(error.code) else { throw error }
      // Unless it was erased meanwhile.
      let isKept = kept.withLock { kept in
        if kept[key] == nil { return false }
        kept[key] = Person(id: earlier.id)
        return true
      }
      guard isKept else { throw error }
      return PersonIn(realm: caller.realm, person: earlier.id)
    }
  }

  private func ensure(_ caller: EdgeCaller) async throws(RPCError) -> String {
    try await peers.identities.ensurePerson(
      .with { $0.identity = .with { $0.kind = .memberID(caller.name) } },
      options: try signing.asGateway(caller.realm, within: time, waits: true)
    ).personID
  }

  /// An erased person is nobody's any more.
  func forget(_ owner: PersonIn) {
    kept.withLock { kept in
      kept = kept.filter { $0.key.realm != owner.realm || $0.value.id != owner.person }
    }
  }
}
