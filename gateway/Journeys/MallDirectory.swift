import Locking
import Messages
import RPC
import Wire

/// Malls as the tenant service describes them, kept for a minute.
final class MallDirectory: Sendable {
  /// Malls that are kept.
  static let maximumKept = 1_000
  static let keptTime = Duration.seconds(60)

  private struct Key: Hashable {
    let realm: String
    let mall: String
  }

  private struct Kept {
    let mall: Atrium_Tenant_V1_Mall
    let until: ContinuousClock.Instant
  }

  private let peers: Peers
  private let signing: CallSigning
  private let kept = Lock<[Key: Kept]>([:])

  init(_ peers: Peers, _ signing: CallSigning) {
    self.peers = peers
    self.signing = signing
  }

  /// A mall of a realm; NOT_FOUND when there is none. A mall that was known is good enough while
  /// the tenant service does not answer.
  func mall(_ realm: String, _ id: String) async throws(RPCError) -> Atrium_Tenant_V1_Mall {
    let key = Key(realm: realm, mall: id)
    let found = kept.withLock { $0[key] }
    if let found, found.until > .now { return found.mall }
    do throws(RPCError) {
      let options = try signing.asGateway(realm, within: .milliseconds(200))
      let mall = try await peers.directory.getMall(.with { $0.mallID = id }, options: options)
      kept.withLock { kept in
        if kept.count >= Self.maximumKept { kept.removeAll() }
        kept[key] = Kept(mall: mall, until: .now + Self.keptTime)
      }
      return mall
    } catch {
      if let found, Fallbacks.isPassing(error.code) { return found.mall }
      throw error
    }
  }
}
