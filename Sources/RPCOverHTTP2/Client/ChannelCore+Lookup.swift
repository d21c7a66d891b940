import RPC
import Reactor

/// What a channel to a host name knows of its lookups.
struct LookupState {
  var isRunning = false
  var last: ContinuousClock.Instant?
  var retry: ActionTimer?

  /// Between the ends of two lookups, so that a lost connection does not storm the name servers.
  static let leastInterval = Duration.seconds(1)

  var isDue: Bool {
    guard let last else { return true }
    return !isRunning && last.advanced(by: Self.leastInterval) <= .now
  }
}

extension ChannelCore {
  /// Begins a lookup where the target is a name and its addresses may have changed; true when the
  /// channel is to wait for its result.
  func lookUpAgain() -> Bool {
    guard case .host(let name, let port) = target else { return false }
    if lookup.isRunning { return true }
    guard lookup.isDue else {
      if paths.isEmpty { lookUpLater() }
      return paths.isEmpty
    }
    lookup.isRunning = true
    let bound = LoopBound(self, to: loop)
    let (resolver, timeout) = (resolver, options.connectTimeout)
    Task {
      let result: Result<[SocketAddress], ResolverError>
      do throws(ResolverError) {
        result = .success(try await resolver.addresses(of: name, port: port, by: .now + timeout))
      } catch { result = .failure(error) }
      bound.loop.execute { bound.value.lookedUp(result) }
    }
    return true
  }

  /// Calls that wait for readiness get another lookup.
  private func lookUpLater() {
    guard lookup.retry == nil else { return }
    let timer = ActionTimer { [unowned self] in
      lookup.retry = nil
      if hasWaitingCalls { connect() }
    }
    lookup.retry = timer
    loop.arm(timer, after: LookupState.leastInterval)
  }

  private func lookedUp(_ result: Result<[SocketAddress], ResolverError>) {
    lookup.isRunning = false
    lookup.last = .now
    guard !isClosed else { return }
    switch result {
    case .success(let addresses): use(addresses)
    case .failure(let error):
      lookupFailed(RPCError(.unavailable, "cannot look up the server: \(error)"))
      if !paths.isEmpty { use(paths.map(\.address)) }
    }
    failUnlessConnecting()
    if paths.isEmpty { lookUpLater() }
  }
}
