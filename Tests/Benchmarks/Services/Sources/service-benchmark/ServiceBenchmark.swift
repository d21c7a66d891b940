import AdvisorDomain
import Clocks
import Crypto
import Database
import DatabaseSQLite
import Foundation
import TenantService

/// Figures of the services' steps in the mall: `swift run -c release service-benchmark [FOLDER]`.
@main
struct ServiceBenchmark {
  static func main() async throws {
    for count in [40, 2_000] { measureDecide(offers: count) }
    let folder =
      CommandLine.arguments.dropFirst().first ?? FileManager.default.temporaryDirectory.path
    for clients in [1, 64] { try await measureReserve(clients, folder) }
  }

  /// Time of one decision over so many open offers, every candidate with points.
  private static func measureDecide(offers: Int) {
    let map = mall(offers: offers)
    let decider = Decider()
    let shopper = Shopper(
      personID: "p", isPersonal: true, isKnownAdult: true,
      interests: (0..<50).map {
        Interest(tag: "category:c\($0)", strengthPermille: Int32(1_000 - $0 * 10), source: "view")
      }, zoneID: "z1")
    let moment = Moment(.tryOn, mallID: "m", itemID: "i0", milliseconds: 12 * 3_600_000)
    let rounds = 400_000 / offers
    var candidates: UInt32 = 0
    let clock = ContinuousClock()
    let time = clock.measure {
      for round in 0..<rounds {
        let bits = UInt64(truncatingIfNeeded: round) &* 0x9e37_79b9_7f4a_7c15
        let chances = Chances(
          holdoutPPM: 999_999, explorationPPM: Chances.partsPerMillion(bits), choice: bits)
        candidates &+= decider.decide(moment, for: shopper, in: map, by: chances).candidates
      }
    }
    let microseconds = time / .microseconds(1) / Double(rounds)
    let seen = Int(candidates) / rounds
    print("decide, \(offers) offers: \(rounded(microseconds)) us (\(seen) candidates)")
  }

  private static func mall(offers: Int) -> MallMap {
    var map = MallMap()
    map.put(.mall(MallRow(id: "m", name: [:], timeZone: "Etc/UTC")))
    for zone in 0..<20 {
      map.put(
        .zone(
          ZoneRow(
            id: "z\(zone)", mallID: "m", name: [:], level: Int32(zone / 4 + 1), isOutdoor: false)))
    }
    for shop in 0..<60 {
      map.put(
        .shop(
          ShopRow(
            id: "s\(shop)", mallID: "m", zoneID: "z\(shop % 20)", name: [:],
            category: "c\(shop % 40)", opensMinute: 0, closesMinute: 1_440)))
    }
    for number in 0..<offers {
      map.put(
        .item(
          ItemRow(
            id: "i\(number)", shopID: "s\(number % 60)", name: [:], category: "c\(number % 70)",
            colour: ["en": "oat"], stock: 5, goesWith: ["i\((number + 1) % offers)"])))
      map.put(
        .offer(
          OfferRow(
            id: "o\(number)", shopID: "s\(number % 60)", mallID: "m", itemID: "i\(number)",
            beginsMilliseconds: 0, endsMilliseconds: .max, hasRoom: true,
            tags: ["category:c\(number % 70)", "party:family"], isPaused: false)))
    }
    map.settle()
    return map
  }

  /// Reservations on disk, one after the other by each of so many clients.
  private static func measureReserve(_ clients: Int, _ parent: String) async throws {
    let folder = parent + "/atrium-benchmark-\(UUID().uuidString)"
    let database = try SQLite.open(folder: folder, schema: TenantService.schema)
    let desk = try ReserveDesk(database)
    try await desk.prepare(coupons: 1_000_000)
    let rounds = clients == 1 ? 2_000 : 200
    let clock = ContinuousClock()
    let begin = clock.now
    let times = try await withThrowingTaskGroup(of: [Duration].self) { group in
      for client in 0..<clients {
        group.addTask {
          var times: [Duration] = []
          for round in 0..<rounds {
            let start = clock.now
            try await desk.reserve(client * rounds + round)
            times.append(clock.now - start)
          }
          return times
        }
      }
      return try await group.reduce(into: []) { $0 += $1 }
    }
    let seconds = (clock.now - begin) / .seconds(1)
    let sorted = times.sorted()
    let middle = sorted[sorted.count / 2] / .milliseconds(1)
    let late = sorted[sorted.count * 99 / 100] / .milliseconds(1)
    print(
      "reserve, \(clients) at once: p50 \(rounded(middle)) ms, p99 \(rounded(late)) ms, "
        + "\(Int(Double(times.count) / seconds)) per second")
    await database.close()
    try FileManager.default.removeItem(atPath: folder)
  }

  private static func rounded(_ value: Double) -> Double { (value * 100).rounded() / 100 }
}
