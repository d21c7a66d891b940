internal import Glibc
internal import Messages
internal import RPC
internal import Wire

extension OperatorService {
  typealias ProgressWriter = ResponseWriter<Atrium_Operator_V1_Progress>

  /// Between two messages of progress.
  static var progressInterval: Duration { .milliseconds(250) }

  func backup(
    _ request: Atrium_Operator_V1_BackupRequest, responses: ProgressWriter, context: CallContext
  ) async throws {
    let store = try openStore()
    let path = request.path
    guard path.hasPrefix("/"), path.utf8.count <= 4_096, !path.utf8.contains(0) else {
      throw RPCError(.invalidArgument, "path: expected an absolute path of at most 4,096 bytes")
    }
    guard access(path, F_OK) != 0 else {
      throw RPCError(.alreadyExists, "path: there is something already")
    }
    try await desk.audit.around(OperatorDesk.who(context), "backup", [path]) {
      try await report(to: responses, total: store.bytes(), done: { FileSize.of(path) }) {
        try await store.backUp(path)
      }
    }
    let size = FileSize.of(path)
    try await responses.write(
      .with {
        ($0.done, $0.total, $0.unit, $0.result) = (size, size, "bytes", "written to \(path)")
      })
  }

  func verify(
    _ request: Atrium_Operator_V1_VerifyRequest, responses: ProgressWriter, context: CallContext
  ) async throws {
    let store = try openStore()
    let found = FindingsBox()
    try await report(to: responses, total: store.bytes(), done: { 0 }) {
      found.set(try await store.verify())
    }
    let findings = found.value
    try await responses.write(
      .with {
        $0.unit = "bytes"
        $0.total = store.bytes()
        $0.done = $0.total
        $0.findings = findings
        $0.result = findings.isEmpty ? "all is well" : "\(findings.count) faults"
      })
  }

  private func openStore() throws(RPCError) -> StoreOperations {
    if let store = desk.parts.store { return store }
    throw RPCError(.failedPrecondition, "this service has no store, or is still starting")
  }

  /// Runs long work off the operator's loop and tells how far it is.
  private func report(
    to responses: ProgressWriter, total: Int64, done: @escaping @Sendable () -> Int64,
    _ work: @escaping @Sendable () async throws -> Void
  ) async throws {
    let task = Task.detached { try await work() }
    let ticker = Task {
      while true {
        try await Task.sleep(for: Self.progressInterval)
        try await responses.write(
          .with { ($0.done, $0.total, $0.unit) = (min(done(), total), total, "bytes") })
      }
    }
    defer { ticker.cancel() }
    do { try await task.value } catch {
      throw RPCError(.internal, "\(error)", cause: error)
    }
    ticker.cancel()
    // A message on its way must be out before the last one.
    _ = await ticker.result
  }
}
