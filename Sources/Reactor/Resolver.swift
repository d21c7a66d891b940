internal import CLinux
import Glibc
internal import Locking
internal import Threads

/// Addresses of hosts by name, asked from the system on threads of its own: that may block for
/// many seconds, which no loop may.
public final class Resolver: Sendable {
  /// Lookups that run at the same time, each on a thread.
  public static let maximumThreads = 4
  /// Lookups that wait for a thread.
  public static let maximumWaiting = 256
  /// Addresses of one host that are kept.
  public static let maximumAddresses = 64
  /// Name services use more stack than most; what is not used costs nothing.
  private static let stackBytes = 1 << 20

  private struct State: Sendable {
    var waiting: [Lookup] = []
    var threads = 0
  }

  private let loop: EventLoop
  private let state = Lock(State())
  private let ask: @Sendable (String) -> Lookup.Outcome

  /// A resolver with its deadlines on `loop`.
  public convenience init(on loop: EventLoop) {
    self.init(on: loop, ask: Self.askSystem)
  }

  init(on loop: EventLoop, ask: @escaping @Sendable (String) -> Lookup.Outcome) {
    self.loop = loop
    self.ask = ask
  }

  /// The addresses of `host`, in the order in which the system would try them, at least one. An IP
  /// address stands for itself. Ends early at the deadline and when the task is cancelled; what
  /// then still runs on a thread has its answer thrown away.
  public func addresses(
    of host: String, port: UInt16, by deadline: ContinuousClock.Instant
  ) async throws(ResolverError) -> [SocketAddress] {
    if let literal = SocketAddress(literal: host, port: port) { return [literal] }
    let lookup = Lookup(host: host)
    start(lookup)
    let timer = LoopBound(
      sending: ActionTimer { [self] in
        lookup.fail(.timedOut)
        forget(lookup)
      }, to: loop)
    loop.execute { [loop] in
      if !lookup.isFinished { loop.arm(timer.value, at: deadline) }
    }
    let outcome = await withTaskCancellationHandler {
      await lookup.outcome()
    } onCancel: {
      lookup.fail(.cancelled)
      forget(lookup)
    }
    loop.execute { [loop] in loop.disarm(timer.value) }
    return try outcome.get().map { $0.with(port: port) }
  }

  /// Lookups that run or wait.
  var load: (running: Int, waiting: Int) {
    state.withLock { ($0.threads, $0.waiting.count) }
  }

  private func start(_ lookup: Lookup) {
    let (isRefused, needsThread) = state.withLock { state in
      if state.threads < Self.maximumThreads {
        state.threads += 1
        return (false, true)
      }
      if state.waiting.count >= Self.maximumWaiting { return (true, false) }
      state.waiting.append(lookup)
      return (false, false)
    }
    if isRefused { lookup.fail(.tooManyWaiting) }
    guard needsThread else { return }
    do throws(SystemError) {
      try SystemThread.start(name: "resolver", stackBytes: Self.stackBytes) { self.work(lookup) }
        .detach()
    } catch {
      state.withLock { $0.threads -= 1 }
      lookup.fail(.failed(error.description))
    }
  }

  /// A thread's life: one lookup, then those that wait.
  private func work(_ first: Lookup) {
    var next: Lookup? = first
    while let lookup = next {
      if !lookup.isFinished { lookup.finish(ask(lookup.host)) }
      next = state.withLock { state in
        if !state.waiting.isEmpty { return state.waiting.removeFirst() }
        state.threads -= 1
        return nil as Lookup?
      }
    }
  }

  /// Makes room in the queue: nobody waits for this one any more.
  private func forget(_ lookup: Lookup) {
    state.withLock { state in state.waiting.removeAll { $0 === lookup } }
  }

  private static func askSystem(_ host: String) -> Lookup.Outcome {
    guard !host.isEmpty, !host.utf8.contains(0) else {
      return .failure(ResolverError(host: host, reason: .unknown("not a name of a host")))
    }
    var found: UnsafeMutablePointer<addrinfo>?
    let code = clinux_resolve(host, &found)
    defer { if let found { freeaddrinfo(found) } }
    if code != 0 { return .failure(ResolverError(host: host, reason: reason(code))) }
    var addresses: [SocketAddress] = []
    var entry = found
    while let info = entry, addresses.count < maximumAddresses {
      var name = SocketName()
      clinux_copy_name(info, &name.storage)
      if let address = name.address, !addresses.contains(address) { addresses.append(address) }
      entry = info.pointee.ai_next
    }
    if addresses.isEmpty {
      return .failure(ResolverError(host: host, reason: .unknown("no address")))
    }
    return .success(addresses)
  }

  private static func reason(_ code: Int32) -> ResolverError.Reason {
    let text = String(cString: gai_strerror(code))
    switch code {
    case EAI_NONAME: return .unknown(text)
    case EAI_SYSTEM: return .failed(String(cString: clinux_errno_text(errno)))
    default: return .failed(text)
    }
  }
}
