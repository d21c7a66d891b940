internal import Glibc
internal import Messages
internal import Telemetry
internal import Terminal
internal import Wire

/// What can be said about a process that does not answer, from what it left in its data folder.
struct Diagnosis {
  let service: ServiceIdentity
  let folder: String

  /// Lines of the log that are shown.
  static let shownLines = 10

  private var seen: (holder: FolderHolder, isHeld: Bool)? { FolderLock.seen(folder) }

  /// Whether some process holds the folder, though its socket does not answer.
  var isRunning: Bool { seen?.isHeld ?? false }

  var text: String {
    var text = "\(service.program) is not running\n"
    guard access(folder, F_OK) == 0 else {
      return text + "  there is no data folder \(folder): it never ran here, or --data names "
        + "another one\n"
    }
    if let seen {
      let holder = seen.holder
      if seen.isHeld {
        text = "\(service.program) runs as process \(holder.process) and does not answer\n"
      }
      text +=
        "  last start: \(UTCTimestamp.text(holder.startedAtMilliseconds)), version "
        + "\(holder.version), process \(holder.process)\n"
      if seen.isHeld {
        text +=
          "  the lock of \(folder) is held; the socket \(DataFolder.socketPath(folder)) "
          + "\(socketState)\n"
      } else if let end = holder.endedAtMilliseconds {
        text += "  it ended in good order at \(UTCTimestamp.text(end))\n"
      } else {
        text += "  it did not end in good order: killed, crashed or out of memory\n"
      }
    } else {
      text += "  no process has locked the data folder \(folder) so far\n"
    }
    if let space = SystemText.space(folder), space.free < 64 << 20 {
      text += "  the disk is full: \(Readable.bytes(space.free)) left\n"
    }
    let lines = RecentLog.lastLines(folder, Self.shownLines)
    if !lines.isEmpty {
      text += "  last lines of its log:\n" + lines.map { "    \($0)\n" }.joined()
    }
    return text + "  start it with `\(service.program) serve`\n"
  }

  var shown: Shown {
    let seen = seen
    return .object([
      ("service", .text(service.name)),
      ("state", .text(seen?.isHeld == true ? "NOT_ANSWERING" : "NOT_RUNNING")),
      ("dataFolder", .text(folder)),
      ("folderExists", .flag(access(folder, F_OK) == 0)),
      ("lastStartMs", seen.map { .number($0.holder.startedAtMilliseconds) } ?? .nothing),
      ("lastPid", seen.map { .number(Int64($0.holder.process)) } ?? .nothing),
      ("endedMs", seen?.holder.endedAtMilliseconds.map { .number($0) } ?? .nothing),
      ("freeBytes", SystemText.space(folder).map { .number($0.free) } ?? .nothing),
      ("lastLogLines", .list(RecentLog.lastLines(folder, Self.shownLines).map { .text($0) })),
    ])
  }

  private var socketState: String {
    access(DataFolder.socketPath(folder), F_OK) == 0 ? "is there" : "is missing"
  }
}
