import CallPolicy
import Messages
import ProfileDomain
import RPC
import RPCServices
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
      if caller.actor.kind == .tenant { try Self.checkNamesNoPerson(request.signals) }
      let source = "\(caller.actor.kind.rawValue):" + sourceName(caller)
      var results = try await intake.take(
        request.signals, from: source, caller.realm, speaksOnlyOf: own)
      counts.note(results)
      if caller.actor.kind == .tenant {
        for index in results.indices { results[index].personID = "" }
      }
      let told = results
      return .with { $0.results = told }
    }
  }

  /// Tenants know members and devices, and must not learn or try which persons there are.
  private static func checkNamesNoPerson(
    _ signals: [Atrium_Profile_V1_Signal]
  ) throws(RPCError) {
    let named = signals.firstIndex { signal in
      if case .personID? = signal.subject { true } else { false }
    }
    if let named {
      throw .invalid("signals[\(named)].person_id", "expected a member or a device")
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
