import CallPolicy
import Messages
import ProfileDomain
import RPC
import Wire

/// `atrium.profile.v1.Inspection`.
struct InspectionHandler: Atrium_Profile_V1_InspectionService {
  private static let usualLimit = 100
  private static let maximumLimit = 1_000

  let core: ProfileCore

  func listRejectedSignals(
    _ request: Atrium_Profile_V1_ListRejectedSignalsRequest, context: CallContext
  ) async throws -> Atrium_Profile_V1_ListRejectedSignalsResponse {
    try await answering {
      let realm = try context.requireCaller().realm
      let kept = try await core.database.rejected(
        realm, sinceMilliseconds: request.since?.milliseconds ?? .min,
        limit: try limit(request.limit))
      return .with {
        $0.signals = kept.map { time, signal in
          .with {
            $0.receivedTime = Google_Protobuf_Timestamp(milliseconds: time)
            $0.kind = signal.kind
            $0.source = signal.source
            $0.eventTime = signal.eventMilliseconds.map {
              Google_Protobuf_Timestamp(milliseconds: $0)
            }
            $0.field = signal.field
            $0.reason = signal.reason
          }
        }
      }
    }
  }

  func listErasures(
    _ request: Atrium_Profile_V1_ListErasuresRequest, context: CallContext
  ) async throws -> Atrium_Profile_V1_ListErasuresResponse {
    try await answering {
      let realm = try context.requireCaller().realm
      let erasures = try await core.database.erasures(realm, limit: try limit(request.limit))
      return .with { $0.erasures = erasures.map(\.message) }
    }
  }

  func countZones(
    _ request: Atrium_Profile_V1_CountZonesRequest, context: CallContext
  ) async throws -> Atrium_Profile_V1_CountZonesResponse {
    try await answering {
      let realm = try context.requireCaller().realm
      let zones = core.zones.counts(realm, nowMilliseconds: core.nowMilliseconds)
      return .with {
        $0.zones = zones.map { zone, count in
          .with {
            $0.mallID = zone.mallID
            $0.zoneID = zone.zoneID
            $0.count = UInt64(count ?? 0)
            $0.withheld = count == nil
          }
        }
      }
    }
  }

  private func limit(_ asked: Int32) throws(FieldFault) -> Int {
    if asked == 0 { return Self.usualLimit }
    try FieldRules.count(Int(asked), "limit", in: 1...Self.maximumLimit)
    return Int(asked)
  }
}
