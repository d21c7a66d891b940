internal import Glibc

/// Files that are read and written whole.
package enum SmallFile {
  /// Longest file.
  package static let maximumBytes = 1 << 20

  /// The bytes of the file; longer ones than `maximumBytes` are cut.
  package static func read(_ path: String) throws(FileError) -> [UInt8] {
    let file = open(path, O_RDONLY | O_CLOEXEC)
    if file < 0 { throw Files.failure("open", path) }
    defer { close(file) }
    var bytes = [UInt8](repeating: 0, count: maximumBytes)
    var count = 0
    while count < maximumBytes {
      let got = bytes.withUnsafeMutableBytes { buffer in
        Glibc.read(file, buffer.baseAddress.map { $0 + count }, maximumBytes - count)
      }
      if got < 0 && errno == EINTR { continue }
      if got < 0 { throw Files.failure("read", path) }
      if got == 0 { break }
      count += got
    }
    bytes.removeLast(maximumBytes - count)
    return bytes
  }

  /// Writes a file for its owner alone. Afterwards it is on the device whole under its name; after
  /// a crash it is there whole or, as before, not.
  package static func write(
    _ bytes: UnsafeRawBufferPointer, to path: String
  ) throws(FileError) {
    let partial = path + ".partial"
    try Files.removeIfThere(partial)
    do {
      try fill(partial, O_CREAT | O_EXCL, bytes)
      try Files.rename(partial, to: path)
    } catch {
      // What is left of it is in the way; that removing it fails too changes nothing.
      unlink(partial)
      throw error
    }
  }

  /// Overwrites the file in place, takes its name away, and returns when both are on the device.
  ///
  /// On devices and file systems that write elsewhere than where they read, the old bytes may
  /// survive below: what must not be read again is short-lived for that reason too.
  package static func destroy(_ path: String) throws(FileError) {
    var status = stat()
    if stat(path, &status) != 0 {
      if errno == ENOENT { return }
      throw Files.failure("look at", path)
    }
    let zeros = [UInt8](repeating: 0, count: max(0, Int(status.st_size)))
    try zeros.withUnsafeBufferPointer { zeros throws(FileError) in
      try fill(path, 0, UnsafeRawBufferPointer(zeros))
    }
    try Files.removeIfThere(path)
    try Files.syncFolder(Files.parent(of: path))
  }

  private static func fill(
    _ path: String, _ flags: Int32, _ bytes: UnsafeRawBufferPointer
  ) throws(FileError) {
    let file = open(path, O_WRONLY | O_CLOEXEC | flags, 0o600)
    if file < 0 { throw Files.failure("open", path) }
    defer { close(file) }
    var count = 0
    while count < bytes.count {
      let written = Glibc.write(file, bytes.baseAddress.map { $0 + count }, bytes.count - count)
      if written < 0 && errno == EINTR { continue }
      if written < 0 { throw Files.failure("write", path) }
      count += written
    }
    if fsync(file) != 0 { throw Files.failure("sync", path) }
  }
}
