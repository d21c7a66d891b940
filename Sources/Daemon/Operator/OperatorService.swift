internal import Logging
internal import Messages
internal import RPC
internal import Telemetry
internal import Wire

/// The operator's methods: `atrium.operator.v1.Operator`.
struct OperatorService: Atrium_Operator_V1_OperatorService {
  let desk: OperatorDesk

  func status(
    _ request: Atrium_Operator_V1_StatusRequest, context: CallContext
  ) async throws -> Atrium_Operator_V1_StatusResponse {
    StatusReport(desk: desk).response
  }

  func drain(
    _ request: Atrium_Operator_V1_DrainRequest, context: CallContext
  ) async throws -> Atrium_Operator_V1_DrainResponse {
    let who = OperatorDesk.who(context)
    let state = try await desk.audit.around(who, "drain", []) {
      guard let state = desk.state.drain() else { throw Self.notServing }
      return state
    }
    desk.parts.drainChanged?()
    desk.log.logger("atrium.operator").notice("drained", metadata: ["who": "\(who)"])
    return .with {
      $0.state = state
      $0.openCalls = Int64(desk.parts.telemetry?.openCount ?? 0)
    }
  }

  func undrain(
    _ request: Atrium_Operator_V1_UndrainRequest, context: CallContext
  ) async throws -> Atrium_Operator_V1_UndrainResponse {
    let who = OperatorDesk.who(context)
    let state = try await desk.audit.around(who, "undrain", []) {
      guard let state = desk.state.undrain() else { throw Self.notServing }
      return state
    }
    desk.parts.drainChanged?()
    desk.log.logger("atrium.operator").notice("undrained", metadata: ["who": "\(who)"])
    return .with { $0.state = state }
  }

  func setLogLevel(
    _ request: Atrium_Operator_V1_SetLogLevelRequest, context: CallContext
  ) async throws -> Atrium_Operator_V1_SetLogLevelResponse {
    let levels = desk.log.levels
    let label = request.label.isEmpty ? nil : request.label
    if request.clear {
      guard let label else { throw RPCError(.invalidArgument, "label: expected one to clear") }
      levels.set(nil, for: label)
    } else if !request.level.isEmpty {
      guard let level = Logger.Level(rawValue: request.level) else {
        let words = Logger.Level.allCases.map(\.rawValue).joined(separator: ", ")
        throw RPCError(.invalidArgument, "level: expected one of \(words)")
      }
      guard levels.set(level, for: label) else {
        throw RPCError(
          .resourceExhausted, "more than \(LogLevels.maximumLabels) labels have a level")
      }
    }
    let all = levels.all
    return .with {
      $0.general = all.general.rawValue
      $0.labels = all.labels.mapValues(\.rawValue)
    }
  }

  func getMetrics(
    _ request: Atrium_Operator_V1_GetMetricsRequest, context: CallContext
  ) async throws -> Atrium_Operator_V1_GetMetricsResponse {
    .with { $0.text = desk.metrics.text() }
  }

  func getConfig(
    _ request: Atrium_Operator_V1_GetConfigRequest, context: CallContext
  ) async throws -> Atrium_Operator_V1_GetConfigResponse {
    .with {
      $0.settings = desk.configuration.shown.map { setting in
        .with { ($0.key, $0.value, $0.origin) = setting }
      }
    }
  }

  func auditEntries(
    _ request: Atrium_Operator_V1_AuditEntriesRequest, context: CallContext
  ) async throws -> Atrium_Operator_V1_AuditEntriesResponse {
    guard (0...1_000).contains(request.limit) else {
      throw RPCError(.invalidArgument, "limit: expected 0 to 1,000")
    }
    let limit = request.limit == 0 ? 50 : Int(request.limit)
    return .with { $0.entries = desk.audit.entries(limit) }
  }

  private static let notServing = RPCError(
    .failedPrecondition, "the process is starting or about to end")
}
