import Clocks
import Messages
import RPC
import RPCServices
import Wire

/// Before the visit.
struct BeforeTheVisitHandlers: Atrium_Gateway_V1_BeforeTheVisitService {
  let face: GatewayFace

  /// A visit that is asked for lies within this time.
  static let horizonMilliseconds: Int64 = 30 * 86_400_000

  func askForInvitation(
    _ request: Atrium_Gateway_V1_AskForInvitationRequest, context: CallContext
  ) async throws -> Atrium_Gateway_V1_Touch {
    try await face.once(request, context) {
      let now = face.clock.nowMilliseconds
      guard let visit = request.visitTime?.unixMilliseconds,
        (now...now + Self.horizonMilliseconds).contains(visit)
      else { throw RPCError.invalid("visit_time", "expected a time within the next 30 days") }
      try MallID.check(request.mallID)
      guard request.locale.isEmpty || Briefs.locales.contains(request.locale) else {
        throw RPCError.invalid("locale", "expected zh-CN, zh-HK or en")
      }
      let owner = try await face.shopper(context)
      let natural = "\(request.mallID)/\(visit)"
      let occurrence = "\(owner.person)/\(try face.occurrence(context, or: natural))"
      let id = TouchID.make(
        realm: owner.realm, journey: BeforeTheVisit.name, step: "invitation", occurrence: occurrence
      )
      let input = Atrium_Gateway_Store_V1_TouchInput.with {
        $0.stage = .beforeTheVisit
        $0.occasion = .invitation
        $0.mallID = request.mallID
        $0.locale = request.locale
        $0.weather = face.weather.at(now)
        $0.mallTime = Google_Protobuf_Timestamp(unixMilliseconds: now)
        $0.visitTime = request.visitTime
      }
      return try await face.begin(
        NewTouch(
          id: id, owner: owner, journey: BeforeTheVisit.name, milliseconds: now, input: input)
      ) { $0.mallID == request.mallID && $0.visitTime == request.visitTime }
    }
  }
}

/// After the visit.
struct AfterTheVisitHandlers: Atrium_Gateway_V1_AfterTheVisitService {
  let face: GatewayFace

  func addReceipt(
    _ request: Atrium_Gateway_V1_AddReceiptRequest, context: CallContext
  ) async throws -> Atrium_Gateway_V1_Touch {
    try await face.once(request, context) {
      guard let receipt = request.receipt, !receipt.receiptNumber.isEmpty else {
        throw RPCError.invalid("receipt.receipt_number", "expected the till's own number")
      }
      guard let time = request.receiptTime else {
        throw RPCError.invalid("receipt_time", "expected the time on the receipt")
      }
      try MallID.check(request.mallID)
      let owner = try await face.shopper(context)
      let name = "\(receipt.shopID)/\(receipt.receiptNumber)"
      let signal = Atrium_Profile_V1_Signal.with {
        $0.id = StableID.make(
          milliseconds: time.unixMilliseconds, [owner.realm, request.mallID, name, owner.person])
        $0.eventTime = time
        $0.mallID = request.mallID
        $0.subject = .personID(owner.person)
        $0.observation = .receipt(receipt)
      }
      let answer = try await face.peers.signals.ingest(
        .with { $0.signals = [signal] },
        options: try face.signing.asGateway(owner.realm, within: GatewayFace.time, waits: true))
      if let result = answer.results.first, result.state == .rejected {
        throw RPCError.invalid(
          result.field.isEmpty ? "receipt" : result.field, "rejected: \(result.reason)")
      }
      return try await face.begin(face.thanks(signal, owner, name)) { _ in true }
    }
  }
}

/// In the mall.
struct InTheMallHandlers: Atrium_Gateway_V1_InTheMallService {
  let face: GatewayFace
  let arrivals: SignalArrivals

  func reportSignals(
    _ request: Atrium_Gateway_V1_ReportSignalsRequest, context: CallContext
  ) async throws -> Atrium_Gateway_V1_ReportSignalsResponse {
    try await face.once(request, context) {
      let caller = try context.requireCaller()
      guard (1...SignalArrivals.maximumBatch).contains(request.signals.count) else {
        throw RPCError.invalid("signals", "expected 1 to \(SignalArrivals.maximumBatch)")
      }
      var signals = request.signals
      if caller.kind == .shopper {
        let owner = try await face.people.person(caller)
        for index in signals.indices {
          switch signals[index].subject {
          case nil: signals[index].subject = .personID(owner.person)
          case .memberID(caller.name), .personID(owner.person): continue
          default:
            throw RPCError.invalid(
              "signals[\(index)].subject", "expected the shopper whose token it is, or none")
          }
        }
      }
      let results = try await arrivals.take(signals, caller.realm)
      return .with { $0.results = results }
    }
  }

  func getTouch(
    _ request: Atrium_Gateway_V1_GetTouchRequest, context: CallContext
  ) async throws -> Atrium_Gateway_V1_Touch {
    let owner = try await face.shopper(context)
    return try await face.touch(owner, request.touchID).message
  }
}

/// The form of a mall's name.
enum MallID {
  static func check(_ id: String) throws(RPCError) {
    let isFine =
      (1...64).contains(id.utf8.count)
      && id.utf8.allSatisfy { $0 &- 0x61 < 26 || $0 &- 0x30 < 10 || $0 == UInt8(ascii: "-") }
    if !isFine {
      throw .invalid("mall_id", "expected 1 to 64 lower-case letters, digits and hyphens")
    }
  }
}

extension GatewayFace {
  /// Begins a touch, or finds it; one that began otherwise under the same key is refused.
  func begin(
    _ touch: NewTouch, isSame: (Atrium_Gateway_Store_V1_TouchInput) -> Bool
  ) async throws -> Atrium_Gateway_V1_Touch {
    try await journeys.begin([touch])
    guard let row = try await store.touch(touch.owner.realm, touch.id),
      row.person == touch.owner.person, let input = try await store.input(row), isSame(input)
    else {
      throw RPCError.refused(
        .alreadyExists, "IDEMPOTENCY_KEY_REUSED", "the key was used for another request")
    }
    return row.message
  }

  /// Thanks for a receipt; one for each, whoever reports it first.
  func thanks(
    _ signal: Atrium_Profile_V1_Signal, _ owner: PersonIn, _ name: String
  ) -> NewTouch {
    let now = clock.nowMilliseconds
    return NewTouch(
      id: TouchID.make(
        realm: owner.realm, journey: AfterTheVisit.name, step: "thanks",
        occurrence: "\(signal.mallID)/\(name)"),
      owner: owner, journey: AfterTheVisit.name, milliseconds: now,
      input: .with {
        $0.stage = .afterTheVisit
        $0.occasion = .receipt
        $0.mallID = signal.mallID
        $0.weather = weather.at(now)
        $0.mallTime = Google_Protobuf_Timestamp(unixMilliseconds: now)
      })
  }
}
