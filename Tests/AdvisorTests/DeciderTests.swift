import AdvisorDomain
import Testing

@Suite struct DeciderTests {
  private let decider = Decider()
  private let map = smallMall()

  private func decide(
    _ moment: Moment = Moment(.zone, mallID: "m", milliseconds: noon),
    _ person: Shopper = shopper(), in map: MallMap? = nil, by chances: Chances = usual
  ) -> Verdict {
    decider.decide(moment, for: person, in: map ?? self.map, by: chances)
  }

  // MARK: - Eligibility

  @Test func everyRefusalHasItsReason() {
    let asked = Moment(.invitation, mallID: "m", hasSevereWarning: true, milliseconds: noon)
    #expect(decide(asked).withheld == .weatherWarning)
    #expect(
      decide(Moment(.zone, mallID: "m", hasSevereWarning: true, milliseconds: noon)).withheld == nil
    )
    #expect(
      decide(.init(.zone, mallID: "m", milliseconds: noon), shopper(isPersonal: false)).withheld
        == .personalisationOff)
    #expect(
      decide(.init(.zone, mallID: "m", milliseconds: noon), shopper(isAdult: false)).withheld
        == .ageUnknown)
    #expect(
      decide(.init(.zone, mallID: "m", milliseconds: noon), shopper(rejections: 3)).withheld
        == .rejections)
    #expect(
      decide(.init(.zone, mallID: "m", milliseconds: noon), shopper(rejections: 2)).withheld == nil)
    #expect(decide(Moment(.zone, mallID: "other", milliseconds: noon)).withheld == .noCandidate)
    #expect(Decider.behind(shopper()).withheld == .modelBehind)
  }

  @Test func whoAsksIsAnsweredInSpiteOfRejectionsAndHoldout() {
    let asked = Moment(.invitation, mallID: "m", milliseconds: noon)
    let held = Chances(holdoutPPM: 0, explorationPPM: 999_999, choice: 0)
    #expect(decide(asked, shopper(rejections: 9), by: held).proposal != nil)
    let unasked = decide(by: held)
    #expect(unasked.withheld == .holdout)
    #expect(unasked.candidates == 6)
  }

  @Test func onlyWhatCanBeHadNowIsACandidate() {
    #expect(decide().candidates == 6)
    var map = map
    map.put(.offer(smallOffer("bags", hasRoom: false)))
    map.put(.offer(smallOffer("toys", isPaused: true)))
    map.put(.offer(smallOffer("books", ends: noon)))
    map.settle()
    #expect(decide(in: map).candidates == 3)
    let rain = Moment(.zone, mallID: "m", sky: .rain, milliseconds: noon)
    #expect(decide(rain, in: map).candidates == 2)
    let night = Moment(.zone, mallID: "m", milliseconds: noon - 4 * 3_600_000)
    #expect(decide(night).withheld == .noCandidate)
    let without = Moment(
      .zone, mallID: "m", milliseconds: noon, withoutOfferIDs: ["bags-offer", "coats-offer"])
    #expect(decide(without).candidates == 4)
    let bought = Moment(.receipt, mallID: "m", itemID: "coats-item", milliseconds: noon)
    #expect(decide(bought).candidates == 5)
  }

  @Test func shopsMayCloseInTheNextNight() {
    let shop = ShopRow(
      id: "s", mallID: "m", zoneID: "z", name: [:], category: "c", opensMinute: 600,
      closesMinute: 1_560)
    #expect(
      shop.isOpen(atMinute: 600) && shop.isOpen(atMinute: 1_439) && shop.isOpen(atMinute: 119))
    #expect(!shop.isOpen(atMinute: 120) && !shop.isOpen(atMinute: 599))
  }

  @Test func whatWasTriedOnWeighsMoreThanTheWeather() throws {
    let model = decider.model
    let circumstances =
      model.sameZonePoints + model.rainShelterPoints + model.mealTimePoints + model.stockPoints
    #expect(model.triedOnPoints > circumstances && model.goesWithPoints > circumstances)
    // Noon, rain, a restaurant inside, and somebody of whom nothing is known but the coat.
    let moment = Moment(
      .tryOn, mallID: "m", itemID: "coats-item", sky: .rain, milliseconds: noon)
    var numbers = SeededNumbers(seed: 7)
    var related = 0
    for _ in 0..<2_000 {
      let chances = Chances(
        holdoutPPM: 999_999, explorationPPM: 999_999,
        choice: UInt64.random(in: 0 ... .max, using: &numbers))
      let verdict = decide(moment, shopper(interests: [], zone: "z3"), by: chances)
      let proposal = try #require(verdict.proposal)
      guard ["coats-item", "bags-item"].contains(proposal.itemID) else { continue }
      related += 1
      let first = try #require(verdict.factors.first)
      switch first.factor.kind {
      case .sameItem, .goesWith: #expect(first.weightPermille > 500)
      default: Issue.record("\(first) came before what was tried on")
      }
    }
    #expect(related > 1_800, "\(related) of 2000")
  }

  @Test func whatSleepsIsLeftAlone() {
    let asleep = Interest(
      tag: "category:bags", strengthPermille: 900, sleepsUntilMilliseconds: noon + 1)
    #expect(
      decide(Moment(.zone, mallID: "m", milliseconds: noon), shopper(interests: [asleep]))
        .candidates == 5)
    let all = ["bags", "coats", "restaurant", "bookshop", "books", "toys"].map {
      Interest(tag: "category:\($0)", strengthPermille: 1, sleepsUntilMilliseconds: noon + 1)
    }
    let verdict = decide(Moment(.zone, mallID: "m", milliseconds: noon), shopper(interests: all))
    #expect(verdict.withheld == .dormant)
    #expect(decide(Moment(.zone, mallID: "m", milliseconds: noon + 1)).withheld == .noCandidate)
  }

  // MARK: - Points and choice

  @Test func whatGoesWithTheItemComesFirst() {
    let tryOn = Moment(.tryOn, mallID: "m", itemID: "coats-item", milliseconds: noon)
    let verdict = decide(tryOn, shopper(zone: "z2"))
    #expect(verdict.proposal?.offerID == "bags-offer")
    #expect(verdict.proposal?.tags == ["category:bags"])
    let codes = verdict.factors.map { ReasonWords.code($0.factor.kind) }
    #expect(codes == ["item.goes_with", "interest.tag", "place.zone", "chance", "item.stock"])
    #expect(verdict.factors.map(\.weightPermille).reduce(0, +) == 1_000)
    #expect(verdict.notUsed == ["mood", "photos", "contacts", "payment_accounts"])
  }

  @Test func rainLeadsInside() {
    let rain = Moment(.zone, mallID: "m", sky: .rain, milliseconds: noon)
    let nobody = shopper(interests: [])
    #expect(decide(rain, nobody).proposal?.offerID == "inside-offer")
    #expect(decide(rain, nobody).factors.contains { $0.factor.kind == .rainShelter })
    #expect(decide(rain, nobody).notUsed.contains("location"))
  }

  @Test func rejectionsTakePointsAway() throws {
    let liked = Interest(tag: "category:bags", strengthPermille: 900)
    var refused = liked
    refused.rejectionsInARow = 2
    let moment = Moment(.zone, mallID: "m", milliseconds: noon)
    let before = try #require(decide(moment, shopper(interests: [liked])).proposal?.score)
    let fewer = decide(moment, shopper(interests: [refused]))
    #expect(
      fewer.proposal.map { $0.offerID == "bags-offer" ? $0.score == before - 240 : true } == true)
  }

  /// What is logged is how often it happens: over all candidates it adds up, and it is kept.
  @Test func propensitiesAreTrue() {
    var random = SeededNumbers(seed: 3)
    var counts: [String: Int] = [:]
    var logged: [String: UInt32] = [:]
    let rounds = 20_000
    for _ in 0..<rounds {
      let chances = Chances(
        holdoutPPM: 999_999, explorationPPM: Chances.partsPerMillion(random.next()),
        choice: random.next())
      guard let proposal = decide(by: chances).proposal else { continue }
      counts[proposal.offerID, default: 0] += 1
      logged[proposal.offerID] = proposal.propensityPPM
    }
    #expect(counts.values.reduce(0, +) == rounds)
    let sum = logged.values.reduce(0, +)
    #expect((999_980...1_000_000).contains(sum))
    for (id, count) in counts {
      let expected = Double(logged[id] ?? 0) / 1e6
      let seen = Double(count) / Double(rounds)
      // Five standard errors: the numbers are the same in every run.
      #expect(abs(seen - expected) < 5 * (expected * (1 - expected) / Double(rounds)).squareRoot())
    }
  }

  @Test func exploringLeavesTheUsual() {
    var chances = usual
    chances.explorationPPM = 0
    for choice in [UInt64.min, .max / 3, .max] {
      chances.choice = choice
      let verdict = decide(by: chances)
      #expect(verdict.proposal?.isExploration == true)
      #expect(verdict.proposal?.offerID != "bags-offer")
      #expect(verdict.factors.first?.factor.kind == .exploration)
    }
    // Without interests there is nothing to leave.
    #expect(
      decide(Moment(.zone, mallID: "m", milliseconds: noon), shopper(interests: []), by: chances)
        .proposal?.isExploration == false)
  }

  @Test func theSameInputsGiveTheSameDecision() {
    var random = SeededNumbers(seed: 5)
    for _ in 0..<200 {
      let chances = Chances(
        holdoutPPM: Chances.partsPerMillion(random.next()),
        explorationPPM: Chances.partsPerMillion(random.next()), choice: random.next())
      #expect(decide(by: chances) == decide(by: chances))
    }
  }

  @Test func weightsAddUp() {
    var random = SeededNumbers(seed: 9)
    for _ in 0..<500 {
      let factors = (0..<Int.random(in: 1...9, using: &random)).map { place in
        Factor(.inStock(count: UInt32(place)), points: Int32.random(in: 1...700, using: &random))
      }
      let weighed = WeighedFactor.weighed(factors)
      #expect(weighed.map(\.weightPermille).reduce(0, +) == 1_000)
      #expect(weighed.count == min(5, factors.count))
      #expect(zip(weighed, weighed.dropFirst()).allSatisfy { $0.factor.points >= $1.factor.points })
    }
    #expect(WeighedFactor.weighed([]) == [])
  }

  /// Extreme numbers of a profile neither trap nor win.
  @Test func strangeProfilesAreHarmless() {
    let strange = shopper(
      interests: (0..<80).map { Interest(tag: "category:\($0)", strengthPermille: .max) }
        + [Interest(tag: "", strengthPermille: .min, rejectionsInARow: .max)],
      zone: "nowhere", rejections: 2)
    #expect(strange.interests.count == Shopper.maximumInterests)
    for milliseconds: Int64 in [.min / 2, 0, .max / 2] {
      _ = decide(Moment(.zone, mallID: "m", milliseconds: milliseconds), strange)
    }
    #expect(decide(Moment(.zone, mallID: "m", milliseconds: noon), strange).candidates == 6)
  }
}
