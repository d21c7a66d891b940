internal import Glibc

/// A counting semaphore for threads that sleep until there is work.
///
/// A mutex and a condition of the system, because the thread sanitizer sees both.
package struct Semaphore: ~Copyable, Sendable {
  private struct Memory {
    var mutex = pthread_mutex_t()
    var condition = pthread_cond_t()
    var count = 0
  }

  /// The address of the memory, as a number because pointers are not `Sendable`.
  private let address: UInt

  private var memory: UnsafeMutablePointer<Memory>? {
    UnsafeMutablePointer(bitPattern: address)
  }

  /// A semaphore that lets `count` waits through at once.
  package init(count: Int = 0) {
    let memory = UnsafeMutablePointer<Memory>.allocate(capacity: 1)
    memory.initialize(to: Memory(count: count))
    pthread_mutex_init(&memory.pointee.mutex, nil)
    var attributes = pthread_condattr_t()
    pthread_condattr_init(&attributes)
    // Waits with a limit must not follow a wall clock that is set anew.
    pthread_condattr_setclock(&attributes, CLOCK_MONOTONIC)
    pthread_cond_init(&memory.pointee.condition, &attributes)
    pthread_condattr_destroy(&attributes)
    address = UInt(bitPattern: memory)
  }

  deinit {
    guard let memory = UnsafeMutablePointer<Memory>(bitPattern: address) else { return }
    pthread_cond_destroy(&memory.pointee.condition)
    pthread_mutex_destroy(&memory.pointee.mutex)
    memory.deallocate()
  }

  /// Lets one wait through, now or later.
  package func signal() {
    guard let memory else { return }
    pthread_mutex_lock(&memory.pointee.mutex)
    memory.pointee.count += 1
    pthread_mutex_unlock(&memory.pointee.mutex)
    // Outside of the mutex, which the thread that wakes takes first.
    pthread_cond_signal(&memory.pointee.condition)
  }

  /// Waits for a signal.
  package func wait() {
    guard let memory else { return }
    pthread_mutex_lock(&memory.pointee.mutex)
    while memory.pointee.count == 0 {
      pthread_cond_wait(&memory.pointee.condition, &memory.pointee.mutex)
    }
    memory.pointee.count -= 1
    pthread_mutex_unlock(&memory.pointee.mutex)
  }

  /// Waits for a signal, at most this long; false when the time ran out.
  package func wait(atMost limit: Duration) -> Bool {
    guard let memory else { return false }
    var deadline = Self.monotonic(after: limit)
    pthread_mutex_lock(&memory.pointee.mutex)
    defer { pthread_mutex_unlock(&memory.pointee.mutex) }
    while memory.pointee.count == 0 {
      let result = pthread_cond_timedwait(
        &memory.pointee.condition, &memory.pointee.mutex, &deadline)
      if result == ETIMEDOUT { break }
    }
    if memory.pointee.count == 0 { return false }
    memory.pointee.count -= 1
    return true
  }

  /// Takes a signal that is there already.
  @discardableResult package func takeWithoutWaiting() -> Bool {
    guard let memory else { return false }
    pthread_mutex_lock(&memory.pointee.mutex)
    defer { pthread_mutex_unlock(&memory.pointee.mutex) }
    if memory.pointee.count == 0 { return false }
    memory.pointee.count -= 1
    return true
  }

  private static func monotonic(after limit: Duration) -> timespec {
    var time = timespec()
    clock_gettime(CLOCK_MONOTONIC, &time)
    let (seconds, attoseconds) = limit.components
    let nanoseconds = time.tv_nsec + Int(attoseconds / 1_000_000_000)
    time.tv_sec += Int(seconds) + nanoseconds / 1_000_000_000
    time.tv_nsec = nanoseconds % 1_000_000_000
    return time
  }
}
