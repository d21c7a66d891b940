/// Where a person was seen, and what was in hand there.
public struct Places: Sendable, Hashable {
  /// Sightings that are kept in detail; beyond it the oldest go.
  public static let maximumSightings = 12_000
  /// Items in hand that are kept; beyond it the oldest go.
  public static let maximumActs = 1_000
  /// Past visits that are kept; beyond it the oldest go.
  public static let maximumPastVisits = 400
  /// How long a sighting says where somebody is now.
  public static let zoneNowMilliseconds: Int64 = 15 * 60_000
  /// How far visits are counted back.
  public static let countedMilliseconds: Int64 = 90 * Day.lengthMilliseconds
  /// From this age on nothing changes a visit: signals are refused earlier.
  static let settledMilliseconds = SignalWindow.maximumBehindMilliseconds + Day.lengthMilliseconds

  /// In order of their first event.
  public var sightings: [Sighting] = []
  /// In order.
  public var acts: [ItemAct] = []
  /// In order of arrival.
  public var past: [PastVisit] = []
  /// What happened up to here does not count: consent to location was withdrawn.
  public var clearedThrough: EventKey?

  /// Nothing is known.
  public init() {}

  /// The visits that are known in detail, by arrival.
  public var visits: [Visit] { Visit.all(of: sightings) }

  mutating func fold(_ signal: Signal, _ uses: SignalUses) {
    let zone = uses.contains(.location) ? signal.zoneID : nil
    if case .feedback = signal.observation { return }
    let isInMall: Bool
    switch signal.observation {
    case .portalLogin, .tryOn, .receipt: isInMall = true
    case .presence, .view, .favourite, .feedback: isInMall = signal.zoneID != nil
    }
    if let cleared = clearedThrough, signal.key <= cleared { return }
    if isInMall {
      see(
        Sighting(
          first: signal.key, lastMilliseconds: signal.timeMilliseconds, mallID: signal.mallID,
          zoneID: zone))
    }
    switch signal.observation {
    case .tryOn(let item, _): hold(signal, [item], isBought: false)
    case .receipt(_, let items): hold(signal, items, isBought: true)
    default: break
    }
  }

  private mutating func see(_ sighting: Sighting) {
    let minute = Sighting.minute(sighting.first.timeMilliseconds)
    var place = sightings.partition(before: minute) { Sighting.minute($0.first.timeMilliseconds) }
    while place < sightings.count,
      Sighting.minute(sightings[place].first.timeMilliseconds) == minute
    {
      if sightings[place].isSamePlaceAndMinute(sighting) {
        var joined = sightings.remove(at: place)
        joined.join(sighting)
        insert(joined)
        return
      }
      place += 1
    }
    insert(sighting)
  }

  private mutating func insert(_ sighting: Sighting) {
    let place = sightings.partition(before: sighting.first) { $0.first }
    sightings.insert(sighting, at: place)
  }

  private mutating func hold(_ signal: Signal, _ items: [String], isBought: Bool) {
    for item in Set(items) {
      let act = ItemAct(
        key: signal.key, mallID: signal.mallID, itemID: item, isBought: isBought)
      let place = acts.firstIndex { $0.order >= act.order } ?? acts.endIndex
      acts.insert(act, at: place)
    }
  }

  /// Forgets all of it, and what comes late and happened before.
  mutating func clear(at key: EventKey) {
    clearedThrough = max(clearedThrough ?? key, key, sightings.last?.first ?? key)
    sightings = []
    acts = []
    past = []
  }

  private mutating func endVisits(before settled: Int64) {
    for visit in Visit.all(of: sightings)
    where visit.leftMilliseconds + Visit.gapMilliseconds < settled {
      sightings.removeAll {
        $0.mallID == visit.mallID
          && (visit.arrivedMilliseconds...visit.leftMilliseconds).contains(
            $0.first.timeMilliseconds)
      }
      past.append(
        PastVisit(
          mallID: visit.mallID, arrivedMilliseconds: visit.arrivedMilliseconds,
          leftMilliseconds: visit.leftMilliseconds))
    }
  }

  /// Lets go of details that nothing can change any more, at `nowMilliseconds`.
  mutating func settle(nowMilliseconds: Int64) {
    let settled = nowMilliseconds - Self.settledMilliseconds
    // No visit ends before the first sighting.
    if let first = sightings.first?.first,
      first.timeMilliseconds + Visit.gapMilliseconds < settled
    {
      endVisits(before: settled)
    }
    past.removeAll { $0.arrivedMilliseconds < nowMilliseconds - Self.countedMilliseconds }
    past.sort { ($0.arrivedMilliseconds, $0.mallID) < ($1.arrivedMilliseconds, $1.mallID) }
    acts.removeAll { $0.key.timeMilliseconds < settled }
    sightings.removeFirst(max(0, sightings.count - Self.maximumSightings))
    acts.removeFirst(max(0, acts.count - Self.maximumActs))
    past.removeFirst(max(0, past.count - Self.maximumPastVisits))
  }
}

extension Array {
  /// The first place whose value is not before `bound`; the values must come in order.
  func partition<Value: Comparable>(before bound: Value, _ value: (Element) -> Value) -> Int {
    var (low, high) = (0, count)
    while low < high {
      let middle = (low + high) / 2
      if value(self[middle]) < bound { low = middle + 1 } else { high = middle }
    }
    return low
  }
}
