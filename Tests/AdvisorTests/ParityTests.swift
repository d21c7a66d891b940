import AdvisorDomain
import CallPolicy
import Messages
import RPC
import TestCalls
import Testing
import Wire

@testable import AdvisorService

@Suite struct ParityTests {
  /// Two persons swap everything that is known of them: what there is to be had stays the same,
  /// offer by offer, and nothing in a decision could carry another price.
  @Test func theProfileChangesWhoIsToldNotWhatThereIs() async throws {
    let map = smallMall()
    let decider = Decider()
    let profiles = [
      shopper(interests: [Interest(tag: "category:bags", strengthPermille: 1_000)]),
      shopper(interests: [Interest(tag: "category:toys", strengthPermille: 1_000)], zone: "z5"),
      shopper(interests: []),
    ]
    let offers = map.offers
    var candidates: Set<UInt32> = []
    for profile in profiles {
      let verdict = decider.decide(
        Moment(.zone, mallID: "m", milliseconds: noon), for: profile, in: map, by: usual)
      candidates.insert(verdict.candidates)
    }
    #expect(candidates == [6])
    #expect(map.offers == offers)
  }

  @Test func noMoneyIsInADecision() {
    var seen: Set<String> = []
    func check(_ message: MessageDescriptor) {
      guard seen.insert(message.fullName).inserted else { return }
      #expect(message.fullName != "atrium.types.v1.Money")
      for field in message.fields {
        for word in ["price", "amount", "discount", "coupon"] {
          #expect(!field.name.contains(word), "\(message.fullName).\(field.name)")
        }
        if let nested = field.messageType { check(nested) }
      }
    }
    check(Atrium_Advisor_V1_Decision.descriptor)
    check(Atrium_Advisor_V1_DecideRequest.descriptor)
    #expect(seen.count > 5)
  }

  /// The read model drops prices: no rule could look at them.
  @Test func theReadModelKnowsNoPrices() {
    let mirror = Mirror(reflecting: smallOffer("bags"))
    let names = mirror.children.compactMap(\.label)
    #expect(names.count == 9)
    #expect(!names.contains { $0.lowercased().contains("price") || $0.contains("amount") })
  }

  @Test func everyMethodHasARule() async throws {
    try await AdvisorFixture.run { fixture in
      var router = Router()
      try fixture.service.add(to: &router)
      #expect(AdvisorService.methods.missing(from: router) == [])
      #expect(AdvisorService.methods.unused(in: router) == [])
    }
  }
}
