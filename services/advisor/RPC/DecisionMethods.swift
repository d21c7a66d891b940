internal import AdvisorDomain
internal import CallPolicy
internal import Clocks
internal import Crypto
internal import Messages
internal import PersonKeys
internal import RPC
internal import RPCServices
internal import Tokens
internal import Wire

/// What would help a person now, if anything, and why.
struct DecisionMethods: Atrium_Advisor_V1_DecisionsService {
  static let table = "decisions"

  let database: AdvisorDatabase
  let keys: PersonKeys
  let models: ReadModels
  let secrets: RealmSecrets
  let decider: Decider
  let real: RealClock

  // MARK: - Decide

  func decide(
    _ request: Atrium_Advisor_V1_DecideRequest, context: CallContext
  ) async throws -> Atrium_Advisor_V1_Decision {
    let caller = try context.requireCaller()
    let touch = try DecisionField.touch(request.touchID)
    let moment = try Moment(request)
    let shopper = try Shopper(request)
    try checkSelf(caller, shopper.personID)
    let locale = ReasonLocale(request.profile?.locale ?? "") ?? .mainland
    let owner = DecisionOwner(
      touch: touch, person: PersonKeyID(realm: caller.realm, person: shopper.personID),
      personHash: secrets.person(caller.realm, shopper.personID))
    return try await asCall {
      let record = decide(moment, shopper, caller.realm, touch)
      // A repeat is rare, and the write itself finds what was decided before.
      let decision = record.decision(locale)
      let earlier = try await keep(record, moment, of: owner, insteadOf: nil) {
        context.answer(ahead: decision)
      }
      guard let earlier else { return decision }
      let made = try await read(earlier, of: owner, locale)
      // Only an offer that could not be had is decided again.
      guard !made.offerID.isEmpty, moment.withoutOfferIDs.contains(made.offerID) else {
        return made
      }
      guard let other = try await keep(record, moment, of: owner, insteadOf: earlier) else {
        return record.decision(locale)
      }
      return try await read(other, of: owner, locale)
    }
  }

  private func decide(
    _ moment: Moment, _ shopper: Shopper, _ realm: String, _ touch: String
  ) -> DecisionRecord {
    let model = models.byRealm[realm]
    let snapshot = model?.snapshot()
    let verdict: Verdict
    if let snapshot, !snapshot.isBehind {
      let chances = secrets.chances(
        realm, person: shopper.personID, touch: touch, without: Array(moment.withoutOfferIDs))
      verdict = decider.decide(moment, for: shopper, in: snapshot.map, by: chances)
    } else {
      model?.count { $0.decisionsBehind += 1 }
      verdict = Decider.behind(shopper)
    }
    return DecisionRecord(
      verdict, touch: touch, model: decider.model, at: moment.milliseconds,
      words: ReasonWords(snapshot?.map ?? MallMap()), feedSequence: snapshot?.sequence ?? 0)
  }

  /// Keeps a decision; the other one that holds, where there is one.
  private func keep(
    _ record: DecisionRecord, _ moment: Moment, of owner: DecisionOwner,
    insteadOf earlier: SealedDecision?, taken: @escaping @Sendable () -> Void = {}
  ) async throws -> SealedDecision? {
    let sealed = try await keys.seal(
      try record.bytes(), for: owner.person,
      at: EnvelopePlace(table: Self.table, row: owner.touch))
    return try await database.keep(
      owner.person.realm,
      SealedDecision(
        touchID: owner.touch, personHash: owner.personHash,
        decidedMilliseconds: moment.milliseconds, sealed: sealed),
      insteadOf: earlier, taken: taken)
  }

  private func read(
    _ sealed: SealedDecision, of owner: DecisionOwner, _ locale: ReasonLocale
  ) async throws -> Atrium_Advisor_V1_Decision {
    guard
      let made = try await open(sealed, owner.person.realm, owner.person.person, locale)
    else { throw AdvisorRefusal.touchReused }
    return made
  }

  /// nil when it is another person's, or its key is gone.
  private func open(
    _ sealed: SealedDecision, _ realm: String, _ person: String, _ locale: ReasonLocale
  ) async throws -> Atrium_Advisor_V1_Decision? {
    guard sealed.personHash == secrets.person(realm, person) else { return nil }
    let id = PersonKeyID(realm: realm, person: person)
    guard let key = try await keys.key(for: id) else { return nil }
    let bytes = try PersonEnvelope.open(
      sealed.sealed, with: key, for: id,
      at: EnvelopePlace(table: Self.table, row: sealed.touchID))
    return try DecisionRecord(bytes).decision(locale)
  }

  // MARK: - Reading

  func getDecision(
    _ request: Atrium_Advisor_V1_GetDecisionRequest, context: CallContext
  ) async throws -> Atrium_Advisor_V1_Decision {
    let caller = try context.requireCaller()
    let touch = try DecisionField.touch(request.touchID)
    let person = try DecisionField.person(request.personID)
    let purpose = try DecisionField.purpose(request.purpose)
    let locale = try DecisionField.locale(request.locale)
    try checkSelf(caller, person)
    return try await asCall {
      try await recordRead(caller, person, purpose)
      guard let sealed = try await database.decision(caller.realm, touch: touch),
        let decision = try await open(sealed, caller.realm, person, locale)
      else { throw RPCError.absent("decision") }
      return decision
    }
  }

  func listDecisions(
    _ request: Atrium_Advisor_V1_ListDecisionsRequest, context: CallContext
  ) async throws -> Atrium_Advisor_V1_ListDecisionsResponse {
    let caller = try context.requireCaller()
    let person = try DecisionField.person(request.personID)
    let purpose = try DecisionField.purpose(request.purpose)
    let locale = try DecisionField.locale(request.locale)
    try checkSelf(caller, person)
    guard request.pageSize <= 200 else { throw RPCError.invalid("page_size", "expected 0 to 200") }
    let size = request.pageSize == 0 ? 50 : Int(request.pageSize)
    let hash = secrets.person(caller.realm, person)
    let after = try DecisionPage.place(request.pageToken, of: hash)
    return try await asCall {
      try await recordRead(caller, person, purpose)
      let rows = try await database.decisions(
        caller.realm, person: hash, after: after, count: size + 1)
      var response = Atrium_Advisor_V1_ListDecisionsResponse()
      for row in rows.prefix(size) {
        if let made = try await open(row, caller.realm, person, locale) {
          response.decisions.append(made)
        }
      }
      if rows.count > size { response.nextPageToken = DecisionPage.token(rows[size - 1], of: hash) }
      return response
    }
  }

  /// A shopper sees its own only; others' are as if they were not there.
  private func checkSelf(_ caller: Caller, _ person: String) throws(RPCError) {
    if caller.actor.kind == .shopper && caller.actor.subject != person {
      throw .absent("person")
    }
  }

  /// Operators' reads are on record before there is anything to read.
  private func recordRead(_ caller: Caller, _ person: String, _ purpose: String) async throws {
    guard caller.actor.kind == .operator else { return }
    let now = real.nowMilliseconds
    var maker = UUIDv7Maker()
    try await database.recordRead(
      caller.realm,
      RecordedRead(
        id: try maker.next(unixMilliseconds: now).description,
        personHash: secrets.person(caller.realm, person), reader: caller.actor.subject,
        purpose: purpose, milliseconds: now))
  }

  // MARK: - Read model

  func getReadModel(
    _ request: Atrium_Advisor_V1_GetReadModelRequest, context: CallContext
  ) async throws -> Atrium_Advisor_V1_ReadModel {
    let realm = try context.requireCaller().realm
    guard let snapshot = models.byRealm[realm]?.snapshot() else { throw RPCError.absent("realm") }
    return .with {
      $0.feedSequence = snapshot.sequence
      $0.headSequence = snapshot.head
      $0.lagMs = UInt64(clamping: snapshot.lag.wholeMilliseconds)
      $0.shops = UInt32(clamping: snapshot.map.shops.count)
      $0.items = UInt32(clamping: snapshot.map.items.count)
      $0.offers = UInt32(clamping: snapshot.map.offers.count)
    }
  }
}

/// Whose decision it is, and of what touch.
struct DecisionOwner: Sendable {
  let touch: String
  let person: PersonKeyID
  let personHash: [UInt8]
}

/// Where a page of decisions begins, bound to the person.
enum DecisionPage {
  static func token(_ row: SealedDecision, of person: [UInt8]) -> String {
    Base64URL.encode(person + Array("\(row.decidedMilliseconds) \(row.touchID)".utf8))
  }

  static func place(_ token: String, of person: [UInt8]) throws(RPCError) -> DecisionPlace? {
    if token.isEmpty { return nil }
    guard token.utf8.count <= 256, let bytes = Base64URL.decode(Array(token.utf8)),
      bytes.starts(with: person)
    else { throw wrong }
    let parts = String(decoding: bytes.dropFirst(person.count), as: UTF8.self).split(separator: " ")
    guard parts.count == 2, let milliseconds = Int64(parts[0]) else { throw wrong }
    return DecisionPlace(milliseconds: milliseconds, touchID: String(parts[1]))
  }

  private static let wrong = RPCError.invalid(
    "page_token", "expected the token of the page before, for the same request")
}

extension Duration {
  var wholeMilliseconds: Int64 {
    components.seconds * 1_000 + components.attoseconds / 1_000_000_000_000_000
  }
}
