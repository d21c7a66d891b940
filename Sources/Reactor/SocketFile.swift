internal import CLinux
import Glibc

/// The file of a Unix socket that we have bound, told from a later one at the same path.
struct SocketFile: Sendable, Hashable {
  let path: String
  private let device: UInt64
  private let inode: UInt64

  /// The file that lies there now.
  init(_ path: String) throws(SystemError) {
    var device: UInt64 = 0
    var inode: UInt64 = 0
    let kind = clinux_file_kind(path, &device, &inode)
    try SystemError.check(kind == 0 ? -ENOENT : kind, .bind, "unix:\(path)")
    self.path = path
    self.device = device
    self.inode = inode
  }

  /// Removes the file if it is still ours. Best effort: what stays is stale, and replaced by the
  /// next one who listens there.
  func remove() {
    var device: UInt64 = 0
    var inode: UInt64 = 0
    guard clinux_file_kind(path, &device, &inode) == 1, device == self.device,
      inode == self.inode
    else { return }
    _ = clinux_unlink(path)
  }

  /// Makes room for a socket: removes a socket's file at which nobody answers.
  static func removeStale(_ path: String, _ name: SocketName) throws(SystemError) {
    var device: UInt64 = 0
    var inode: UInt64 = 0
    let kind = clinux_file_kind(path, &device, &inode)
    try SystemError.check(kind, .bind, "unix:\(path)")
    if kind == 0 { return }
    if kind != 1 {
      throw SystemError(.bind, code: EADDRINUSE, subject: "unix:\(path), which is no socket")
    }
    var name = name
    let caller = try Socket(for: .unix(path: path), peer: nil)
    switch -clinux_connect(caller.descriptor, &name.storage, name.size) {
    case ECONNREFUSED:
      try SystemError.check(clinux_unlink(path), .unlink, path)
    case ENOENT:
      return
    case 0, EAGAIN:
      throw SystemError(.bind, code: EADDRINUSE, subject: "unix:\(path), where a server answers")
    case let code:
      throw SystemError(.bind, code: code, subject: "unix:\(path)")
    }
  }
}
