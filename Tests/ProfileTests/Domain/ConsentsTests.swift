import ProfileDomain
import Testing

@Suite struct ConsentsTests {
  private let adult = Age(basis: .declared, isAdult: true)
  private let minor = Age(basis: .declared, isAdult: false)

  private func granted(_ purposes: [Purpose], age: Age? = nil) throws -> Consents {
    var consents = Consents()
    try consents.grant(
      purposes, textVersion: "v1", source: "app", age: age, nowMilliseconds: noon)
    return consents
  }

  @Test func nothingIsAllowedBeforeConsent() {
    for purpose in Purpose.allCases {
      let verdict = Consents().verdict(for: purpose)
      #expect(verdict.refusal == (purpose.isFree ? nil : ConsentVerdict.Refusal.none))
    }
  }

  @Test func consentIsByPurpose() throws {
    let consents = try granted([.profiling])
    #expect(consents.verdict(for: .profiling) == ConsentVerdict(refusal: nil, textVersion: "v1"))
    #expect(consents.verdict(for: .location).refusal == ConsentVerdict.Refusal.none)
    #expect(consents.revision == 1)
  }

  @Test func withdrawalHoldsAtOnceAndIsRemembered() throws {
    var consents = try granted([.profiling, .location])
    consents.withdraw([.location, .marketingInbox], source: "phone", nowMilliseconds: noon + 5)
    #expect(consents.verdict(for: .location).refusal == .withdrawn)
    #expect(consents.verdict(for: .profiling).isAllowed)
    #expect(consents.entry(.location)?.changedMilliseconds == noon + 5)
    #expect(consents.entry(.marketingInbox) == nil)
    #expect(consents.revision == 2)
  }

  @Test func theSameAgainChangesNothing() throws {
    var consents = try granted([.profiling])
    let before = consents
    try consents.grant(
      [.profiling], textVersion: "v1", source: "other", age: nil, nowMilliseconds: noon + 9)
    consents.withdraw([.location], source: "other", nowMilliseconds: noon + 9)
    consents.setPersonalisation(true)
    #expect(consents == before)
    try consents.grant(
      [.profiling], textVersion: "v2", source: "other", age: nil, nowMilliseconds: noon + 9)
    #expect(consents.entry(.profiling)?.textVersion == "v2")
    #expect(consents.revision == 2)
  }

  @Test func marketingIsForAdults() throws {
    #expect(throws: ConsentFault.ageUnknown) { try granted([.marketingInbox]) }
    #expect(throws: ConsentFault.minor) { try granted([.marketingInbox], age: minor) }
    let consents = try granted([.marketingInbox], age: adult)
    #expect(consents.verdict(for: .marketingInbox).isAllowed)
  }

  @Test func laterMinorityEndsMarketing() throws {
    var consents = try granted([.marketingInbox, .profiling], age: adult)
    try consents.grant(
      [.profiling], textVersion: "v1", source: "crm", age: Age(basis: .verified, isAdult: false),
      nowMilliseconds: noon)
    #expect(consents.verdict(for: .marketingInbox).refusal == .minor)
    #expect(consents.verdict(for: .profiling).isAllowed)
  }

  @Test func whatIsVerifiedHoldsAgainstDeclarations() {
    let verified = Age(basis: .verified, isAdult: false)
    #expect(verified.merged(with: adult) == verified)
    #expect(adult.merged(with: verified) == verified)
    #expect(minor.merged(with: adult) == minor)
    #expect(adult.merged(with: minor) == minor)
  }

  @Test func personalisationOffLeavesService() throws {
    var consents = try granted([.profiling, .location, .marketingInbox], age: adult)
    consents.setPersonalisation(false)
    for purpose in Purpose.allCases {
      let refusal = consents.verdict(for: purpose).refusal
      #expect(refusal == (purpose.isPersonal ? .personalisationOff : nil), "\(purpose)")
    }
  }

  @Test func erasureStopsEverythingButRights() throws {
    var consents = try granted([.profiling, .marketingInbox], age: adult)
    consents.erase()
    for purpose in Purpose.allCases where purpose != .subjectRights {
      #expect(consents.verdict(for: purpose).refusal == .erased)
    }
    #expect(consents.verdict(for: .subjectRights).isAllowed)
    #expect(consents.entries.isEmpty && consents.age == nil)
  }
}
