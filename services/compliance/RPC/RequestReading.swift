internal import CallPolicy
internal import Crypto
internal import Messages
internal import RPC
internal import RPCServices
internal import Tokens

/// Checks requests before anything is done with them; what the rules judge is not checked here.
enum RequestReading {
  static let maximumFacts = 50
  static let maximumClaims = 200
  static let maximumTextBytes = 64 << 10

  static func check(_ brief: Atrium_Generation_V1_Brief?) throws(RPCError)
    -> Atrium_Generation_V1_Brief
  {
    guard let brief else { throw RPCError.invalid("brief", "expected a brief") }
    var faults: [FieldViolation] = []
    if !isHexadecimal(brief.touchID) { faults.append(.init("brief.touch_id", hexadecimal)) }
    if UUIDv7(brief.personID) == nil { faults.append(.init("brief.person_id", uuid)) }
    if brief.facts.count > maximumFacts {
      faults.append(.init("brief.facts", "expected at most \(maximumFacts)"))
    }
    if Set(brief.facts.map(\.factID)).count != brief.facts.count {
      faults.append(.init("brief.facts", "expected different ids"))
    }
    if !faults.isEmpty { throw RPCError.invalid(faults) }
    return brief
  }

  static func check(
    _ content: Atrium_Generation_V1_Content?, of brief: Atrium_Generation_V1_Brief
  ) throws(RPCError) -> Atrium_Generation_V1_Content {
    guard let content else { throw RPCError.invalid("content", "expected content") }
    var faults: [FieldViolation] = []
    if !isHexadecimal(content.contentID) { faults.append(.init("content.content_id", hexadecimal)) }
    if content.touchID != brief.touchID {
      faults.append(.init("content.touch_id", "expected the touch of the brief"))
    }
    if content.kind != brief.kind {
      faults.append(.init("content.kind", "expected the kind of the brief"))
    }
    if content.claims.count > maximumClaims {
      faults.append(.init("content.claims", "expected at most \(maximumClaims)"))
    }
    if content.text.utf8.count > maximumTextBytes {
      faults.append(.init("content.text", "expected at most 64 KiB"))
    }
    if !faults.isEmpty { throw RPCError.invalid(faults) }
    return content
  }

  static func check(_ request: Atrium_Compliance_V1_RecordOutcomeRequest) throws(RPCError) {
    var faults: [FieldViolation] = []
    if !isHexadecimal(request.touchID) { faults.append(.init("touch_id", hexadecimal)) }
    if UUIDv7(request.reviewID) == nil { faults.append(.init("review_id", uuid)) }
    if ![.delivered, .withheld, .uncertain].contains(request.kind) {
      faults.append(.init("kind", "expected delivered, withheld or uncertain"))
    }
    let isCode =
      request.reason.utf8.count <= 64
      && request.reason.utf8.allSatisfy {
        (0x61...0x7A).contains($0) || (0x30...0x39).contains($0) || [0x2E, 0x5F, 0x2D].contains($0)
      }
    if !isCode { faults.append(.init("reason", "expected a code such as `consent.withdrawn`")) }
    if !faults.isEmpty { throw RPCError.invalid(faults) }
  }

  /// A shopper's token reaches that shopper only.
  static func check(_ caller: Caller, person: String) throws(RPCError) {
    if caller.actor.kind == .shopper && caller.actor.subject != person { throw Refusal.noReview }
  }

  static func isHexadecimal(_ text: String) -> Bool {
    text.utf8.count == 32
      && text.utf8.allSatisfy { (0x30...0x39).contains($0) || (0x61...0x66).contains($0) }
  }

  private static let hexadecimal = "expected 32 lower-case hexadecimal characters"
  private static let uuid = "expected a UUIDv7, lower case"
}
