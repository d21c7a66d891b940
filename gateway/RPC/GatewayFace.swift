import Clocks
import Messages
import RPC
import RPCServices
import Wire

/// What all handlers of the public face share.
struct GatewayFace: Sendable {
  let peers: Peers
  let signing: CallSigning
  let store: GatewayDatabase
  let journeys: Journeys
  let people: People
  let hub: InboxHub
  let withdrawals: Withdrawals
  let weather: WeatherTable
  let controls: Controls
  let clock: MallClock
  let underWay = CallsUnderWay()

  /// Time for a call to a service on behalf of a shopper.
  static let time = Duration.seconds(3)

  /// The shopper who calls.
  func shopper(_ context: CallContext) async throws -> PersonIn {
    try await people.person(try context.requireCaller())
  }

  /// A touch of this person; another's is NOT_FOUND.
  func touch(_ owner: PersonIn, _ id: String) async throws -> TouchRow {
    guard TouchID.isWellFormed(id) else {
      throw RPCError.invalid("touch_id", "expected 32 lower-case hexadecimal characters")
    }
    guard let row = try await store.touch(owner.realm, id), row.person == owner.person else {
      throw RPCError.refused(.notFound, "NO_SUCH_TOUCH", "there is no such touch")
    }
    return row
  }

  /// Withdraws what allows deliveries to this person: none comes to its end after this returns.
  ///
  /// The count rises on both sides of the withdrawal. A touch that counted before it is stopped by
  /// the first; one that counted during it may have been told yes by the profile service still, and
  /// is stopped by the second; one that counts after it is told no.
  func withdrawing<Answer: Sendable>(
    _ owner: PersonIn, _ withdraw: @Sendable () async throws -> Answer
  ) async throws -> Answer {
    withdrawals.add(owner)
    let answer: Answer
    do {
      // Also when it fails, because it may have been done without an answer.
      defer { withdrawals.add(owner) }
      answer = try await withdraw()
    }
    try await store.waitForDeliveries()
    return answer
  }

  /// The key that the caller gave, or the natural one of the request.
  func occurrence(_ context: CallContext, or natural: String) throws -> String {
    try idempotencyKey(context) ?? natural
  }
}

extension TouchRow {
  /// As the public face shows it.
  var message: Atrium_Gateway_V1_Touch {
    .with {
      $0.touchID = touch
      $0.state = Atrium_Gateway_V1_TouchState(rawValue: Int32(state.rawValue))
      $0.withheldReason = withheldReason
      $0.begunTime = Google_Protobuf_Timestamp(unixMilliseconds: begunMilliseconds)
      $0.endedTime = endedMilliseconds.map(Google_Protobuf_Timestamp.init(unixMilliseconds:))
    }
  }
}
