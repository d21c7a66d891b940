/// The clients behind a proxy, each by the address that the proxy names: what one of them does too
/// much of must not end the connection that all of them share.
public struct ForwardedClients: Sendable {
  /// Requests of one address at once; a whole mall may stand behind one.
  public static let maximumOpen = 1_000
  /// Requests that one address may give up at once.
  public static let resetBurst: UInt32 = 2_000
  /// Requests that it may give up in each second after that.
  public static let resetsPerSecond: UInt32 = 330
  /// Addresses that are counted; further ones are not, until others have become quiet.
  public static let maximumAddresses = 16_384
  /// Quiet addresses are looked for no more often.
  static let sweepMilliseconds: UInt64 = 1_000

  /// Why a request is refused.
  public enum Refusal: Sendable, Hashable {
    /// Too many are open.
    case open
    /// Too many were given up.
    case resets
  }

  private struct Client: Sendable {
    var open = 0
    var resets = TokenBucket(
      burst: ForwardedClients.resetBurst, perSecond: ForwardedClients.resetsPerSecond)
  }

  private var clients: [String: Client] = [:]
  private var sweptAt: UInt64 = 0

  /// Nobody is known.
  public init() {}

  /// A request has come; nil when it is counted from now on, until `closed`. Times in
  /// milliseconds.
  public mutating func opened(_ address: String, at now: UInt64) -> Refusal? {
    if clients[address] == nil {
      if clients.count >= Self.maximumAddresses { sweep(now) }
      guard clients.count < Self.maximumAddresses else { return nil }
    }
    var client = clients[address] ?? Client()
    defer { clients[address] = client }
    if client.open >= Self.maximumOpen { return .open }
    guard client.resets.has(now) else { return .resets }
    client.open += 1
    return nil
  }

  /// A counted request is over; `wasGivenUp` when its client did not wait for the answer.
  public mutating func closed(_ address: String, wasGivenUp: Bool, at now: UInt64) {
    guard var client = clients[address] else { return }
    client.open = max(0, client.open - 1)
    if wasGivenUp { _ = client.resets.take(now) }
    clients[address] = client
  }

  /// Addresses that are counted now.
  public var count: Int { clients.count }

  private mutating func sweep(_ now: UInt64) {
    guard sweptAt == 0 || now &- sweptAt >= Self.sweepMilliseconds else { return }
    sweptAt = now
    clients = clients.filter { entry in
      var client = entry.value
      return client.open > 0 || !client.resets.isFull(now)
    }
  }
}
