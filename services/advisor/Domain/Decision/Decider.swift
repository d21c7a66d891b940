/// Decides for one touch: who is told what, and when; never who is entitled, nor the price.
///
/// A pure function of its inputs: the same touch in the same state gives the same decision.
public struct Decider: Sendable {
  public var model: DecisionModel

  public init(_ model: DecisionModel = DecisionModel()) { self.model = model }

  /// Candidates, eligibility, points, choice.
  public func decide(
    _ moment: Moment, for shopper: Shopper, in map: MallMap, by chances: Chances
  ) -> Verdict {
    let notUsed = Self.notUsed(shopper)
    if let reason = refusal(moment, shopper) {
      return Self.withheld(reason, notUsed: notUsed)
    }
    guard let board = map.boards[moment.mallID], let minute = minuteOfDay(moment, map) else {
      return Self.withheld(.noCandidate, notUsed: notUsed)
    }
    let scoring = Scoring(model, shopper, moment, board, map, minuteOfDay: minute)
    let (awake, asleep) = candidates(scoring)
    guard !awake.isEmpty else {
      return Self.withheld(asleep > 0 ? .dormant : .noCandidate, notUsed: notUsed)
    }
    let count = UInt32(clamping: awake.count)
    if !moment.isAskedFor && chances.holdoutPPM < model.holdoutPPM {
      return Self.withheld(.holdout, candidates: count, notUsed: notUsed)
    }
    return proposal(awake, scoring, chances, notUsed)
  }

  // MARK: - Eligibility

  private func refusal(_ moment: Moment, _ shopper: Shopper) -> Withheld? {
    if moment.occasion == .invitation && moment.hasSevereWarning { return .weatherWarning }
    if !shopper.isPersonal { return .personalisationOff }
    if !shopper.isKnownAdult { return .ageUnknown }
    if !moment.isAskedFor && shopper.rejectionsInARow >= model.maximumRejections {
      return .rejections
    }
    return nil
  }

  private func minuteOfDay(_ moment: Moment, _ map: MallMap) -> Int64? {
    map.malls[moment.mallID]?.offsetMinutes.map { offset in
      let minutes = moment.milliseconds / 60_000 + offset
      return (minutes % 1_440 + 1_440) % 1_440
    }
  }

  /// Places of offers that can be proposed, and how many more there were but for a sleeping tag.
  private func candidates(_ scoring: Scoring) -> (awake: [Int], asleep: Int) {
    var awake: [Int] = []
    var asleep = 0
    for (place, entry) in scoring.board.entries.enumerated() {
      guard isEligible(entry, scoring) else { continue }
      if scoring.isAsleep(entry) { asleep += 1 } else { awake.append(place) }
    }
    return (awake, asleep)
  }

  /// Whether it could be proposed to anybody at this moment.
  private func isEligible(_ entry: OfferBoard.Entry, _ scoring: Scoring) -> Bool {
    let now = scoring.moment.milliseconds
    if entry.offer.isPaused || !entry.offer.hasRoom { return false }
    if now < entry.offer.beginsMilliseconds || entry.offer.endsMilliseconds <= now { return false }
    if entry.stock == 0 || !entry.shop.isOpen(atMinute: scoring.minuteOfDay) { return false }
    if scoring.moment.sky == .rain, entry.place?.isOutdoor == true { return false }
    if scoring.moment.occasion == .receipt, !scoring.moment.itemID.isEmpty,
      entry.offer.itemID == scoring.moment.itemID
    {
      return false
    }
    return !scoring.moment.withoutOfferIDs.contains(entry.offer.id)
  }

  // MARK: - Choice

  private struct Candidate {
    var place: Int
    var score: Int32
  }

  private func proposal(
    _ places: [Int], _ scoring: Scoring, _ chances: Chances, _ notUsed: [String]
  ) -> Verdict {
    var inside: [Candidate] = []
    var outside: [Candidate] = []
    inside.reserveCapacity(places.count)
    for place in places {
      let points = scoring.points(scoring.board.entries[place])
      inside.append(Candidate(place: place, score: points.score))
      if points.isOutside { outside.append(Candidate(place: place, score: points.impersonal)) }
    }
    // Exploring means something only beside interests that one could stay within.
    let canExplore = !outside.isEmpty && outside.count < inside.count
    let usual = best(inside)
    let usualChoice = Choice(scores: usual.map(\.score), halving: model.halvingPoints)
    let strange = canExplore ? best(outside) : []
    let strangeChoice = Choice(scores: strange.map { _ in 0 }, halving: 1)
    let explores = canExplore && chances.explorationPPM < model.explorationPPM
    let chosen =
      explores
      ? strange[strangeChoice.place(chances.choice)] : usual[usualChoice.place(chances.choice)]
    let propensity = propensity(
      usual.firstIndex { $0.place == chosen.place }.map(usualChoice.probabilityPPM),
      strange.firstIndex { $0.place == chosen.place }.map(strangeChoice.probabilityPPM),
      canExplore: canExplore)
    return verdict(
      chosen, scoring, propensity: propensity, explores: explores, count: places.count, notUsed)
  }

  /// The best candidates, ties by the order of their ids.
  private func best(_ candidates: [Candidate]) -> [Candidate] {
    var best: [Candidate] = []
    for candidate in candidates {
      if best.count == model.choiceLimit, let last = best.last, last.score >= candidate.score {
        continue
      }
      let place = best.firstIndex { $0.score < candidate.score } ?? best.endIndex
      best.insert(candidate, at: place)
      if best.count > model.choiceLimit { best.removeLast() }
    }
    return best
  }

  /// The probability over both ways by which a candidate can be chosen.
  private func propensity(_ usual: UInt32?, _ strange: UInt32?, canExplore: Bool) -> UInt32 {
    guard canExplore else { return usual ?? 0 }
    let share = UInt64(model.explorationPPM)
    let sum = UInt64(usual ?? 0) * (1_000_000 - share) + UInt64(strange ?? 0) * share
    return UInt32(sum / 1_000_000)
  }

  private func verdict(
    _ chosen: Candidate, _ scoring: Scoring, propensity: UInt32, explores: Bool, count: Int,
    _ notUsed: [String]
  ) -> Verdict {
    let entry = scoring.board.entries[chosen.place]
    var factors = scoring.factors(entry)
    if explores { factors.insert(Factor(.exploration, points: model.affinityPoints), at: 0) }
    if !model.isTrained {
      factors.append(Factor(.chance, points: max(1, model.halvingPoints / 3)))
    }
    let tags = scoring.matches(entry).map(\.tag)
    return Verdict(
      outcome: .send(
        Proposal(
          offerID: entry.offer.id, shopID: entry.shop.id, itemID: entry.offer.itemID,
          tags: tags.isEmpty ? Array(entry.offer.tags.prefix(1)) : tags,
          score: scoring.points(entry).score, propensityPPM: propensity,
          isExploration: explores)),
      candidates: UInt32(clamping: count), factors: WeighedFactor.weighed(factors),
      notUsed: notUsed)
  }

  static func withheld(
    _ reason: Withheld, candidates: UInt32 = 0, notUsed: [String]
  ) -> Verdict {
    Verdict(
      outcome: .withhold(reason), candidates: candidates,
      factors: [WeighedFactor(Factor(.withheld(reason), points: 1), weightPermille: 1_000)],
      notUsed: notUsed)
  }

  /// A decision before anything of the mall is known well enough.
  public static func behind(_ shopper: Shopper) -> Verdict {
    withheld(.modelBehind, notUsed: notUsed(shopper))
  }

  /// Never used here whatever is known; and the place, when it is not.
  static func notUsed(_ shopper: Shopper) -> [String] {
    ["mood", "photos", "contacts", "payment_accounts"]
      + (shopper.zoneID.isEmpty ? ["location"] : [])
  }
}
