import Clocks
import Crypto
import Messages
import RPC
import RPCServices
import Wire

/// The inbox of a shopper.
struct InboxHandlers: Atrium_Gateway_V1_InboxService {
  let face: GatewayFace

  /// Longest wait of a long poll.
  static let maximumWait = Duration.seconds(30)
  static let maximumPage: UInt32 = 200
  static let usualPage: UInt32 = 50

  func listMessages(
    _ request: Atrium_Gateway_V1_ListMessagesRequest, context: CallContext
  ) async throws -> Atrium_Gateway_V1_ListMessagesResponse {
    guard request.pageSize <= Self.maximumPage else {
      throw RPCError.invalid("page_size", "expected at most \(Self.maximumPage)")
    }
    let wait = Duration.milliseconds(Int64(request.waitMs))
    guard wait <= Self.maximumWait else {
      throw RPCError.invalid("wait_ms", "expected at most 30000")
    }
    let owner = try await face.shopper(context)
    let wakes = wait > .zero ? try join(owner) : nil
    let limit = Int64(request.pageSize == 0 ? Self.usualPage : request.pageSize)
    let cursor = try Self.cursor(request.afterCursor)
    var messages = try await page(owner, cursor, limit)
    if messages.isEmpty, let wakes {
      await Self.first(of: wakes, within: wait)
      messages = try await page(owner, cursor, limit)
    }
    let found = messages
    return .with {
      $0.messages = found
      $0.nextCursor = found.last?.cursor ?? request.afterCursor
    }
  }

  func watchMessages(
    _ request: Atrium_Gateway_V1_WatchMessagesRequest,
    responses: ResponseWriter<Atrium_Gateway_V1_Message>, context: CallContext
  ) async throws {
    let owner = try await face.shopper(context)
    let wakes = try join(owner)
    var cursor = try Self.cursor(request.afterCursor)
    responses.sendHeaders()
    var iterator = wakes.makeAsyncIterator()
    repeat {
      var isMore = true
      while isMore {
        let messages = try await page(owner, cursor, Int64(Self.usualPage))
        for message in messages {
          try await responses.write(message)
          cursor = Int64(clamping: message.cursor)
        }
        isMore = messages.count == Int(Self.usualPage)
      }
    } while await iterator.next() != nil
    throw RPCError(.unavailable, "the gateway ends; watch on after your last cursor")
  }

  func giveFeedback(
    _ request: Atrium_Gateway_V1_GiveFeedbackRequest, context: CallContext
  ) async throws -> Atrium_Gateway_V1_GiveFeedbackResponse {
    try await face.once(request, context) {
      guard [.seen, .opened, .rejected].contains(request.kind) else {
        throw RPCError.invalid("kind", "expected SEEN, OPENED or REJECTED")
      }
      let owner = try await face.shopper(context)
      let row = try await face.touch(owner, request.touchID)
      try await face.feedback(row, request.kind)
      return .init()
    }
  }

  private func join(_ owner: PersonIn) throws -> AsyncStream<Void> {
    guard let wakes = face.hub.join(owner.queueKey) else {
      throw RPCError.busy("INBOX_READERS", "too many read this inbox", retryAfter: .seconds(5))
    }
    return wakes
  }

  private func page(
    _ owner: PersonIn, _ cursor: Int64, _ limit: Int64
  ) async throws -> [Atrium_Gateway_V1_Message] {
    try await face.store.messages(
      owner, after: cursor, at: face.clock.nowMilliseconds, limit: limit)
  }

  private static func cursor(_ cursor: UInt64) throws -> Int64 {
    guard let cursor = Int64(exactly: cursor) else {
      throw RPCError.invalid("after_cursor", "expected a cursor of this inbox")
    }
    return cursor
  }

  /// Waits for a wake-up, or for the time to pass.
  private static func first(of wakes: AsyncStream<Void>, within time: Duration) async {
    await withTaskGroup(of: Void.self) { group in
      group.addTask { for await _ in wakes { return } }
      group.addTask {
        // Cancelled: a message came first.
        do { try await Task.sleep(for: time) } catch {}
      }
      await group.next()
      group.cancelAll()
    }
  }
}

extension GatewayFace {
  /// Tells the profile service what became of a touch; the same again changes nothing.
  func feedback(_ row: TouchRow, _ kind: Atrium_Profile_V1_FeedbackKind) async throws {
    let result = try await store.result(row)
    let input = try await store.input(row)
    let now = clock.nowMilliseconds
    let id = StableID.make(
      milliseconds: row.begunMilliseconds, [row.realm, row.touch, "feedback", "\(kind.rawValue)"])
    let signal = Atrium_Profile_V1_Signal.with {
      $0.id = id
      $0.eventTime = Google_Protobuf_Timestamp(unixMilliseconds: now)
      $0.mallID = input?.mallID ?? ""
      $0.subject = .personID(row.person)
      $0.observation = .feedback(
        .with {
          $0.touchID = row.touch
          $0.kind = kind
          $0.tags = result?.tags ?? []
        })
    }
    let answer = try await peers.signals.ingest(
      .with { $0.signals = [signal] },
      options: try signing.asGateway(row.realm, within: Self.time, waits: true))
    guard let first = answer.results.first, first.state != .rejected else {
      throw RPCError(.internal, "the feedback was rejected: \(answer.results.first?.reason ?? "")")
    }
  }
}

/// Names that the same facts always make again, in the form of UUIDv7.
enum StableID {
  static func make(milliseconds: Int64, _ parts: [String]) -> String {
    let digest = SHA256.hash { hash in
      for part in parts { hash.update(Array(part.utf8) + [0]) }
    }
    let bytes = digest.bytes
    func word(_ range: Range<Int>) -> UInt64 {
      bytes[range].reduce(0) { $0 << 8 | UInt64($1) }
    }
    let time = UInt64(clamping: milliseconds) & 0xffff_ffff_ffff
    let high = time << 16 | 0x7000 | word(0..<2) & 0x0fff
    let low = 0x8000_0000_0000_0000 | word(2..<10) & 0x3fff_ffff_ffff_ffff
    return UUIDv7(high: high, low: low)?.description ?? ""
  }
}
