internal import Glibc
internal import Locking

/// Who holds a data folder, or held it last.
struct FolderHolder: Sendable, Hashable {
  var process: Int32
  var program: String
  var version: String
  var startedAtMilliseconds: Int64
  /// When it ended in good order; nil while it runs, and when it was killed.
  var endedAtMilliseconds: Int64?

  var text: String {
    let end = endedAtMilliseconds.map { "ended \($0)\n" } ?? ""
    return "pid \(process)\nprogram \(program)\nversion \(version)\n"
      + "started \(startedAtMilliseconds)\n" + end
  }

  init(process: Int32, program: String, version: String, startedAtMilliseconds: Int64) {
    self.process = process
    self.program = program
    self.version = version
    self.startedAtMilliseconds = startedAtMilliseconds
  }

  /// nil when the text is none of ours.
  init?(_ text: String) {
    var fields: [Substring: Substring] = [:]
    for line in text.split(separator: "\n") {
      let parts = line.split(separator: " ", maxSplits: 1)
      if parts.count == 2 { fields[parts[0]] = parts[1] }
    }
    guard let process = fields["pid"].flatMap({ Int32($0) }),
      let started = fields["started"].flatMap({ Int64($0) })
    else { return nil }
    self.process = process
    program = String(fields["program"] ?? "a process")
    version = String(fields["version"] ?? "")
    startedAtMilliseconds = started
    endedAtMilliseconds = fields["ended"].flatMap { Int64($0) }
  }
}

/// An exclusive lock on a data folder; it ends with the process, however that ends.
final class FolderLock: Sendable {
  private let descriptor: Int32
  private let holder: Lock<FolderHolder>

  /// What was on record before, when it must stay.
  private let record: String?

  /// With `keepsRecord` the release puts back what the file told before.
  init(_ folder: String, holder: FolderHolder, keepsRecord: Bool = false) throws(StartFailure) {
    let path = folder + "/lock"
    record = keepsRecord ? TextFile.read(path, maximumBytes: 1_024) ?? "" : nil
    descriptor = open(path, O_RDWR | O_CREAT | O_CLOEXEC | O_NOFOLLOW, 0o600)
    self.holder = Lock(holder)
    guard descriptor >= 0 else {
      throw StartFailure(
        "\(path) cannot be opened: \(SystemText.last())", mend: "mend the folder's owner and mode")
    }
    guard flock(descriptor, LOCK_EX | LOCK_NB) == 0 else {
      let isHeld = errno == EWOULDBLOCK
      let reason = SystemText.last()
      // What is open so far is closed by deinit.
      guard isHeld else {
        throw StartFailure("\(path) cannot be locked: \(reason)", mend: "use a local file system")
      }
      let seen = FolderHolder(TextFile.read(path, maximumBytes: 1_024) ?? "")
      let who = seen.map { "process \($0.process) (\($0.program) \($0.version))" }
      throw StartFailure(
        "the data folder \(folder) is in use by \(who ?? "another process")",
        mend: "stop that process first, or name another folder with --data")
    }
    write()
  }

  deinit { close(descriptor) }

  /// Notes the end and unlocks.
  func release() {
    holder.withLock { $0.endedAtMilliseconds = SystemText.nowMilliseconds() }
    write(record)
    flock(descriptor, LOCK_UN)
  }

  /// Best effort: the lock holds without the text too.
  private func write(_ record: String? = nil) {
    let bytes = Array((record ?? holder.withLock { $0.text }).utf8)
    ftruncate(descriptor, 0)
    _ = bytes.withUnsafeBytes { pwrite(descriptor, $0.baseAddress, $0.count, 0) }
  }

  /// Who holds the lock of a folder now, or held it last; for operators' verbs.
  static func seen(_ folder: String) -> (holder: FolderHolder, isHeld: Bool)? {
    let path = folder + "/lock"
    guard let text = TextFile.read(path, maximumBytes: 1_024), let holder = FolderHolder(text)
    else { return nil }
    let descriptor = open(path, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else { return (holder, false) }
    defer { close(descriptor) }
    let isFree = flock(descriptor, LOCK_SH | LOCK_NB) == 0
    return (holder, !isFree)
  }
}
