import CallPolicy
import Messages
import ProfileDomain
import RPC
import Tokens
import Wire

/// `atrium.profile.v1.Signals`.
struct SignalsHandler: Atrium_Profile_V1_SignalsService {
  let intake: SignalIntake
  let counts: SignalCounters

  func ingest(
    _ request: Atrium_Profile_V1_IngestRequest, context: CallContext
  ) async throws -> Atrium_Profile_V1_IngestResponse {
    try await answering {
      let caller = try context.requireCaller()
      try FieldRules.count(
        request.signals.count, "signals", in: 0...SignalIntake.maximumSignals)
      // Somebody at the till or at home speaks of nobody but themselves.
      let own = caller.actor.kind == .shopper ? PersonID(caller.actor.subject) : nil
      if caller.actor.kind == .shopper && own == nil { throw ProfileError.noPerson }
      let source = "\(caller.actor.kind.rawValue):" + sourceName(caller)
      let results = try await intake.take(
        request.signals, from: source, caller.realm, speaksOnlyOf: own)
      counts.note(results)
      return .with { $0.results = results }
    }
  }

  /// Which device, tenant or service; of a shopper the kind alone, because the name is a person.
  private func sourceName(_ caller: Caller) -> String {
    caller.actor.kind == .shopper ? "" : String(caller.actor.subject.prefix(64))
  }
}

/// Runs a handler and turns what it throws into what its caller may see.
nonisolated(nonsending) func answering<Answer>(
  _ body: nonisolated(nonsending) () async throws -> Answer
) async throws -> Answer {
  do { return try await body() } catch { throw ProfileError.status(of: error) }
}
