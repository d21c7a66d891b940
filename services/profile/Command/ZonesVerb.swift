import ArgumentParser
import Daemon
import Messages
import Wire

/// `zones`: how full zones were today.
struct ZonesVerb: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "zones", abstract: "Count who was seen in each zone today.",
    discussion: """
      Different devices and members, by UTC day, from memory: a start begins anew. Fewer than 10 \
      are not told.

      Example: atrium-profile zones --output json
      """)

  @OptionGroup var options: LocalOptions

  func run() async throws {
    try await options.ask(ProfileDefinition.self) { link in
      let counts = try await Atrium_Profile_V1_InspectionClient(link.client).countZones(
        .init(), options: link.options())
      try link.write(
        counts,
        table: [["mall", "zone", "today"]]
          + counts.zones.map { [$0.mallID, $0.zoneID, $0.withheld ? "under 10" : "\($0.count)"] })
    }
  }
}
