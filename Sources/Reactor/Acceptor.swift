/// Accepts connections on a loop. On the loop's thread only.
public final class Acceptor: TimerNode, ReadinessHandler {
  /// Connections that it takes at once, before others have their turn.
  public static let maximumPerRound = 64
  /// How long it rests when descriptors or memory have run out.
  public static let pause = Duration.milliseconds(100)

  /// What it takes connections from.
  public let listener: Listener
  private let loop: EventLoop
  private let accepted: (Socket) -> Void
  private let troubled: (SystemError) -> Void
  private var registration: Registration?

  /// An acceptor that does not accept yet. `accepted` is given each connection; `troubled` is told
  /// when it pauses because nothing is left to accept with, and when the listener is broken.
  public init(
    _ listener: Listener, on loop: EventLoop,
    accepted: @escaping (Socket) -> Void, troubled: @escaping (SystemError) -> Void
  ) {
    self.listener = listener
    self.loop = loop
    self.accepted = accepted
    self.troubled = troubled
    super.init()
  }

  /// Begins to accept.
  public func start() throws(SystemError) {
    if registration != nil { return }
    registration = try loop.register(
      listener.descriptor, interest: .readable, handler: self)
  }

  /// Accepts no more and closes the listener. What was accepted lives on.
  public func stop() {
    loop.disarm(self)
    if let registration { loop.unregister(registration) }
    registration = nil
    listener.close()
  }

  /// Connections wait.
  public func ready(_ readiness: Readiness) {
    for _ in 0..<Self.maximumPerRound {
      // A handler of a connection may have stopped us.
      if registration == nil { return }
      switch listener.accept() {
      case .accepted(let socket): accepted(socket)
      case .gone: continue
      case .wouldBlock: return
      case .exhausted(let error): return rest(error)
      case .failed(let error):
        stop()
        return troubled(error)
      }
    }
  }

  /// The pause is over.
  public override func timerFired() {
    watch(.readable)
  }

  private func rest(_ error: SystemError) {
    watch([])
    loop.arm(self, after: Self.pause)
    troubled(error)
  }

  private func watch(_ interest: Interest) {
    guard let registration else { return }
    do throws(SystemError) {
      try loop.setInterest(interest, of: registration)
    } catch {
      stop()
      troubled(error)
    }
  }
}
