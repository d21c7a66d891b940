public import HTTP2
public import RPC
public import Reactor
public import TLS

/// Where a channel's calls go.
public enum ChannelTarget: Sendable, Hashable {
  /// These addresses, in turn.
  case addresses([SocketAddress])
  /// A host name, looked up anew before each round of connecting; its addresses in turn.
  case host(String, port: UInt16)
}

/// How a channel connects.
public struct ChannelOptions: Sendable {
  /// TLS with the server that is expected; nil for plaintext.
  public var tls: (context: TLSContextSource, peer: TLSPeerName)?
  /// Limits of each connection's HTTP/2.
  public var limits = HTTP2Limits.internal
  /// What `:authority` says; nil for the target's own name.
  public var authority: String?
  /// For one attempt to connect.
  public var connectTimeout = Duration.seconds(10)
  /// After the first failed attempt; grows by 1.6 each time, with a jitter of a fifth.
  public var firstBackoff = Duration.seconds(1)
  /// The longest time between two attempts.
  public var maximumBackoff = Duration.seconds(120)
  /// A PING after so long without one; nil for none.
  public var keepaliveInterval: Duration?
  /// How long the answer to a PING may take.
  public var keepaliveTimeout = Duration.seconds(20)
  /// Called on the loop with each connection as soon as the server speaks HTTP/2; must not block.
  public var onConnected: (@Sendable (ConnectionFacts) -> Void)?
  /// Called on the loop with an address of several that is left out for a while, because five calls
  /// in a row have failed there; must not block.
  public var onEjected: (@Sendable (SocketAddress) -> Void)?

  /// Plaintext and gRPC's own back-off (doc/connection-backoff.md).
  public init() {}
}

/// A transport to a server, or to several alike, over HTTP/2: one connection for each address,
/// calls in turn over those that are connected.
public final class Channel: Transport {
  private let core: LoopBound<ChannelCore>

  /// Calls that may wait for a connection.
  public static let maximumWaitingCalls = 10_000

  /// A channel that connects with its first call; it lives on the loop.
  public init(
    to target: ChannelTarget, on loop: EventLoop, options: ChannelOptions = ChannelOptions()
  ) {
    core = LoopBound(sending: ChannelCore(target, loop, options), to: loop)
  }

  deinit {
    let core = core
    core.loop.execute { core.value.close() }
  }

  public func open(_ head: CallHead) async throws(RPCError) -> any ClientCall {
    let stream = ClientStream(head, core.loop)
    let result: Result<Void, RPCError> = await withTaskCancellationHandler {
      await withUnsafeContinuation { continuation in
        onLoop { core in
          stream.begin(Waiter(continuation))
          core.open(stream)
        }
      }
    } onCancel: {
      stream.cancel()
    }
    try result.get()
    return stream
  }

  public func single(_ head: consuming CallHead) -> (any SingleCall)? {
    ClientStream(consume head, core)
  }

  /// Closes every connection; calls that are open end with UNAVAILABLE, later ones too.
  public func close() async {
    await withCheckedContinuation { continuation in
      onLoop { core in
        core.close()
        continuation.resume()
      }
    }
  }

  private func onLoop(_ work: @escaping @Sendable (ChannelCore) -> Void) {
    let core = core
    if core.loop.isCurrent { work(core.value) } else { core.loop.execute { work(core.value) } }
  }
}
