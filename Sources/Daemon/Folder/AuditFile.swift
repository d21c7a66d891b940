internal import Glibc
internal import Locking
internal import Messages
internal import Telemetry
internal import Wire

/// What was done to a process or its data, by whom: `audit.jsonl` in the data folder, one JSON
/// object per line, appended and synced before the answer.
final class AuditFile: Sendable {
  private let path: String
  private let turn = Lock(())

  /// Bytes of the end of the file that `entries` reads.
  static let readBytes = 1 << 20

  init(folder: String) { path = folder + "/audit.jsonl" }

  /// Appends an entry. Arguments hold no secrets: verbs hand over only what names their object.
  func note(
    _ who: String, _ verb: String, _ arguments: [String], _ result: String
  ) throws(FileFailure) {
    let entry = Atrium_Operator_V1_AuditEntry.with {
      $0.at = UTCTimestamp.text(SystemText.nowMilliseconds())
      $0.who = who
      $0.verb = verb
      $0.arguments = arguments
      $0.result = result
    }
    let line: [UInt8]
    do { line = Array((try entry.json() + "\n").utf8) } catch {
      throw FileFailure(description: "cannot write an audit entry: \(error)")
    }
    try turn.withLock { (_) throws(FileFailure) in try append(line) }
  }

  private func append(_ line: [UInt8]) throws(FileFailure) {
    let flags = O_WRONLY | O_APPEND | O_CREAT | O_CLOEXEC | O_NOFOLLOW
    let descriptor = open(path, flags, 0o600)
    guard descriptor >= 0 else { throw TextFile.failure("open", path) }
    defer { close(descriptor) }
    let count = line.withUnsafeBytes { write(descriptor, $0.baseAddress, $0.count) }
    guard count == line.count, fsync(descriptor) == 0 else {
      throw TextFile.failure("write", path)
    }
  }

  /// The last entries, the newest first; lines that cannot be read are passed over.
  func entries(_ limit: Int) -> [Atrium_Operator_V1_AuditEntry] {
    let text = TextFile.tail(path, maximumBytes: Self.readBytes) ?? ""
    var entries: [Atrium_Operator_V1_AuditEntry] = []
    for line in text.split(separator: "\n").reversed() where entries.count < limit {
      // A half line, of a crash in the middle of a write, says nothing.
      do { entries.append(try Atrium_Operator_V1_AuditEntry(json: String(line))) } catch {
        continue
      }
    }
    return entries
  }

  /// Runs a step between two entries: that it begins, and what came of it.
  func around<Value>(
    _ who: String, _ verb: String, _ arguments: [String],
    _ step: () async throws -> Value
  ) async throws -> Value {
    try note(who, verb, arguments, "begun")
    do {
      let value = try await step()
      try note(who, verb, arguments, "done")
      return value
    } catch {
      // The step's own error is what the operator must see.
      do { try note(who, verb, arguments, "failed: \(error)") } catch {}
      throw error
    }
  }

  /// Who runs this process.
  static var ownUser: String { SystemText.user(geteuid()) }
}
