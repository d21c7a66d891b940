internal import Glibc

/// Keeps a second process, and a second user in this one, from the files that a lock stands for.
package final class FileLock: Sendable {
  private let descriptor: Int32

  /// Takes the lock or fails at once: `inUse`.
  package init(_ path: String) throws(FileError) {
    let file = open(path, O_RDWR | O_CREAT | O_CLOEXEC, 0o600)
    if file < 0 { throw Files.failure("open", path) }
    if flock(file, LOCK_EX | LOCK_NB) != 0 {
      let code = errno
      close(file)
      throw Files.failure("lock", path, code)
    }
    // Last: once everything is set, a failure would run deinit, which closes it too.
    descriptor = file
  }

  deinit {
    // A child process that has not yet come to its own program holds the open file too: to close it
    // here alone would leave it locked for a moment.
    flock(descriptor, LOCK_UN)
    close(descriptor)
  }
}
