internal import Logging

extension ServiceProcess {
  /// Before the service opens its store: what takes something away needs somebody's word.
  func contract(
    _ context: ServiceContext, _ audit: AuditFile, _ logger: Logger
  ) async throws {
    let folder = context.folder.path
    guard let store = try Definition.offlineStore(folder: folder, context.configuration) else {
      return
    }
    let pending: [PendingMigration]
    // What cannot be read is better told by the service that opens it.
    do { pending = try await store.pending() } catch { return }
    let steps = try Contraction(
      program: Definition.identity.program, folder: folder, isAllowed: mayContract
    ).steps(of: pending)
    if steps.isEmpty { return }
    logger.notice("migrating", metadata: ["steps": "\(steps.joined(separator: ", "))"])
    try await audit.around(AuditFile.ownUser, "migrate", pending.map(\.name)) {
      try await store.migrate()
    }
  }
}

/// Migrations that take something away, at the start of a service.
struct Contraction {
  let program: String
  let folder: String
  /// Whether an operator has said --yes.
  let isAllowed: Bool

  /// Those that must run before the service opens its store; refused without the operator's word.
  func steps(of pending: [PendingMigration]) throws(StartFailure) -> [String] {
    let steps = pending.filter(\.contracts).map(\.name)
    guard !steps.isEmpty, !isAllowed else { return steps }
    throw StartFailure(
      "this version takes something away from the store (\(steps.joined(separator: ", "))), and "
        + "older versions cannot run on it afterwards",
      mend: "take a backup, then run: \(program) migrate --yes --data \(folder)")
  }
}
