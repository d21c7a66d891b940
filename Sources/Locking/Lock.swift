public import Synchronization

/// Shared mutable state and the mutex that protects it.
///
/// The thread sanitizer does not see `Mutex` on Linux. Builds for it define ATRIUM_PTHREAD_MUTEX:
/// there a pthread mutex, which it does see, is taken around the other one.
///
/// Public, though only for this package: other modules do not see the body of a `package`
/// function, and would look the generic mutex up at run time.
public struct Lock<State>: ~Copyable, Sendable {
  @usableFromInline let state: Mutex<State>
  #if ATRIUM_PTHREAD_MUTEX
    @usableFromInline let outer = OuterMutex()
  #endif

  /// An unlocked mutex around the state.
  @inlinable public init(_ initial: consuming sending State) {
    state = Mutex(initial)
  }

  /// Runs `body` alone with the state. Nothing that waits or calls back belongs into it.
  @inlinable @inline(__always)
  public borrowing func withLock<Result, Failure: Error>(
    _ body: (inout sending State) throws(Failure) -> sending Result
  ) throws(Failure) -> sending Result {
    #if ATRIUM_PTHREAD_MUTEX
      outer.lock()
      defer { outer.unlock() }
    #endif
    return try state.withLock(body)
  }
}
