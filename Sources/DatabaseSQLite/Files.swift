internal import Database
internal import Glibc

/// The few calls on files and folders that the library does not make for us.
enum Files {
  static func failure(_ what: String, _ path: String, _ code: Int32 = errno) -> DatabaseError {
    let kind: DatabaseError.Code =
      switch code {
      case ENOSPC, EDQUOT: .full
      case EACCES, ENOENT, ENOTDIR, EEXIST, EROFS, EPERM, EISDIR: .misuse
      default: .io
      }
    return DatabaseError(kind, "\(what) \(path): \(String(cString: strerror(code)))")
  }

  static func exists(_ path: String) -> Bool { access(path, F_OK) == 0 }

  /// Makes the folder for its owner alone; its parent must exist.
  static func makeFolder(_ path: String) throws(DatabaseError) {
    if mkdir(path, 0o700) == 0 {
      try syncFolder(parent(of: path))
    } else if errno != EEXIST {
      throw failure("make the folder", path)
    }
  }

  /// Names in the folder are on the device after this.
  static func syncFolder(_ path: String) throws(DatabaseError) { try sync(path, O_DIRECTORY) }

  static func sync(_ path: String, _ flags: Int32 = 0) throws(DatabaseError) {
    let file = open(path, O_RDONLY | O_CLOEXEC | flags)
    if file < 0 { throw failure("open", path) }
    defer { close(file) }
    if fsync(file) != 0 { throw failure("sync", path) }
  }

  static func rename(_ path: String, to target: String) throws(DatabaseError) {
    if Glibc.rename(path, target) != 0 { throw failure("rename", path) }
    try syncFolder(parent(of: target))
  }

  static func removeIfThere(_ path: String) throws(DatabaseError) {
    if unlink(path) != 0 && errno != ENOENT { throw failure("remove", path) }
  }

  static func parent(of path: String) -> String {
    guard let slash = path.lastIndex(of: "/") else { return "." }
    return slash == path.startIndex ? "/" : String(path[..<slash])
  }
}

/// Keeps a second process, and a second `Database` of this one, from the same files.
final class FileLock: Sendable {
  private let descriptor: Int32

  init(_ path: String) throws(DatabaseError) {
    descriptor = open(path, O_RDWR | O_CREAT | O_CLOEXEC, 0o600)
    if descriptor < 0 { throw Files.failure("open", path) }
    if flock(descriptor, LOCK_EX | LOCK_NB) != 0 {
      let code = errno
      close(descriptor)
      if code == EWOULDBLOCK { throw DatabaseError(.busy, "\(path) is in use") }
      throw Files.failure("lock", path, code)
    }
  }

  deinit { close(descriptor) }
}
