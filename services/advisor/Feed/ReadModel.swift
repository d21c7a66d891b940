internal import AdvisorDomain
internal import Locking
internal import Messages

/// What is known of one realm's mall, in memory, and how far it is behind the tenant's feed.
final class ReadModel: Sendable {
  /// Longer than this without being at the head of the feed is not well.
  static let wellWithin = Duration.seconds(5)

  /// One look at it.
  struct Snapshot: Sendable {
    var map: MallMap
    var sequence: UInt64
    var head: UInt64
    var lag: Duration

    var isBehind: Bool { sequence == 0 || lag > ReadModel.wellWithin }
  }

  private struct State {
    var map = MallMap()
    var sequence: UInt64 = 0
    var head: UInt64 = 0
    /// When it was last known to be at the head of the feed; at first the start of the process.
    var lastAtHead: ContinuousClock.Instant
    var figures = FeedFigures()
  }

  private let state: Lock<State>
  private let now: @Sendable () -> ContinuousClock.Instant

  init(now: @escaping @Sendable () -> ContinuousClock.Instant) {
    self.now = now
    state = Lock(State(lastAtHead: now()))
  }

  var sequence: UInt64 { state.withLock { $0.sequence } }
  var figures: FeedFigures { state.withLock { $0.figures } }

  func snapshot() -> Snapshot {
    let now = now()
    return state.withLock { state in
      state.map.settle()
      return Snapshot(
        map: state.map, sequence: state.sequence, head: state.head,
        lag: max(.zero, now - state.lastAtHead))
    }
  }

  /// Takes rows in that lie on disk.
  func take(_ rows: [Atrium_Tenant_V1_Change.Row], sequence: UInt64, head: UInt64) {
    let now = now()
    let feedRows = rows.compactMap(FeedRow.init)
    state.withLock { state in
      for row in feedRows { state.map.put(row) }
      state.sequence = sequence
      state.head = head
      if sequence >= head { state.lastAtHead = now }
    }
  }

  /// What was there when the process started: it may be long ago, so it is behind until the feed
  /// says otherwise.
  func load(_ stored: StoredModel) {
    let rows = stored.rows.compactMap(FeedRow.init)
    state.withLock { state in
      state.map = MallMap()
      for row in rows { state.map.put(row) }
      state.sequence = stored.sequence
      state.head = stored.head
    }
  }

  func forget() {
    state.withLock { state in
      state.map = MallMap()
      (state.sequence, state.head) = (0, 0)
    }
  }

  func count(_ change: @Sendable (inout FeedFigures) -> Void) {
    state.withLock { change(&$0.figures) }
  }
}

/// What has happened to a read model since the process started.
public struct FeedFigures: Sendable, Hashable {
  /// Connections to the feed.
  public var connections: UInt64 = 0
  /// Changes that came out of their order.
  public var gaps: UInt64 = 0
  /// Times that it was read again from the beginning.
  public var rereads: UInt64 = 0
  /// Decisions that were withheld because it was behind.
  public var decisionsBehind: UInt64 = 0
}

/// The read models of the realms that this process serves.
final class ReadModels: Sendable {
  /// Realms of one process.
  static let maximumRealms = 64

  let byRealm: [String: ReadModel]

  init(_ realms: [String], now: @escaping @Sendable () -> ContinuousClock.Instant) {
    byRealm = Dictionary(
      realms.prefix(Self.maximumRealms).map { ($0, ReadModel(now: now)) }
    ) { first, _ in first }
  }
}
