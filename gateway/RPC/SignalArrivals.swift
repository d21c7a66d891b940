import Clocks
import Locking
import Messages
import RPC
import RPCServices
import Wire

/// Takes signals to the profile service, and begins the touches that they give occasion for.
///
/// A batch is answered when its signals and its touches are on disk. A batch that comes again after
/// a failure in between finds its signals taken, and begins the touches that are missing.
struct SignalArrivals: Sendable {
  let face: GatewayFace
  let zones = LastZones()

  /// Signals of one batch.
  static let maximumBatch = 500
  static let time = Duration.seconds(5)

  func take(
    _ signals: [Atrium_Profile_V1_Signal], _ realm: String
  ) async throws -> [Atrium_Profile_V1_SignalResult] {
    let answer = try await face.peers.signals.ingest(
      .with { $0.signals = signals },
      options: try face.signing.asGateway(realm, within: Self.time, waits: true))
    guard answer.results.count == signals.count else {
      throw RPCError(.internal, "the profile service answered for another number of signals")
    }
    var touches: [NewTouch] = []
    for (signal, result) in zip(signals, answer.results) where !result.personID.isEmpty {
      guard result.state == .accepted || result.state == .duplicate else { continue }
      let owner = PersonIn(realm: realm, person: result.personID)
      guard var touch = touch(for: signal, owner) else { continue }
      // Its name is made of the signal's; a receipt may have been reported as another signal.
      touch.isFirst = result.state == .accepted && touch.journey == InTheMall.name
      touches.append(touch)
    }
    if !touches.isEmpty { try await face.journeys.begin(touches) }
    return answer.results
  }

  /// The touch that a signal gives occasion for; most give none.
  private func touch(for signal: Atrium_Profile_V1_Signal, _ owner: PersonIn) -> NewTouch? {
    switch signal.observation {
    case .tryOn(let tryOn): inTheMall(signal, owner, .tryOn, item: tryOn.itemID)
    case .presence, .portalLogin:
      zones.isNew(owner, signal.zoneID) ? inTheMall(signal, owner, .zone, item: "") : nil
    case .receipt(let receipt):
      face.thanks(signal, owner, "\(receipt.shopID)/\(receipt.receiptNumber)")
    default: nil
    }
  }

  private func inTheMall(
    _ signal: Atrium_Profile_V1_Signal, _ owner: PersonIn,
    _ occasion: Atrium_Advisor_V1_Occasion, item: String
  ) -> NewTouch {
    let now = face.clock.nowMilliseconds
    let time = Self.time(of: signal, now)
    return NewTouch(
      id: TouchID.make(
        realm: owner.realm, journey: InTheMall.name, step: "\(occasion.rawValue)",
        occurrence: signal.id),
      owner: owner, journey: InTheMall.name, milliseconds: now,
      input: .with {
        $0.stage = .inTheMall
        $0.occasion = occasion
        $0.mallID = signal.mallID
        $0.zoneID = signal.zoneID
        $0.itemID = item
        $0.weather = face.weather.at(time)
        $0.mallTime = Google_Protobuf_Timestamp(unixMilliseconds: time)
      })
  }

  /// The signal's own time, so that a touch which begins anew after a failure is the same one. Now,
  /// when the signal was kept for longer than a moment, or the observer's clock stands wrong.
  private static func time(of signal: Atrium_Profile_V1_Signal, _ now: Int64) -> Int64 {
    guard let time = signal.eventTime?.unixMilliseconds,
      (now - InTheMall.momentMilliseconds...now + InTheMall.momentMilliseconds).contains(time)
    else { return now }
    return time
  }
}

/// The zone in which each person was seen last, so that staying is no new occasion.
final class LastZones: Sendable {
  /// Persons that are kept; all are forgotten when there are more.
  static let maximumPersons = 50_000

  private let zones = Lock<[PersonIn: String]>([:])

  /// Whether a person has come to another zone.
  func isNew(_ owner: PersonIn, _ zone: String) -> Bool {
    if zone.isEmpty { return false }
    return zones.withLock { zones in
      if zones.count >= Self.maximumPersons { zones.removeAll() }
      return zones.updateValue(zone, forKey: owner) != zone
    }
  }
}

/// Tills, rails, beacons and portals.
struct DevicesHandlers: Atrium_Gateway_V1_DevicesService {
  let arrivals: SignalArrivals

  func streamSignals(
    _ requests: RequestStream<Atrium_Gateway_V1_StreamSignalsRequest>,
    responses: ResponseWriter<Atrium_Gateway_V1_StreamSignalsResponse>, context: CallContext
  ) async throws {
    let realm = try context.requireCaller().realm
    responses.sendHeaders()
    let (line, end) = AsyncStream<Taking>.makeStream()
    let room = AsyncStream<Void>.makeStream()
    for _ in 0..<Self.maximumWaiting { room.continuation.yield() }
    // Batches are taken side by side, so that one does not wait for the sync of the one before;
    // they are answered in their order.
    try await withThrowingTaskGroup(of: Void.self) { group in
      group.addTask {
        for await taking in line {
          try await responses.write(try await taking.value)
          room.continuation.yield()
        }
      }
      group.addTask {
        defer { end.finish() }
        var places = room.stream.makeAsyncIterator()
        while await places.next() != nil, let batch = try await requests.next() {
          // A wrong batch ends the stream after the answers of those before it.
          end.yield(
            Task(executorPreference: arrivals.face.journeys.executor) {
              try Self.check(batch)
              return Self.answer(batch.batch, try await arrivals.take(batch.signals, realm))
            })
        }
      }
      // The first error ends both, which waitForAll would not: the device learns of it at once.
      while try await group.next() != nil {}
    }
  }

  /// A batch on its way to the disk. It goes on when the stream ends: it may be answered again.
  private typealias Taking = Task<Atrium_Gateway_V1_StreamSignalsResponse, any Error>

  /// Batches of one stream that are taken at the same time.
  static let maximumWaiting = 16

  private static func check(
    _ batch: Atrium_Gateway_V1_StreamSignalsRequest
  ) throws(RPCError) {
    guard (1...SignalArrivals.maximumBatch).contains(batch.signals.count) else {
      throw RPCError.invalid("signals", "expected 1 to \(SignalArrivals.maximumBatch)")
    }
    if let index = batch.signals.firstIndex(where: { Self.namesPerson($0) }) {
      throw RPCError.invalid("signals[\(index)].subject", "expected a member or a device")
    }
  }

  private static func namesPerson(_ signal: Atrium_Profile_V1_Signal) -> Bool {
    if case .personID? = signal.subject { true } else { false }
  }

  static func answer(
    _ batch: UInt64, _ results: [Atrium_Profile_V1_SignalResult]
  ) -> Atrium_Gateway_V1_StreamSignalsResponse {
    .with {
      $0.batch = batch
      for result in results {
        switch result.state {
        case .rejected:
          $0.rejectedID.append(result.id)
          $0.rejectedReason.append(result.reason)
        case .duplicate:
          $0.duplicate += 1
          $0.accepted += 1
        default: $0.accepted += 1
        }
      }
    }
  }
}
