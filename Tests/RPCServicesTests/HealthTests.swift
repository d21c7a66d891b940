import Messages
import RPC
import RPCServices
import TestCalls
import Testing
import Wire

typealias HealthCheck = Grpc_Health_V1_HealthCheckRequest
typealias HealthStatus = Grpc_Health_V1_HealthCheckResponse.ServingStatus

/// A client of a server that serves nothing but health.
nonisolated(nonsending) func withHealth<Result: Sendable>(
  _ kind: TransportKind, _ health: Health,
  _ body: nonisolated(nonsending) (Grpc_Health_V1_HealthClient) async throws -> Result
) async throws -> Result {
  var router = Router()
  try router.add(health)
  return try await withClient(kind, router) { try await body(Grpc_Health_V1_HealthClient($0)) }
}

func service(_ name: String) -> HealthCheck { .with { $0.service = name } }

@Suite(.timeLimit(.minutes(1))) struct HealthTests {
  @Test(arguments: TransportKind.allCases)
  func theWholeServerServesFromTheStart(kind: TransportKind) async throws {
    let health = Health()
    try await withHealth(kind, health) { client async throws in
      #expect(try await client.check(service("")).status == .serving)
      let unknown = await rpcError { _ = try await client.check(service("mall.v1.Catalog")) }
      #expect(unknown?.code == .notFound)
    }
  }

  @Test(arguments: TransportKind.allCases)
  func servicesSayWhatTheyAre(kind: TransportKind) async throws {
    let health = Health()
    let statuses: [(Health.Status, HealthStatus)] = [
      (.unknown, .unknown), (.serving, .serving), (.notServing, .notServing),
    ]
    #expect(statuses.map(\.0) == Health.Status.allCases)
    try await withHealth(kind, health) { client async throws in
      for (status, seen) in statuses {
        health.set("mall.v1.Catalog", status)
        #expect(try await client.check(service("mall.v1.Catalog")).status == seen)
      }
      #expect(try await client.check(service("")).status == .serving)
      let listed = try await client.list(Grpc_Health_V1_HealthListRequest()).statuses
      #expect(listed.mapValues(\.status) == ["": .serving, "mall.v1.Catalog": .notServing])
    }
  }

  @Test(arguments: TransportKind.allCases)
  func listIsBounded(kind: TransportKind) async throws {
    let health = Health()
    for index in 1..<Health.maximumListed { health.set("S\(index)", .serving) }
    try await withHealth(kind, health) { client async throws in
      let all = try await client.list(Grpc_Health_V1_HealthListRequest())
      #expect(all.statuses.count == 100)
      health.set("one more", .serving)
      let error = await rpcError { _ = try await client.list(Grpc_Health_V1_HealthListRequest()) }
      #expect(error?.code == .resourceExhausted)
    }
  }

  @Test(arguments: TransportKind.allCases)
  func drainIsForGood(kind: TransportKind) async throws {
    let health = Health()
    health.set("a", .serving)
    health.drain()
    health.drain()
    health.set("a", .serving)
    health.set("b", .serving)
    try await withHealth(kind, health) { client async throws in
      for name in ["", "a"] {
        #expect(try await client.check(service(name)).status == .notServing)
      }
      #expect(await rpcError { _ = try await client.check(service("b")) }?.code == .notFound)
    }
  }
}
