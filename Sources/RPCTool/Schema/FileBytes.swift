import Glibc

/// Small files as a whole.
enum FileBytes {
  /// nil when it cannot be read or is larger than the limit.
  static func read(_ path: String, maximumBytes: Int) -> [UInt8]? {
    let descriptor = open(path, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else { return nil }
    defer { close(descriptor) }
    var bytes: [UInt8] = []
    var piece = [UInt8](repeating: 0, count: 64 << 10)
    while true {
      let count = Glibc.read(descriptor, &piece, piece.count)
      if count < 0, errno == EINTR { continue }
      guard count >= 0, bytes.count + count <= maximumBytes else { return nil }
      if count == 0 { return bytes }
      bytes += piece[..<count]
    }
  }
}
