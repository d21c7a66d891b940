internal import CLinux
internal import Glibc

/// A thread of the system with a name and a stack of its own.
package struct SystemThread: Sendable {
  private let handle: pthread_t

  /// Starts a thread that runs `body` once. The first 15 bytes of its name show in `ps` and `top`.
  package init(
    name: String, stackBytes: Int, _ body: @escaping @Sendable () -> Void
  ) throws(ThreadError) {
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
      throw ThreadError(name: name, code: -result)
    }
    handle = started
  }

  /// Waits until the thread has ended; once, and never together with `detach`.
  package func join() {
    pthread_join(handle, nil)
  }

  /// Lets the thread end by itself.
  package func detach() {
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

/// A thread that the system would not start.
package struct ThreadError: Error, Sendable, Hashable, CustomStringConvertible {
  /// The name that the thread would have had.
  package let name: String
  /// The errno value.
  package let code: Int32

  package var description: String {
    "start the thread \(name): \(String(cString: clinux_errno_text(code)))"
  }
}
