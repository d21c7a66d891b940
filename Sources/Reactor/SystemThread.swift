internal import CLinux
import Glibc

/// A thread of the system with a name and a stack of its own.
struct SystemThread: Sendable {
  private let handle: pthread_t

  /// Starts a thread that runs `body` once. The first 15 bytes of its name show in `ps` and `top`.
  init(
    name: String, stackBytes: Int, _ body: @escaping @Sendable () -> Void
  ) throws(SystemError) {
    let entry = Unmanaged.passRetained(Entry(name: name, body: body))
    var started = pthread_t()
    let result = clinux_thread_start(
      &started, stackBytes,
      { argument in
        guard let argument else { return nil }
        let entry = Unmanaged<Entry>.fromOpaque(argument).takeRetainedValue()
        clinux_thread_name(entry.name)
        entry.body()
        return nil
      }, entry.toOpaque())
    if result < 0 {
      entry.release()
      throw SystemError(.startThread, code: -result, subject: name)
    }
    handle = started
  }

  /// Waits until the thread has ended; once, and never together with `detach`.
  func join() {
    pthread_join(handle, nil)
  }

  /// Lets the thread end by itself.
  func detach() {
    pthread_detach(handle)
  }

  private final class Entry {
    let name: String
    let body: @Sendable () -> Void

    init(name: String, body: @escaping @Sendable () -> Void) {
      self.name = name
      self.body = body
    }
  }
}
