#if ATRIUM_PTHREAD_MUTEX
  internal import Glibc

  /// A pthread mutex, for builds under the thread sanitizer.
  @usableFromInline struct OuterMutex: ~Copyable, Sendable {
    /// The address of the mutex, as a number because pointers are not `Sendable`.
    private let address: UInt

    @usableFromInline init() {
      let mutex = UnsafeMutablePointer<pthread_mutex_t>.allocate(capacity: 1)
      mutex.initialize(to: pthread_mutex_t())
      pthread_mutex_init(mutex, nil)
      address = UInt(bitPattern: mutex)
    }

    deinit {
      guard let mutex = UnsafeMutablePointer<pthread_mutex_t>(bitPattern: address) else { return }
      pthread_mutex_destroy(mutex)
      mutex.deallocate()
    }

    @usableFromInline func lock() {
      guard let mutex = UnsafeMutablePointer<pthread_mutex_t>(bitPattern: address) else { return }
      pthread_mutex_lock(mutex)
    }

    @usableFromInline func unlock() {
      guard let mutex = UnsafeMutablePointer<pthread_mutex_t>(bitPattern: address) else { return }
      pthread_mutex_unlock(mutex)
    }
  }
#endif
