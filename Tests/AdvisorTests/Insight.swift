import AdvisorDomain

@testable import AdvisorService

// What tests look at inside of the service.
extension AdvisorService {
  var sequence: UInt64 { model("lanting")?.sequence ?? 0 }

  var zones: [String] { model("lanting")?.snapshot().map.zones.keys.sorted() ?? [] }

  func storePosition(_ sequence: UInt64) async throws {
    try await database.apply("lanting", [], sequence: sequence, head: sequence)
  }
}
