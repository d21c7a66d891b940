/// A stay in one mall, folded from sightings in their order.
public struct Visit: Sendable, Hashable {
  /// Without any sighting for longer than this, a visit has ended.
  public static let gapMilliseconds: Int64 = 2 * 3_600_000
  /// Zones that a visit names.
  public static let maximumZones = 50

  /// How long a person was in one zone.
  public struct Dwell: Sendable, Hashable {
    /// Which zone.
    public var zoneID: String
    /// Milliseconds in all.
    public var timeMilliseconds: Int64
  }

  /// In which mall.
  public var mallID: String
  /// The first sighting.
  public var arrivedMilliseconds: Int64
  /// The last one.
  public var leftMilliseconds: Int64
  /// Zones in the order of their first sight, with the time in each.
  public var zones: [Dwell] = []

  init(mallID: String, arrivedMilliseconds: Int64, leftMilliseconds: Int64) {
    self.mallID = mallID
    self.arrivedMilliseconds = arrivedMilliseconds
    self.leftMilliseconds = leftMilliseconds
  }

  /// The visits that sightings make, by arrival. They must come in order.
  static func all(of sightings: [Sighting]) -> [Visit] {
    var byMall: [String: [Sighting]] = [:]
    for sighting in sightings { byMall[sighting.mallID, default: []].append(sighting) }
    let visits = byMall.values.flatMap(oneMall)
    return visits.sorted {
      ($0.arrivedMilliseconds, $0.mallID) < ($1.arrivedMilliseconds, $1.mallID)
    }
  }

  private static func oneMall(_ sightings: [Sighting]) -> [Visit] {
    var visits: [Visit] = []
    for (index, sighting) in sightings.enumerated() {
      if let last = visits.last,
        sighting.first.timeMilliseconds - last.leftMilliseconds <= gapMilliseconds
      {
        visits[visits.count - 1].leftMilliseconds = max(
          last.leftMilliseconds, sighting.lastMilliseconds)
      } else {
        visits.append(
          Visit(
            mallID: sighting.mallID, arrivedMilliseconds: sighting.first.timeMilliseconds,
            leftMilliseconds: sighting.lastMilliseconds))
      }
      guard let zone = sighting.zoneID else { continue }
      let next = index + 1 < sightings.count ? sightings[index + 1].first.timeMilliseconds : .max
      let end =
        next - sighting.lastMilliseconds <= gapMilliseconds ? next : sighting.lastMilliseconds
      visits[visits.count - 1].stay(in: zone, for: max(0, end - sighting.first.timeMilliseconds))
    }
    return visits
  }

  private mutating func stay(in zone: String, for timeMilliseconds: Int64) {
    if let place = zones.firstIndex(where: { $0.zoneID == zone }) {
      zones[place].timeMilliseconds += timeMilliseconds
    } else if zones.count < Self.maximumZones {
      zones.append(Dwell(zoneID: zone, timeMilliseconds: timeMilliseconds))
    }
  }
}

/// A visit that no signal can change any more.
public struct PastVisit: Sendable, Hashable {
  /// In which mall.
  public var mallID: String
  /// When it began.
  public var arrivedMilliseconds: Int64
  /// When it ended.
  public var leftMilliseconds: Int64

  /// A visit with all its parts.
  public init(mallID: String, arrivedMilliseconds: Int64, leftMilliseconds: Int64) {
    self.mallID = mallID
    self.arrivedMilliseconds = arrivedMilliseconds
    self.leftMilliseconds = leftMilliseconds
  }
}
