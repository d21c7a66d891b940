internal import CLinux

/// On the loop's thread only.
extension EventLoop {
  /// Watches a descriptor. The loop holds the handler until `unregister`, which must come before
  /// the descriptor is closed.
  public func register(
    _ descriptor: Int32, interest: Interest, handler: any ReadinessHandler
  ) throws(SystemError) -> Registration {
    assert(isCurrent)
    let registration = registry.add(handler, descriptor: descriptor, interest: interest)
    let result = clinux_epoll_add(epoll, descriptor, interest.events, registration.token)
    if result < 0 {
      _ = registry.remove(registration)
      throw SystemError(.register, code: -result, subject: "descriptor \(descriptor)")
    }
    return registration
  }

  /// Changes what the handler is told; asks the system only when that differs from before.
  public func setInterest(
    _ interest: Interest, of registration: Registration
  ) throws(SystemError) {
    assert(isCurrent)
    guard let entry = registry[registration], entry.interest != interest else { return }
    let result = clinux_epoll_modify(
      epoll, entry.descriptor, interest.events, registration.token)
    if result < 0 {
      throw SystemError(.register, code: -result, subject: "descriptor \(entry.descriptor)")
    }
    registry.setInterest(interest, of: registration)
  }

  /// Stops watching. The handler is not called again, not even for an event already on its way.
  /// A registration that is no longer valid is ignored.
  public func unregister(_ registration: Registration) {
    assert(isCurrent)
    guard let entry = registry.remove(registration) else { return }
    // It can fail only when the descriptor is closed already, and then it is no longer watched.
    _ = clinux_epoll_remove(epoll, entry.descriptor)
  }

  /// How many descriptors are watched.
  public var registrationCount: Int {
    assert(isCurrent)
    return registry.count
  }
}
