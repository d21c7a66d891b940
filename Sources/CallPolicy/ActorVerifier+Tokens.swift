public import Clocks
internal import Locking
internal import RPC
public import TLS
public import Tokens

extension ActorVerifier {
  /// Believes tokens that one of the gateway's keys has signed, from peers that may assert their
  /// kind of actor.
  ///
  /// `asserters` names, for each kind, the services whose calls may carry such a token: another
  /// service that got hold of one must not act for a shopper. A kind without an entry may be
  /// asserted by nobody. nil, where no connection has names (plaintext, in process), asks nobody.
  public static func tokens(
    _ verifier: ActorTokenVerifier, clock: RealClock,
    asserters: [ActorIdentity.Kind: [SPIFFEPattern]]?
  ) -> ActorVerifier {
    let known = KnownAsserters()
    return ActorVerifier { token, peer throws(ActorRefusal) in
      let actor: ActorIdentity
      do throws(TokenError) {
        actor = try verifier.verify(token, at: clock.nowMilliseconds / 1_000)
      } catch {
        throw ActorRefusal(error.description)
      }
      guard let asserters else { return actor }
      guard peer.names.count == 1, let name = peer.names.first else {
        throw mayNotAssert(actor.kind)
      }
      let asserter = KnownAsserters.Asserter(name: name, kind: actor.kind)
      if known.asserters.contains(asserter) { return actor }
      guard let id = spiffeID(name),
        asserters[actor.kind]?.contains(where: { $0.matches(id) }) == true
      else { throw mayNotAssert(actor.kind) }
      known.asserters.insert(asserter)
      return actor
    }
  }

  /// Believes nobody; for a service without keys.
  public static let nobody = ActorVerifier { _, _ throws(ActorRefusal) in
    throw ActorRefusal("no keys are configured here, so that no token can be believed")
  }

  private static func mayNotAssert(_ kind: ActorIdentity.Kind) -> ActorRefusal {
    ActorRefusal("this service may not assert a \(kind.rawValue)")
  }

  private static func spiffeID(_ name: String) -> SPIFFEID? {
    do throws(SPIFFEIDError) { return try SPIFFEID(name) } catch { return nil }
  }
}

/// Services that may assert a kind of actor, as the patterns have said before.
private final class KnownAsserters: Sendable {
  struct Asserter: Hashable {
    let name: String
    let kind: ActorIdentity.Kind
  }

  let asserters = RecentSet<Asserter>(limit: 1_024)
}
