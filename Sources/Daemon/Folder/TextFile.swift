internal import Glibc
internal import RPC

/// A file that cannot be written, with the system's reason.
struct FileFailure: RPCErrorConvertible, CustomStringConvertible {
  let description: String

  /// An operator may read it: paths of the own data folder.
  var rpcError: RPCError { RPCError(.internal, description, cause: self) }
}

/// Small text files, whole.
enum TextFile {
  /// The text; nil when the file is absent, larger, or not readable.
  static func read(_ path: String, maximumBytes: Int) -> String? {
    bytes(path, maximumBytes: maximumBytes).map { String(decoding: $0, as: UTF8.self) }
  }

  static func bytes(_ path: String, maximumBytes: Int) -> [UInt8]? {
    let descriptor = open(path, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else { return nil }
    defer { close(descriptor) }
    var bytes = [UInt8](repeating: 0, count: maximumBytes + 1)
    var filled = 0
    while filled < bytes.count {
      let count = bytes.withUnsafeMutableBytes { buffer in
        Glibc.read(descriptor, buffer.baseAddress?.advanced(by: filled), buffer.count - filled)
      }
      if count < 0, errno == EINTR { continue }
      if count < 0 { return nil }
      if count == 0 { break }
      filled += count
    }
    return filled > maximumBytes ? nil : Array(bytes.prefix(filled))
  }

  /// The last bytes of a file, from the beginning of a line on.
  static func tail(_ path: String, maximumBytes: Int) -> String? {
    let descriptor = open(path, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else { return nil }
    defer { close(descriptor) }
    let size = lseek(descriptor, 0, SEEK_END)
    let start = max(0, size - maximumBytes)
    var bytes = [UInt8](repeating: 0, count: max(0, size - start))
    let count = bytes.withUnsafeMutableBytes {
      pread(descriptor, $0.baseAddress, $0.count, start)
    }
    var text = bytes.prefix(max(0, count))
    if start > 0 { text = text.drop { $0 != 0x0A }.dropFirst() }
    return String(decoding: text, as: UTF8.self)
  }

  /// Writes a file beside the old one and puts it in its place, on the disk before this returns.
  static func replace(_ path: String, _ text: String) throws(FileFailure) {
    let part = path + ".new"
    let descriptor = open(part, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC | O_NOFOLLOW, 0o600)
    guard descriptor >= 0 else { throw failure("make", part) }
    let bytes = Array(text.utf8)
    let count = bytes.withUnsafeBytes { write(descriptor, $0.baseAddress, $0.count) }
    let isWritten = count == bytes.count && fsync(descriptor) == 0
    let reason = SystemText.last()
    close(descriptor)
    guard isWritten else {
      throw FileFailure(description: "cannot write \(part): \(reason)")
    }
    guard rename(part, path) == 0 else { throw failure("put in place", path) }
    try syncFolder(of: path)
  }

  /// The new name too is on the disk after this: without it a key would be made anew.
  private static func syncFolder(of path: String) throws(FileFailure) {
    let folder = path.lastIndex(of: "/").map { String(path[...$0]) } ?? "."
    let descriptor = open(folder, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
    guard descriptor >= 0 else { throw failure("open", folder) }
    defer { close(descriptor) }
    if fsync(descriptor) != 0 { throw failure("sync", folder) }
  }

  static func failure(_ what: String, _ path: String) -> FileFailure {
    FileFailure(description: "cannot \(what) \(path): \(SystemText.last())")
  }
}

/// What the system says, in words.
enum SystemText {
  /// The reason of the call that failed last.
  static func last() -> String { text(errno) }

  static func text(_ code: Int32) -> String {
    strerror(code).map { String(cString: $0) } ?? "error \(code)"
  }

  /// Such as `uid 0 (root)`.
  static func user(_ number: UInt32) -> String {
    var entry = passwd()
    var found: UnsafeMutablePointer<passwd>?
    return withUnsafeTemporaryAllocation(of: CChar.self, capacity: 4_096) { buffer in
      guard let start = buffer.baseAddress,
        getpwuid_r(number, &entry, start, buffer.count, &found) == 0,
        found != nil, let name = entry.pw_name
      else { return "uid \(number)" }
      return "uid \(number) (\(String(cString: name)))"
    }
  }

  static func nowMilliseconds() -> Int64 {
    var time = timespec()
    clock_gettime(CLOCK_REALTIME, &time)
    return Int64(time.tv_sec) * 1_000 + Int64(time.tv_nsec) / 1_000_000
  }

  /// Free and total bytes of the file system that a path is on.
  static func space(_ path: String) -> (free: Int64, total: Int64)? {
    var seen = statvfs()
    guard statvfs(path, &seen) == 0 else { return nil }
    let block = Int64(clamping: seen.f_frsize)
    return (Int64(clamping: seen.f_bavail) * block, Int64(clamping: seen.f_blocks) * block)
  }
}
