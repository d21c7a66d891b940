/// Gives candidates their points, for one person at one moment.
struct Scoring {
  let model: DecisionModel
  let shopper: Shopper
  let moment: Moment
  let board: OfferBoard
  let map: MallMap
  let minuteOfDay: Int64
  /// Where the person is.
  private let here: OfferBoard.Entry.Place?
  private let partners: Set<String>
  /// By number of the tag: its place among the interests, or -1.
  private let interestByTag: [Int32]
  private let sleeping: [Bool]

  init(
    _ model: DecisionModel, _ shopper: Shopper, _ moment: Moment, _ board: OfferBoard,
    _ map: MallMap, minuteOfDay: Int64
  ) {
    self.model = model
    self.shopper = shopper
    self.moment = moment
    self.board = board
    self.map = map
    self.minuteOfDay = minuteOfDay
    let zone = shopper.zoneID.isEmpty ? nil : map.zones[shopper.zoneID]
    here = zone.map(OfferBoard.Entry.Place.init)
    let item = moment.itemID.isEmpty ? nil : map.items[moment.itemID]
    partners = Set(item?.goesWith ?? [])
    var byTag = [Int32](repeating: -1, count: board.tagNames.count)
    var asleep = [Bool](repeating: false, count: board.tagNames.count)
    for (place, interest) in shopper.interests.enumerated() {
      guard let number = board.number(of: interest.tag) else { continue }
      if interest.isAsleep(atMilliseconds: moment.milliseconds) {
        asleep[Int(number)] = true
      } else if byTag[Int(number)] < 0 {
        byTag[Int(number)] = Int32(place)
      }
    }
    interestByTag = byTag
    sleeping = asleep
  }

  /// A candidate's points, and whether it lies outside of what the person usually likes.
  struct Points {
    var score: Int32
    /// Points without anything of the person's interests.
    var impersonal: Int32
    var isOutside: Bool
  }

  func isAsleep(_ entry: OfferBoard.Entry) -> Bool {
    entry.tags.contains { sleeping[Int($0)] }
  }

  func points(_ entry: OfferBoard.Entry) -> Points {
    let affinity = affinity(entry)
    let related = relation(entry)
    let place = nearness(entry) + weather(entry) + meal(entry) + stock(entry)
    let fatigue = model.fatiguePoints * Int32(min(shopper.rejectionsInARow, 3))
    return Points(
      score: affinity.points + related + place - affinity.fatigue - fatigue,
      impersonal: related + place - fatigue,
      isOutside: affinity.points == 0 && related == 0)
  }

  /// The strongest interest counts whole, the others together as much as a quarter of them.
  private func affinity(_ entry: OfferBoard.Entry) -> (points: Int32, fatigue: Int32) {
    var strongest: Int32 = 0
    var sum: Int32 = 0
    var rejections: Int32 = 0
    for tag in entry.tags {
      let place = interestByTag[Int(tag)]
      guard place >= 0 else { continue }
      let interest = shopper.interests[Int(place)]
      strongest = max(strongest, interest.strengthPermille)
      sum += interest.strengthPermille
      rejections = max(rejections, Int32(min(interest.rejectionsInARow, 3)))
    }
    let permille = min(1_000, strongest + (sum - strongest) / 4)
    return (model.affinityPoints * permille / 1_000, model.tagFatiguePoints * rejections)
  }

  private func relation(_ entry: OfferBoard.Entry) -> Int32 {
    // An item of an offer has the offer's id of it.
    if entry.offer.itemID.isEmpty { return 0 }
    if !partners.isEmpty, partners.contains(entry.offer.itemID) { return model.goesWithPoints }
    return moment.occasion == .tryOn && entry.offer.itemID == moment.itemID
      ? model.triedOnPoints : 0
  }

  private func nearness(_ entry: OfferBoard.Entry) -> Int32 {
    guard let here, let there = entry.place else { return 0 }
    if here.zoneID == there.zoneID { return model.sameZonePoints }
    switch abs(Int(here.level) - Int(there.level)) {
    case 0: return model.sameLevelPoints
    case 1: return model.nextLevelPoints
    default: return 0
    }
  }

  private func weather(_ entry: OfferBoard.Entry) -> Int32 {
    moment.sky == .rain && entry.isFood && entry.place?.isOutdoor == false
      ? model.rainShelterPoints : 0
  }

  private func meal(_ entry: OfferBoard.Entry) -> Int32 {
    entry.isFood && Self.mealMinutes.contains { $0.contains(minuteOfDay) }
      ? model.mealTimePoints : 0
  }

  private func stock(_ entry: OfferBoard.Entry) -> Int32 {
    (entry.stock ?? 0) >= 3 ? model.stockPoints : 0
  }

  private static let mealMinutes: [Range<Int64>] = [660..<810, 1_020..<1_200]

  // MARK: - The same as factors

  /// What the points were made of; only for the candidate that was chosen.
  func factors(_ entry: OfferBoard.Entry) -> [Factor] {
    var factors = interests(entry)
    if let item = entry.item, relation(entry) > 0 {
      factors.append(
        Factor(
          partners.contains(item.id)
            ? .goesWith(itemID: moment.itemID) : .sameItem(itemID: item.id),
          points: relation(entry), source: source, observedMilliseconds: moment.milliseconds))
    }
    if let here, let there = entry.place, nearness(entry) > 0 {
      let kind: Factor.Kind =
        here.zoneID == there.zoneID
        ? .sameZone(zoneID: there.zoneID) : .sameLevel(level: there.level)
      factors.append(
        Factor(
          kind, points: nearness(entry), source: "presence",
          observedMilliseconds: moment.milliseconds))
    }
    factors.append(Factor(.rainShelter, points: weather(entry)))
    factors.append(Factor(.mealTime, points: meal(entry)))
    factors.append(Factor(.inStock(count: entry.stock ?? 0), points: stock(entry)))
    return factors.filter { $0.points > 0 }
  }

  private var source: String { moment.occasion == .receipt ? "receipt" : "try_on" }

  /// The interests that match, strongest first; they share the points of affinity.
  func matches(_ entry: OfferBoard.Entry) -> [Interest] {
    entry.tags.map { interestByTag[Int($0)] }.filter { $0 >= 0 }
      .map { shopper.interests[Int($0)] }.filter { $0.strengthPermille > 0 }
      .sorted { ($1.strengthPermille, $0.tag) < ($0.strengthPermille, $1.tag) }
  }

  private func interests(_ entry: OfferBoard.Entry) -> [Factor] {
    let matches = matches(entry)
    let sum = matches.reduce(Int32(0)) { $0 + $1.strengthPermille }
    guard sum > 0 else { return [] }
    let points = affinity(entry).points
    return matches.map { interest in
      Factor(
        .interest(tag: interest.tag),
        points: Int32(Int64(points) * Int64(interest.strengthPermille) / Int64(sum)),
        source: interest.source, observedMilliseconds: interest.observedMilliseconds)
    }
  }
}
