import Crypto
import Locking
import Logging
import Messages
import ProfileDomain
public import RPC
import Wire

/// Another service that must erase too.
public struct ErasurePeer: Sendable {
  /// Its name, as it acknowledges: `tenant`, `advisor`, `generation`, `compliance`, `gateway`.
  public let service: String
  let client: Atrium_Erasure_V1_PersonErasureClient
  let metadata: @Sendable (_ realm: String) throws -> Metadata

  /// A service behind a client; `metadata` names realm and actor of each call.
  public init(
    service: String, client: Client,
    metadata: @escaping @Sendable (_ realm: String) throws -> Metadata
  ) {
    self.service = service
    self.client = Atrium_Erasure_V1_PersonErasureClient(client)
    self.metadata = metadata
  }
}

/// Erases a person in all services, durably: what began goes on after any stop.
final class ErasureFlow: Sendable {
  /// This service among those that acknowledge.
  static let ownName = "profile"
  /// Between rounds over what is open.
  private static let interval: Duration = .seconds(1)
  /// The wait after a first failure of a service; it doubles.
  private static let firstDelay: Duration = .seconds(1)
  /// The longest wait.
  private static let longestDelay: Duration = .seconds(300)
  /// What a service may take for one answer.
  private static let callTime: Duration = .seconds(5)

  private struct Attempt: Hashable {
    let erasure: PersonID
    let service: String
  }

  private struct Delay {
    var length = ErasureFlow.firstDelay
    var end: ContinuousClock.Instant
  }

  private let core: ProfileCore
  private let peers: [ErasurePeer]
  private let rotation: KeyRotation
  private let delays = Lock<[Attempt: Delay]>([:])

  init(_ core: ProfileCore, peers: [ErasurePeer], rotation: KeyRotation) {
    self.core = core
    self.peers = peers
    self.rotation = rotation
  }

  // MARK: - Here

  /// Stops use, takes the erasure on and destroys this service's key; the same person again gives
  /// the same erasure.
  func request(_ person: PersonID, _ realm: String) async throws -> StoredErasure {
    guard core.consents.consents(of: person, realm) != nil else { throw ProfileError.noPerson }
    let before = core.consents.stop(person, realm)
    let erasure: StoredErasure
    let rows: Int
    do {
      let id = PersonID(try core.newID())
      (erasure, rows) = try await core.database.beginErasure(
        realm, person, id: id, nowMilliseconds: core.nowMilliseconds)
    } catch {
      // Nothing is on disk: after a start the person would be used again, so it is used now.
      if let before { core.consents.restore(before, of: person, realm) }
      throw error
    }
    try await eraseHere(person, realm, erasure.id, rows: rows)
    return try await core.database.erasure(realm, erasure.id) ?? erasure
  }

  /// What this service answers as one of the six.
  func acknowledge(
    _ person: PersonID, _ realm: String, _ erasure: PersonID
  ) async throws -> ErasureAcknowledgement {
    if let known = try await own(realm, erasure) { return known }
    _ = core.consents.stop(person, realm)
    let rows = try await core.database.dropPerson(
      realm, person, nowMilliseconds: core.nowMilliseconds)
    return try await eraseHere(person, realm, erasure, rows: rows)
  }

  private func own(_ realm: String, _ erasure: PersonID) async throws -> ErasureAcknowledgement? {
    try await core.database.acknowledgement(realm, erasure, of: Self.ownName)
  }

  @discardableResult
  private func eraseHere(
    _ person: PersonID, _ realm: String, _ erasure: PersonID, rows: Int
  ) async throws -> ErasureAcknowledgement {
    if let known = try await own(realm, erasure) { return known }
    core.identities.remove(of: person, realm)
    core.tail.drop(person, realm)
    core.states.drop(person, realm)
    let destroyedMilliseconds = try await core.vault.destroy(realm, person)
    let acknowledgement = ErasureAcknowledgement(
      service: Self.ownName, destroyedMilliseconds: destroyedMilliseconds,
      erasedRows: UInt64(clamping: rows),
      holdReason: "")
    try await core.database.keep(acknowledgement, realm, of: erasure)
    // As it was first given, should two have been here at a time.
    return try await own(realm, erasure) ?? acknowledgement
  }

  // MARK: - Everywhere

  /// Goes on with everything that is open, until the task is cancelled.
  func runForever() async throws {
    while true {
      do {
        try await advanceAll()
      } catch let error as CancellationError {
        throw error
      } catch {
        core.log.error("erasures wait for the store: \(error)")
      }
      try await Task.sleep(for: Self.interval)
    }
  }

  /// One round: every service that has not acknowledged, and is not waited for, is asked.
  func advanceAll() async throws {
    for erasure in try await core.database.openErasures() { try await advance(erasure) }
  }

  private func advance(_ erasure: StoredErasure) async throws {
    if !erasure.acknowledgements.contains(where: { $0.service == Self.ownName }) {
      // The process ended between its commit and its key.
      _ = core.consents.stop(erasure.person, erasure.realm)
      let rows = try await core.database.dropPerson(
        erasure.realm, erasure.person, nowMilliseconds: core.nowMilliseconds)
      try await eraseHere(erasure.person, erasure.realm, erasure.id, rows: rows)
    }
    for peer in peers
    where !erasure.acknowledgements.contains(where: { $0.service == peer.service }) {
      await ask(peer, erasure)
    }
    guard var now = try await core.database.erasure(erasure.realm, erasure.id) else { return }
    let state = ErasureProgress.state(
      now.acknowledgements, of: core.config.erasingServices.union([Self.ownName]),
      rotatedDay: rotation.day, nowMilliseconds: core.nowMilliseconds)
    guard state.rawValue > now.state.rawValue else { return }
    now.state = state
    if now.effectiveMilliseconds == nil { now.effectiveMilliseconds = core.nowMilliseconds }
    if state == .complete { now.completeMilliseconds = core.nowMilliseconds }
    try await core.database.advance(now)
  }

  private func ask(_ peer: ErasurePeer, _ erasure: StoredErasure) async {
    let attempt = Attempt(erasure: erasure.id, service: peer.service)
    if let delay = delays.withLock({ $0[attempt] }), ContinuousClock.now < delay.end { return }
    do {
      let answer = try await peer.client.erasePerson(
        .with {
          $0.erasureID = erasure.id.text
          $0.personID = erasure.person.text
        },
        options: CallOptions(
          metadata: try peer.metadata(erasure.realm), timeout: Self.callTime,
          inheritance: .nothing))
      guard answer.service == peer.service, let time = answer.destroyedTime?.milliseconds else {
        throw RPCError(.dataLoss, "the acknowledgement is not one of \(peer.service)")
      }
      try await core.database.keep(
        ErasureAcknowledgement(
          service: peer.service, destroyedMilliseconds: time, erasedRows: answer.erasedRows,
          holdReason: answer.holdReason),
        erasure.realm, of: erasure.id)
      delays.withLock { $0[attempt] = nil }
    } catch {
      core.log.warning("\(peer.service) has not acknowledged an erasure: \(error)")
      delays.withLock { delays in
        let length = delays[attempt].map { min($0.length * 2, Self.longestDelay) }
        delays[attempt] = Delay(
          length: length ?? Self.firstDelay, end: .now + (length ?? Self.firstDelay))
      }
    }
  }
}
