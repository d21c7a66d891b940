internal import Glibc

/// Keeps a second process, and a second user in this one, from the files that a lock stands for.
package final class FileLock: Sendable {
  private let descriptor: Int32

  /// Takes the lock or fails at once: `inUse`.
  package init(_ path: String) throws(FileError) {
    descriptor = open(path, O_RDWR | O_CREAT | O_CLOEXEC, 0o600)
    if descriptor < 0 { throw Files.failure("open", path) }
    if flock(descriptor, LOCK_EX | LOCK_NB) != 0 {
      let code = errno
      close(descriptor)
      throw Files.failure("lock", path, code)
    }
  }

  deinit {
    // A child process that has not yet come to its own program holds the open file too: to close it
    // here alone would leave it locked for a moment.
    flock(descriptor, LOCK_UN)
    close(descriptor)
  }
}
