internal import Glibc

/// Wakes one waiting thread; wake-ups before the wait count.
final class WakeSignal: Sendable {
  /// The semaphore's address, as a number because pointers are not `Sendable`.
  private let address: UInt

  init() {
    let semaphore = UnsafeMutablePointer<sem_t>.allocate(capacity: 1)
    semaphore.initialize(to: sem_t())
    sem_init(semaphore, 0, 0)
    address = UInt(bitPattern: semaphore)
  }

  deinit {
    guard let semaphore = UnsafeMutablePointer<sem_t>(bitPattern: address) else { return }
    sem_destroy(semaphore)
    semaphore.deallocate()
  }

  func wake() {
    guard let semaphore = UnsafeMutablePointer<sem_t>(bitPattern: address) else { return }
    sem_post(semaphore)
  }

  func wait() {
    guard let semaphore = UnsafeMutablePointer<sem_t>(bitPattern: address) else { return }
    while sem_wait(semaphore) != 0, errno == EINTR {}
  }
}

/// Starts a thread that runs `body` and ends; false when the system has none to give.
func startThread(_ body: @escaping @Sendable () -> Void) -> Bool {
  let entry = Unmanaged.passRetained(ThreadEntry(body))
  var thread = pthread_t()
  let result = pthread_create(
    &thread, nil,
    { argument in
      guard let argument else { return nil }
      Unmanaged<ThreadEntry>.fromOpaque(argument).takeRetainedValue().body()
      return nil
    }, entry.toOpaque())
  if result != 0 {
    entry.release()
    return false
  }
  pthread_detach(thread)
  return true
}

private final class ThreadEntry {
  let body: @Sendable () -> Void

  init(_ body: @escaping @Sendable () -> Void) { self.body = body }
}
