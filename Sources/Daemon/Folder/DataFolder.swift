internal import Glibc

/// The folder where a service keeps everything that must survive; one process at a time.
///
/// Made with mode 0700. `lock` in it is locked as long as the process lives and names it; `layout`
/// says whose folder it is and in which form.
public final class DataFolder: Sendable {
  /// The folder's path, as it was given.
  public let path: String
  /// The form of the folder that this code writes.
  public static let layout = 1

  private let lock: FolderLock

  /// Makes the folder if it is absent, takes its lock, and checks whose it is.
  convenience init(
    _ path: String, _ identity: ServiceIdentity, startedAt: Int64
  ) throws(StartFailure) {
    try self.init(path, identity, startedAt, keepsRecord: false)
  }

  /// For a verb while no process runs: how the last one ended stays on record.
  convenience init(
    forVerbOn path: String, _ identity: ServiceIdentity
  ) throws(StartFailure) {
    try self.init(path, identity, SystemText.nowMilliseconds(), keepsRecord: true)
  }

  private init(
    _ path: String, _ identity: ServiceIdentity, _ startedAt: Int64, keepsRecord: Bool
  ) throws(StartFailure) {
    self.path = path
    try Self.make(path)
    lock = try FolderLock(
      path,
      holder: FolderHolder(
        process: getpid(), program: identity.program, version: identity.version,
        startedAtMilliseconds: startedAt), keepsRecord: keepsRecord)
    try Self.checkLayout(path, identity)
  }

  /// A path below the folder.
  public func path(_ name: String) -> String { path + "/" + name }

  /// Notes that the process has come to its end in good order, and lets go of the lock.
  func release() { lock.release() }

  /// The operators' socket.
  static func socketPath(_ folder: String) -> String { folder + "/operator.sock" }

  // MARK: Making

  private static func make(_ path: String) throws(StartFailure) {
    guard !path.isEmpty else { throw StartFailure("data.folder is empty", mend: "name a folder") }
    var end = path.startIndex
    while end < path.endIndex {
      let rest = path[path.index(after: end)...]
      end = rest.firstIndex(of: "/") ?? path.endIndex
      let part = String(path[..<end])
      let isWhole = end == path.endIndex
      if mkdir(part, isWhole ? 0o700 : 0o755) != 0, errno != EEXIST {
        throw StartFailure(
          "the data folder \(part) cannot be made: \(SystemText.last())",
          mend: "make it, with this user as its owner, or name another with --data")
      }
    }
    try checkMode(path)
  }

  private static func checkMode(_ path: String) throws(StartFailure) {
    var seen = stat()
    guard stat(path, &seen) == 0, seen.st_mode & S_IFMT == S_IFDIR else {
      throw StartFailure("\(path) is no folder", mend: "name another with --data")
    }
    if seen.st_uid != geteuid() {
      throw StartFailure(
        "the data folder \(path) belongs to \(SystemText.user(seen.st_uid))",
        mend: "run as that user, or `chown` the folder")
    }
    if seen.st_mode & 0o077 != 0 {
      throw StartFailure(
        "the data folder \(path) is open to others", mend: "chmod 700 \(path)")
    }
  }

  private static func checkLayout(
    _ path: String, _ identity: ServiceIdentity
  ) throws(StartFailure) {
    let file = path + "/layout"
    let mine = "\(identity.program) \(layout)\n"
    guard let text = TextFile.read(file, maximumBytes: 256) else {
      do throws(FileFailure) { return try TextFile.replace(file, mine) } catch {
        throw StartFailure("\(error)", mend: "free some space, or mend the folder's mode")
      }
    }
    let words = text.split { $0 == " " || $0 == "\n" }
    guard words.count == 2, let number = Int(words[1]) else {
      throw StartFailure("\(file) cannot be read", mend: "restore the folder from a backup")
    }
    if words[0] != identity.program {
      throw StartFailure(
        "the data folder \(path) belongs to \(words[0])", mend: "name another with --data")
    }
    if number > layout {
      throw StartFailure(
        "the data folder \(path) was written by a newer \(identity.program) (layout \(number))",
        mend: "start that version")
    }
  }
}
