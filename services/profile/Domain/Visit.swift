/// A stay in one mall, folded from sightings in their order.
public struct Visit: Sendable, Hashable {
  /// Without any sighting for longer than this, a visit has ended.
  public static let gap_ms: Int64 = 2 * 3_600_000
  /// Zones that a visit names.
  public static let maximumZones = 50

  /// How long a person was in one zone.
  public struct Dwell: Sendable, Hashable {
    /// Which zone.
    public var zoneID: String
    /// Milliseconds in all.
    public var time_ms: Int64
  }

  /// In which mall.
  public var mallID: String
  /// The first sighting.
  public var arrived_ms: Int64
  /// The last one.
  public var left_ms: Int64
  /// Zones in the order of their first sight, with the time in each.
  public var zones: [Dwell] = []

  init(mallID: String, arrived_ms: Int64, left_ms: Int64) {
    self.mallID = mallID
    self.arrived_ms = arrived_ms
    self.left_ms = left_ms
  }

  /// The visits that sightings make, by arrival. They must come in order.
  static func all(of sightings: [Sighting]) -> [Visit] {
    var byMall: [String: [Sighting]] = [:]
    for sighting in sightings { byMall[sighting.mallID, default: []].append(sighting) }
    let visits = byMall.values.flatMap(oneMall)
    return visits.sorted { ($0.arrived_ms, $0.mallID) < ($1.arrived_ms, $1.mallID) }
  }

  private static func oneMall(_ sightings: [Sighting]) -> [Visit] {
    var visits: [Visit] = []
    for (index, sighting) in sightings.enumerated() {
      if let last = visits.last, sighting.first.time_ms - last.left_ms <= gap_ms {
        visits[visits.count - 1].left_ms = max(last.left_ms, sighting.last_ms)
      } else {
        visits.append(
          Visit(
            mallID: sighting.mallID, arrived_ms: sighting.first.time_ms, left_ms: sighting.last_ms))
      }
      guard let zone = sighting.zoneID else { continue }
      let next = index + 1 < sightings.count ? sightings[index + 1].first.time_ms : .max
      let end = next - sighting.last_ms <= gap_ms ? next : sighting.last_ms
      visits[visits.count - 1].stay(in: zone, for: max(0, end - sighting.first.time_ms))
    }
    return visits
  }

  private mutating func stay(in zone: String, for time_ms: Int64) {
    if let place = zones.firstIndex(where: { $0.zoneID == zone }) {
      zones[place].time_ms += time_ms
    } else if zones.count < Self.maximumZones {
      zones.append(Dwell(zoneID: zone, time_ms: time_ms))
    }
  }
}

/// A visit that no signal can change any more.
public struct PastVisit: Sendable, Hashable {
  /// In which mall.
  public var mallID: String
  /// When it began.
  public var arrived_ms: Int64
  /// When it ended.
  public var left_ms: Int64

  /// A visit with all its parts.
  public init(mallID: String, arrived_ms: Int64, left_ms: Int64) {
    self.mallID = mallID
    self.arrived_ms = arrived_ms
    self.left_ms = left_ms
  }
}
