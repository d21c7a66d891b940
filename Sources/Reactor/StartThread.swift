internal import Threads

extension SystemThread {
  /// Starts a thread; its failure is told like those of other system calls.
  static func start(
    name: String, stackBytes: Int, _ body: @escaping @Sendable () -> Void
  ) throws(SystemError) -> SystemThread {
    do {
      return try SystemThread(name: name, stackBytes: stackBytes, body)
    } catch {
      throw SystemError(.startThread, code: error.code, subject: error.name)
    }
  }
}
