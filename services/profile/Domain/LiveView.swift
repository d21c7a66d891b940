/// What a purpose may see of a person at one moment.
public struct LiveView: Sendable, Hashable {
  /// Interests in one view.
  public static let maximumTags = 50
  /// How many of them may be there only because they sleep: who chooses must know.
  static let maximumSleeping = 20
  /// Items tried on in one view.
  public static let maximumItems = 20

  /// An interest as it counts now.
  public struct Tag: Sendable, Hashable {
    /// Which.
    public var tag: String
    /// Share of the strongest possible interest.
    public var strengthPermille: Int32
    /// The newest signal behind it; nil for a tag that is only rejected or put to sleep.
    public var source: TagInterest.Source?
    /// In a row.
    public var rejections: Int
    /// nil when awake.
    public var sleepsUntilMilliseconds: Int64?
  }

  /// The zone of the newest sighting.
  public struct Zone: Sendable, Hashable {
    /// In which mall.
    public var mallID: String
    /// Which zone.
    public var zoneID: String
    /// When it was seen there.
    public var seenMilliseconds: Int64
  }

  /// The visit that goes on.
  public struct OpenVisit: Sendable, Hashable {
    /// In which mall.
    public var mallID: String
    /// Since when.
    public var arrivedMilliseconds: Int64
    /// Zones in the order of their first sight; empty where location is not allowed.
    public var zoneIDs: [String]
    /// Tried on and not bought; empty where profiling is not allowed.
    public var triedOnItemIDs: [String]
  }

  /// nil when not known or not allowed.
  public var zone: Zone?
  /// nil when the person is in no mall.
  public var visit: OpenVisit?
  /// Strongest first.
  public var tags: [Tag] = []
  /// nil when not known or of no use for the purpose.
  public var age: Age?
  /// Whether the person wants anything personal.
  public var isPersonalisationOn: Bool
  /// Of the last 90 days.
  public var visits90d: Int
  /// Over all tags and tenants.
  public var rejectionsInARow: Int
  /// Rises with every folded record.
  public var revision: UInt64
}

extension LiveView {
  /// The view of a state under consents, for a purpose.
  public init(
    _ state: ProfileState, _ consents: Consents, for purpose: Purpose, nowMilliseconds: Int64
  ) {
    let isOwn = purpose == .subjectRights
    let mayLearn =
      isOwn
      || (purpose.isPersonal && consents.verdict(for: purpose).isAllowed
        && consents.verdict(for: .profiling).isAllowed)
    let mayLocate = isOwn || consents.verdict(for: .location).isAllowed
    let visits = Visit.all(of: state.places.sightings)
    isPersonalisationOn = consents.isPersonalisationOn
    revision = state.revision
    rejectionsInARow = state.interests.row.count
    visits90d = mayLearn ? Self.count(visits, state.places.past, nowMilliseconds) : 0
    if purpose.isPersonal || isOwn { age = consents.age }
    if mayLocate { zone = Self.zone(state.places, nowMilliseconds) }
    visit = visits.last { nowMilliseconds - $0.leftMilliseconds <= Visit.gapMilliseconds }.flatMap {
      open in
      guard mayLearn || mayLocate else { return nil }
      return OpenVisit(
        mallID: open.mallID, arrivedMilliseconds: open.arrivedMilliseconds,
        zoneIDs: mayLocate ? open.zones.map(\.zoneID) : [],
        triedOnItemIDs: mayLearn ? Self.triedOn(open, state.places.acts) : [])
    }
    if mayLearn { tags = Self.tags(state.interests, nowMilliseconds) }
  }

  private static func count(_ visits: [Visit], _ past: [PastVisit], _ nowMilliseconds: Int64) -> Int
  {
    let start = nowMilliseconds - Places.countedMilliseconds
    return visits.filter { $0.arrivedMilliseconds >= start }.count
      + past.filter { $0.arrivedMilliseconds >= start }.count
  }

  private static func zone(_ places: Places, _ nowMilliseconds: Int64) -> Zone? {
    let known = places.sightings.filter { $0.zoneID != nil }
    let newest = known.max { ($0.lastMilliseconds, $0.first) < ($1.lastMilliseconds, $1.first) }
    guard let newest, let zone = newest.zoneID,
      nowMilliseconds - newest.lastMilliseconds <= Places.zoneNowMilliseconds
    else {
      return nil
    }
    return Zone(mallID: newest.mallID, zoneID: zone, seenMilliseconds: newest.lastMilliseconds)
  }

  private static func triedOn(_ visit: Visit, _ acts: [ItemAct]) -> [String] {
    let here = acts.filter {
      $0.mallID == visit.mallID && $0.key.timeMilliseconds >= visit.arrivedMilliseconds
    }
    let bought = Set(here.filter(\.isBought).map(\.itemID))
    var items: [String] = []
    for act in here where !act.isBought && !bought.contains(act.itemID) {
      items.removeAll { $0 == act.itemID }
      items.append(act.itemID)
    }
    return Array(items.suffix(maximumItems))
  }

  /// An interest as it counts at `nowMilliseconds`.
  public static func tag(_ tag: String, _ interest: TagInterest, nowMilliseconds: Int64) -> Tag {
    Tag(
      tag: tag,
      strengthPermille: Decay.strengthPermille(
        interest.buckets, today: Day.number(nowMilliseconds)),
      source: interest.source, rejections: interest.row.count,
      sleepsUntilMilliseconds: interest.sleepsUntilMilliseconds(nowMilliseconds: nowMilliseconds))
  }

  private static func tags(_ interests: Interests, _ nowMilliseconds: Int64) -> [Tag] {
    let known = interests.tags.map { tag($0.key, $0.value, nowMilliseconds: nowMilliseconds) }
    let sorted = known.sorted {
      ($1.strengthPermille, $0.tag) < ($0.strengthPermille, $1.tag)
    }
    let sleeping = sorted.filter { $0.sleepsUntilMilliseconds != nil }.prefix(maximumSleeping)
    let others = sorted.filter { tag in
      (tag.strengthPermille > 0 || tag.rejections > 0) && !sleeping.contains(tag)
    }
    let chosen = Set(sleeping.map(\.tag) + others.prefix(maximumTags - sleeping.count).map(\.tag))
    return sorted.filter { chosen.contains($0.tag) }
  }
}
