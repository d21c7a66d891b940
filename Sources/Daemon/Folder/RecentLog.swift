internal import Glibc
internal import Locking

/// The end of the log in the data folder, for when the process is gone: `recent.log`, and the part
/// before it as `recent.1.log`.
final class RecentLog: Sendable {
  /// Bytes of each of the two files.
  static let maximumBytes = 256 << 10

  private struct State {
    var descriptor: Int32 = -1
    var size = 0
  }

  private let path: String
  private let state = Lock(State())

  init(folder: String) { path = folder + "/recent" }

  deinit {
    let descriptor = state.withLock { $0.descriptor }
    if descriptor >= 0 { close(descriptor) }
  }

  /// Appends, best effort: a full disk must not stop the log itself.
  func append(_ bytes: [UInt8]) {
    state.withLock { state in
      if state.size > Self.maximumBytes {
        close(state.descriptor)
        state.descriptor = -1
        rename(path + ".log", path + ".1.log")
      }
      if state.descriptor < 0 {
        let flags = O_WRONLY | O_APPEND | O_CREAT | O_CLOEXEC | O_NOFOLLOW
        state.descriptor = open(path + ".log", flags, 0o600)
        state.size = max(0, Int(lseek(state.descriptor, 0, SEEK_END)))
      }
      guard state.descriptor >= 0 else { return }
      state.size += bytes.count
      _ = bytes.withUnsafeBytes { write(state.descriptor, $0.baseAddress, $0.count) }
    }
  }

  /// The last lines that a process wrote.
  static func lastLines(_ folder: String, _ count: Int) -> [String] {
    let text = TextFile.tail(folder + "/recent.log", maximumBytes: 64 << 10) ?? ""
    return text.split(separator: "\n").suffix(count).map(String.init)
  }
}
