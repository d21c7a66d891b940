import Database
import Messages
import ProfileDomain
import Wire

/// Takes batches of signals in.
struct SignalIntake: Sendable {
  /// Signals in one batch.
  static let maximumSignals = 500
  /// Of a rejected signal that is larger, only what is said about it is kept.
  static let maximumRejectedBytes = 16 << 10

  let core: ProfileCore

  /// A result for each signal, in their order, once everything is on the device.
  func take(
    _ messages: [Atrium_Profile_V1_Signal], from source: String, _ realm: String,
    speaksOnlyOf own: PersonID? = nil
  ) async throws -> [Atrium_Profile_V1_SignalResult] {
    guard core.tail.count < core.config.maximumUnfolded else { throw ProfileError.logIsBehind }
    var batch = IntakeBatch(
      core: core, realm: realm, source: source, own: own, nowMilliseconds: core.nowMilliseconds)
    for message in messages { try await batch.add(message) }
    let outcome = try await core.database.append(
      realm, batch.log, nowMilliseconds: batch.nowMilliseconds)
    batch.noteCommitted(outcome)
    return batch.results
  }
}

/// One batch on its way: what goes into the log, and what is answered.
private struct IntakeBatch {
  let core: ProfileCore
  let realm: String
  let source: String
  /// The only person that the source may speak of; nil for all.
  let own: PersonID?
  let nowMilliseconds: Int64

  private(set) var log = LogBatch()
  private(set) var results: [Atrium_Profile_V1_SignalResult] = []
  /// For each item of `log`: which result is its own, and what is folded of it.
  private var items: [(result: Int, record: (person: PersonID, record: ProfileRecord)?)] = []
  private var keys: [PersonID: SealingKey] = [:]

  init(core: ProfileCore, realm: String, source: String, own: PersonID?, nowMilliseconds: Int64) {
    self.core = core
    self.realm = realm
    self.source = source
    self.own = own
    self.nowMilliseconds = nowMilliseconds
  }

  mutating func add(_ message: Atrium_Profile_V1_Signal) async throws {
    var result = Atrium_Profile_V1_SignalResult()
    result.id = message.id
    var person: PersonID?
    do {
      let subject = try SignalReading.subject(message)
      let found = try await resolve(subject)
      if let own, found != own {
        throw FieldFault(
          field: "subject", reason: "subject.foreign", expected: "whoever sends it")
      }
      person = found
      result.personID = known(person) == nil ? "" : person?.text ?? ""
      let signal = try SignalReading.signal(message)
      try SignalWindow.check(signal.timeMilliseconds, nowMilliseconds: nowMilliseconds)
      let device = try SignalReading.joinedDevice(message)
      if let zone = signal.zoneID {
        try core.zones.note(
          subject, ZoneCounts.Zone(mallID: signal.mallID, zoneID: zone), realm,
          nowMilliseconds: nowMilliseconds)
      }
      result.state = try await accept(signal, message, of: person, joining: device)
    } catch let fault as FieldFault {
      result.state = .rejected
      result.reason = fault.reason
      result.field = fault.field
      try await reject(message, fault, of: person)
    }
    results.append(result)
  }

  /// nil for devices and members that nobody is known by.
  private func resolve(_ subject: Subject) async throws -> PersonID? {
    switch subject {
    case .member(let member):
      let identity = try await core.vault.memberHash(realm, member)
      return core.identities.person(of: identity, realm)
    case .device(let device):
      let identity = try await core.vault.deviceHash(realm, device)
      return core.identities.person(of: identity, realm)
    case .person(let person):
      if core.consents.consents(of: person, realm) != nil { return person }
      throw FieldFault(
        field: "person_id", reason: "person_id.unknown", expected: "a person of this realm")
    }
  }

  /// Consents of somebody who is there and not erased.
  private func known(_ person: PersonID?) -> Consents? {
    guard let person, let consents = core.consents.consents(of: person, realm), !consents.isErased
    else { return nil }
    return consents
  }

  private mutating func accept(
    _ signal: Signal, _ message: Atrium_Profile_V1_Signal, of person: PersonID?,
    joining device: String?
  ) async throws -> Atrium_Profile_V1_SignalState {
    items.append((results.count, nil))
    guard let person, let consents = known(person),
      case .store(let uses) = Acceptance.of(signal.observation, consents),
      let key = try await key(of: person)
    else {
      log.items.append(LogBatch.Item(id: signal.id, entry: nil))
      return .counted
    }
    var joins: (IdentityHash, PersonID)?
    if let device {
      do { joins = try await join(device, person) } catch {
        items.removeLast()
        throw error
      }
    }
    let record = StoredRecord.signal(SignalReading.kept(message, uses), uses)
    let sealed = try key.seal(try record.stored(), .record(signal.id))
    log.items.append(
      LogBatch.Item(
        id: signal.id, entry: LogEntry(person: person, id: signal.id, sealed: sealed), joins: joins)
    )
    items[items.count - 1].record = (person, .signal(signal, uses))
    return .accepted
  }

  /// The rule of conflicts: a device that is somebody else's stays there.
  private func join(
    _ device: String, _ person: PersonID
  ) async throws -> (IdentityHash, PersonID)? {
    let identity = try await core.vault.deviceHash(realm, device)
    guard let owner = core.identities.person(of: identity, realm) else { return (identity, person) }
    if owner == person { return nil }
    throw FieldFault(
      field: "portal_login.device_id", reason: "portal_login.device_id.taken",
      expected: "a device that is nobody else's")
  }

  private mutating func key(of person: PersonID) async throws -> SealingKey? {
    if let key = keys[person] { return key }
    let key = try await core.vault.obtain(realm, person)
    keys[person] = key
    return key
  }

  private mutating func reject(
    _ message: Atrium_Profile_V1_Signal, _ fault: FieldFault, of person: PersonID?
  ) async throws {
    var rejected = RejectedSignal(
      kind: SignalReading.kind(message), source: source,
      eventMilliseconds: message.eventTime?.milliseconds, field: fault.field, reason: fault.reason)
    if let person, let consents = known(person), consents.verdict(for: .profiling).isAllowed,
      let key = try await key(of: person)
    {
      var uses: SignalUses = .profiling
      if consents.verdict(for: .location).isAllowed { uses.insert(.location) }
      let payload = try SignalReading.kept(message, uses).serialized()
      if payload.count <= SignalIntake.maximumRejectedBytes {
        rejected.person = person
        rejected.payload = try key.seal(payload, .rejected(id: message.id))
      }
    }
    log.rejected.append(rejected)
  }

  /// Makes the outcome visible to readings, before it is answered.
  mutating func noteCommitted(_ outcome: LogOutcome) {
    var records: [(PersonID, ProfileRecord)] = []
    for (index, item) in items.enumerated() {
      if outcome.isDuplicate[index] {
        results[item.result].state = .duplicate
        continue
      }
      if let record = item.record { records.append(record) }
      if let (identity, person) = log.items[index].joins {
        core.identities.put(identity, person, realm)
      }
    }
    if let sequence = outcome.sequence { core.tail.add(records, realm, sequence) }
  }
}
