import Glibc
import HTTP2
import Locking
import RPC
import RPCOverHTTP2
import Reactor
import TLS
import Terminal

/// A channel to the server that the options name, and what is known of its connection.
final class Link: Sendable {
  let channel: Channel
  let target: Target
  let metadata: Metadata
  /// The same channel for messages whose types are known.
  var client: Client { Client(channel) }
  private let seen: Seen

  /// Connections that have worked, with when.
  final class Seen: Sendable {
    let first = Lock<(facts: ConnectionFacts, at: ContinuousClock.Instant)?>(nil)
  }

  init(_ options: ReachOptions, on loops: LoopGroup, to only: SocketAddress? = nil) throws {
    target = try Target(options, address: Self.variable(ReachOptions.addressVariable))
    metadata = try MetadataText.read(options.metadata)
    let seen = Seen()
    self.seen = seen
    var channelOptions = ChannelOptions()
    channelOptions.connectTimeout = options.connectTimeout.duration
    channelOptions.authority = target.authority ?? (only == nil ? nil : target.text)
    channelOptions.limits = Self.limits
    channelOptions.onConnected = { facts in
      let now = ContinuousClock.now
      seen.first.withLock { if $0 == nil { $0 = (facts, now) } }
    }
    if let security = target.security {
      do throws(TLSConfigurationError) {
        channelOptions.tls = (try TLSContextSource(security.configuration), security.peer)
      } catch { throw VerbFailure("\(error)", mend: "look at --ca, --cert and --key") }
    }
    channel = Channel(
      to: only.map { .addresses([$0]) } ?? target.channel, on: loops.next(),
      options: channelOptions)
  }

  /// The server was chosen by whoever looks at it, and under load it may send many small frames.
  private static let limits = {
    var limits = HTTP2Limits.internal
    limits.controlFrames = .init(burst: 1_000_000, perSecond: 100_000)
    return limits
  }()

  /// One loop is enough for every verb that does not measure.
  static func loops(_ count: Int = 1) throws -> LoopGroup {
    do throws(SystemError) {
      let loops = try LoopGroup(count: count)
      try loops.start()
      return loops
    } catch { throw VerbFailure("cannot start a loop: \(error)") }
  }

  /// The first connection that worked, and when; nil before it.
  var connected: (facts: ConnectionFacts, at: ContinuousClock.Instant)? {
    seen.first.withLock { $0 }
  }

  /// The server's own error, or why it could not be asked.
  func failure(_ error: RPCError) -> any Error {
    guard connected == nil else { return error }
    let mend =
      if target.security == nil {
        "is it there? A server with TLS needs --tls or --ca FILE"
      } else if error.message.contains("TLS notTLS") {
        "a server without TLS needs --plaintext"
      } else if error.message.contains("TLS ") {
        "look at --ca and --server-name"
      } else {
        "is it there? Without TLS it needs --plaintext, with mutual TLS --cert and --key"
      }
    return VerbFailure("\(target.text): \(error.message)", mend: mend)
  }

  private static func variable(_ name: String) -> String? {
    getenv(name).map { String(cString: $0) }
  }
}
