internal import ComplianceDomain
internal import Crypto
internal import Messages
internal import Wire

extension ReviewedBrief {
  init(_ brief: Atrium_Generation_V1_Brief) {
    let kind: Kind? =
      switch brief.kind {
      case .promotion: .promotion
      case .greeting: .greeting
      case .invitation: .invitation
      default: nil
      }
    let purpose: Purpose =
      switch brief.purpose {
      case .profiling: .profiling
      case .location: .location
      case .marketingInbox, .marketingWebhook: .marketing
      case .service: .service
      case .subjectRights: .rights
      default: .unspecified
      }
    self.init(
      kind: kind, purpose: purpose, facts: brief.facts.map(ReviewedFact.init),
      advertiserID: brief.advertiserID, category: brief.category,
      consentTextVersion: brief.consentTextVersion, isExploration: brief.exploration,
      zoneFactID: brief.moment?.zoneFactID ?? "")
  }
}

extension ReviewedFact {
  init(_ fact: Atrium_Generation_V1_Fact) {
    let value: Value =
      switch fact.value {
      case .text(let text)?: .text(text)
      case .money(let money)?: .money(minor: money.amountMinor, currency: money.currencyCode)
      case .number(let number)?: .number(number)
      case .time(let time)?: .time(time.unixMilliseconds)
      case nil: .none
      }
    self.init(
      id: fact.factID, kind: fact.kind.isEmpty ? fact.factID : fact.kind, value: value,
      unit: fact.unit, source: fact.source)
  }
}

extension ReviewedContent {
  init(_ content: Atrium_Generation_V1_Content) {
    self.init(contentID: content.contentID, text: content.text)
    claims = content.claims.map { claim in
      Claim(
        span: ComplianceDomain.Span(Int(claim.span?.begin ?? 0), Int(claim.span?.end ?? 0)),
        factID: claim.factID)
    }
    actions = content.buttons.map(\.action)
    buttonTexts = content.buttons.map(\.text)
    model = content.model
    composedMilliseconds = content.composedTime?.unixMilliseconds ?? 0
    guard let labels = content.labels else { return }
    saysAdvertisement = labels.advertisement
    saysGenerated = labels.aiGenerated
    producer = labels.producer
    contentNumber = labels.contentNumber
    advertiserID = labels.advertiserID
    operatorID = labels.operatorID
    publisherID = labels.publisherID
  }
}

extension Atrium_Compliance_V1_Review {
  init(_ judgement: Judgement, id: String, touch: String, packs: [String], nowMilliseconds: Int64) {
    self.init()
    reviewID = id
    touchID = touch
    verdict = Atrium_Compliance_V1_Verdict(judgement.verdict)
    findings = judgement.findings.map(Atrium_Compliance_V1_Finding.init)
    self.packs = packs
    reviewedTime = .init(unixMilliseconds: nowMilliseconds)
  }
}

extension Atrium_Compliance_V1_Verdict {
  init(_ verdict: Verdict) {
    switch verdict {
    case .allow: self = .allow
    case .hold: self = .hold
    case .block: self = .block
    }
  }
}

extension Atrium_Compliance_V1_Finding {
  init(_ finding: Finding) {
    self.init()
    ruleID = finding.ruleID
    article = finding.article
    span = finding.span.map { place in
      .with {
        $0.begin = UInt32(clamping: place.begin)
        $0.end = UInt32(clamping: place.end)
      }
    }
    text = finding.text
    verdict = .init(finding.verdict)
    field = finding.field
  }
}

extension LedgerLeaf {
  var message: Atrium_Compliance_V1_LedgerPosition {
    .with {
      $0.leafIndex = index
      $0.leafHash = hash.bytes
    }
  }
}
