internal import ComplianceDomain
internal import Messages
internal import RPC
internal import RPCServices
internal import Wire

/// `atrium.compliance.v1.Packs`.
struct PacksHandler: Atrium_Compliance_V1_PacksService {
  let book: RuleBook

  func listPacks(
    _ request: Atrium_Compliance_V1_ListPacksRequest, context: CallContext
  ) async throws -> Atrium_Compliance_V1_ListPacksResponse {
    .with { $0.packs = book.packs.map(Self.message) }
  }

  func listRules(
    _ request: Atrium_Compliance_V1_ListRulesRequest, context: CallContext
  ) async throws -> Atrium_Compliance_V1_ListRulesResponse {
    guard let pack = book.packs.first(where: { $0.id == request.packID }) else {
      throw Refusal.noPack
    }
    guard request.pageSize <= 200 else {
      throw RPCError.invalid("page_size", "expected at most 200")
    }
    let size = request.pageSize == 0 ? 50 : Int(request.pageSize)
    // The token is the last rule's id: good as long as the pack is.
    var start = 0
    if !request.pageToken.isEmpty {
      guard let last = pack.rules.firstIndex(where: { $0.id == request.pageToken }) else {
        throw RPCError.invalid("page_token", "expected the token of the page before")
      }
      start = last + 1
    }
    let page = pack.rules[start...].prefix(size)
    let isLast = start + page.count == pack.rules.count
    return .with {
      $0.rules = page.map(Self.message)
      $0.nextPageToken = isLast ? "" : page.last?.id ?? ""
    }
  }

  private static func message(_ pack: Pack) -> Atrium_Compliance_V1_Pack {
    .with {
      $0.packID = pack.id
      $0.version = pack.version
      $0.jurisdiction = pack.jurisdiction
      $0.rules = UInt32(clamping: pack.rules.count)
      $0.examples = UInt32(clamping: pack.rules.reduce(0) { $0 + $1.examples.count })
      $0.effectiveTime = time(pack.effective)
    }
  }

  /// The first moment of an ISO 8601 date; nil for anything else.
  private static func time(_ date: String) -> Google_Protobuf_Timestamp? {
    // Another date than one of a calendar has no time; packs are checked when they are read.
    do { return try Google_Protobuf_Timestamp(json: "\"\(date)T00:00:00Z\"") } catch { return nil }
  }

  private static func message(_ rule: Rule) -> Atrium_Compliance_V1_Rule {
    .with {
      $0.ruleID = rule.id
      $0.article = rule.article
      $0.text = rule.text
      $0.effect = rule.effect.rawValue
      $0.source = rule.source.rawValue
      $0.examples = UInt32(clamping: rule.examples.count)
    }
  }
}
