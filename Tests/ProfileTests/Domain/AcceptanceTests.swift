import ProfileDomain
import Testing

@Suite struct AcceptanceTests {
  private static let kinds: [Observation] = [
    .presence, .portalLogin, .tryOn(item: "coat", shop: "heqi"),
    .receipt(shop: "heqi", items: ["coat"]), .view(tag: "item:coat"),
    .favourite(tag: "item:coat"), .feedback(.opened, tags: []), .feedback(.rejected, tags: []),
  ]

  private func consents(to purposes: [Purpose]) throws -> Consents {
    var consents = Consents()
    try consents.grant(purposes, textVersion: "v1", source: "app", age: nil, nowMilliseconds: noon)
    return consents
  }

  @Test func withoutConsentOnlyRejectionsAreKept() {
    for kind in Self.kinds {
      let isRejection = kind == .feedback(.rejected, tags: [])
      #expect(Acceptance.of(kind, Consents()) == (isRejection ? .store([]) : .count))
    }
  }

  @Test func placesNeedLocationAndInterestsProfiling() throws {
    let location = try consents(to: [.location])
    let profiling = try consents(to: [.profiling])
    for kind in Self.kinds.dropLast() {
      let isPlace = kind == .presence || kind == .portalLogin
      #expect(Acceptance.of(kind, location) == (isPlace ? .store([.location]) : .count))
      #expect(Acceptance.of(kind, profiling) == (isPlace ? .count : .store([.profiling])))
    }
  }

  @Test func afterErasureNothingIsKept() throws {
    var erased = try consents(to: [.location, .profiling])
    erased.erase()
    for kind in Self.kinds { #expect(Acceptance.of(kind, erased) == .count) }
  }
}
