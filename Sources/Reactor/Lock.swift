import Glibc
import Synchronization

/// Shared mutable state and the mutex that protects it.
///
/// The thread sanitizer does not see `Mutex` on Linux. Builds for it define ATRIUM_PTHREAD_MUTEX:
/// there a pthread mutex, which it does see, is taken around the other one.
struct Lock<State>: ~Copyable, Sendable {
  private let state: Mutex<State>
  #if ATRIUM_PTHREAD_MUTEX
    /// The address of the outer mutex, as a number because pointers are not `Sendable`.
    private let outer: UInt
  #endif

  init(_ initial: consuming sending State) {
    state = Mutex(initial)
    #if ATRIUM_PTHREAD_MUTEX
      let mutex = UnsafeMutablePointer<pthread_mutex_t>.allocate(capacity: 1)
      mutex.initialize(to: pthread_mutex_t())
      pthread_mutex_init(mutex, nil)
      outer = UInt(bitPattern: mutex)
    #endif
  }

  #if ATRIUM_PTHREAD_MUTEX
    deinit {
      guard let mutex = UnsafeMutablePointer<pthread_mutex_t>(bitPattern: outer) else { return }
      pthread_mutex_destroy(mutex)
      mutex.deallocate()
    }
  #endif

  /// Runs `body` alone with the state. Nothing that waits or calls back belongs into it.
  @inline(__always)
  borrowing func withLock<Result, Failure: Error>(
    _ body: (inout sending State) throws(Failure) -> sending Result
  ) throws(Failure) -> sending Result {
    #if ATRIUM_PTHREAD_MUTEX
      let mutex = UnsafeMutablePointer<pthread_mutex_t>(bitPattern: outer)
      if let mutex { pthread_mutex_lock(mutex) }
      defer { if let mutex { pthread_mutex_unlock(mutex) } }
    #endif
    return try state.withLock(body)
  }
}
