internal import ArgumentParser
internal import Database
internal import Glibc
internal import Messages
internal import RPC
internal import Terminal
internal import Wire

/// A verb on a service's store: through the process when one runs, on the files when none does.
protocol StoreVerb: AskingVerb {}

extension StoreVerb {
  /// Whether a process of this machine holds the data folder, or one on another is meant.
  var hasProcess: Bool {
    reach.address != nil || Diagnosis(service: Definition.identity, folder: desk.folder()).isRunning
  }

  /// Takes the folder's lock and opens the store as files; only a restore makes a new folder.
  func withFiles(
    mayMake: Bool = false, _ body: (OfflineStore, AuditFile) async throws -> Void
  ) async throws {
    let configuration = try desk.filesConfiguration()
    let path = ProcessSettings(configuration).folder
    if !mayMake, access(path, F_OK) != 0 {
      throw VerbFailure("there is no data folder \(path)", mend: "name the right one with --data")
    }
    let folder = try DataFolder(forVerbOn: path, Definition.identity)
    defer { folder.release() }
    guard let store = try Definition.offlineStore(folder: path, configuration) else {
      throw VerbFailure("\(Definition.identity.program) has no store")
    }
    do {
      try await body(store, AuditFile(folder: path))
    } catch let error as VerbEnd {
      throw error
    } catch let error as VerbFailure {
      throw error
    } catch let error as DatabaseError where error.code == .corrupt {
      throw StoreDamage.failure(error, Definition.identity, path)
    } catch {
      throw VerbFailure("\(error)", mend: "look at the file's path, its mode and the disk")
    }
  }

  /// Follows the progress that a process tells, to standard error, and writes the last of it.
  func follow(_ responses: ResponseStream<Atrium_Operator_V1_Progress>) async throws
    -> Atrium_Operator_V1_Progress
  {
    var last = Atrium_Operator_V1_Progress()
    for try await progress in responses {
      last = progress
      if progress.result.isEmpty, options.output == .text, isatty(2) == 1 {
        let (done, total) = (Readable.bytes(progress.done), Readable.bytes(progress.total))
        StandardStreams.writeError("\r\(done) of \(total)  ")
      }
    }
    return last
  }

  /// The absolute form of a path: the process has another working folder.
  func absolute(_ path: String) -> String {
    if path.hasPrefix("/") { return path }
    return withUnsafeTemporaryAllocation(of: CChar.self, capacity: Int(PATH_MAX)) { buffer in
      guard let start = buffer.baseAddress, getcwd(start, buffer.count) != nil else { return path }
      return String(cString: start) + "/" + path
    }
  }
}

/// A store that cannot be read.
enum StoreDamage {
  static func mend(_ identity: ServiceIdentity, _ folder: String) -> String {
    "put a backup in its place: \(identity.program) restore BACKUP --yes --data \(folder)"
  }

  static func failure(
    _ error: DatabaseError, _ identity: ServiceIdentity, _ folder: String
  ) -> VerbFailure {
    VerbFailure("\(error)", mend: mend(identity, folder))
  }
}

/// What a verb on the store answers when it worked on the files.
struct StoreAnswer {
  var result: String
  var findings: [String] = []

  var shown: Shown {
    .object([
      ("result", .text(result)), ("findings", .list(findings.map { .text($0) })),
    ])
  }

  var text: String { result + "\n" + findings.map { "  \($0)\n" }.joined() }
}
