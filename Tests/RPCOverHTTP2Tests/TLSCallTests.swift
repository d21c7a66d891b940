import RPC
import RPCOverHTTP2
import Reactor
import TLS
import TestAuthority
import TestMessages
import TestServices
import Testing
import Wire

/// Calls under TLS and mutual TLS: who gets through, and what the others are told.
@Suite(.serialized, .timeLimit(.minutes(1))) struct TLSCallTests {
  private let seen = Received()

  private func serving<R: Sendable>(
    _ certificates: Certificates?, interceptors: [ServerInterceptor] = [],
    _ body: (RunningServer, LoopGroup) async throws -> R
  ) async throws -> R {
    let seen = seen
    let server = try await RunningServer.start(
      ListenerOptions(.loopback(port: 0), tls: certificates?.server), interceptors: interceptors,
      onEvent: {
        if case .connectionFailed(_, let reason) = $0 { seen.add(reason) }
      })
    do {
      let result = try await withLoops { try await body(server, $0) }
      await server.stop()
      return result
    } catch {
      await server.stop()
      throw error
    }
  }

  private func call(
    _ server: RunningServer, _ loops: LoopGroup, _ options: ChannelOptions
  ) async throws -> RPCError? {
    let channel = Channel(to: .addresses([server.address]), on: loops.next(), options: options)
    return try await withChannel(channel) { client in
      await failure { try await client.find(.with { $0.a = 1 }) }
    }
  }

  @Test func allFourKindsUnderMutualTLS() async throws {
    let certificates = try Certificates()
    try await serving(certificates) { server, loops in
      let channel = Channel(
        to: .addresses([server.address]), on: loops.next(), options: try certificates.client())
      try await withChannel(channel) { client in
        let text = String(repeating: "x", count: 3 << 20)
        let found = try await client.find(.with { $0.b = text })
        #expect(found.fString == text)
        let watched = try await client.watch(.with { $0.a = 500 }) { responses in
          try await responses.reduce(0) { count, _ in count + 1 }
        }
        #expect(watched == 500)
        _ = try await client.upload { requests in
          for number: Int32 in 1...3 { try await requests.write(.with { $0.a = number }) }
        }
        let echoed = try await client.chat { requests, responses in
          try await requests.write(.with { $0.b = text })
          requests.finish()
          return try await responses.next()?.b.utf8.count
        }
        #expect(echoed == text.utf8.count)
      }
    }
  }

  @Test func theAllowListDecidesByMethodAndName() async throws {
    let certificates = try Certificates(clientCertificates: .optional)
    let list = try AllowList([
      .init(
        methods: "atrium.testing.v1.Catalog/Find",
        callers: [try SPIFFEPattern("spiffe://atrium/fleet/test")])
    ])
    let seen = seen
    let interceptor = ServerInterceptor.allowing(list) { seen.add($0) }
    try await serving(certificates, interceptors: [interceptor]) { server, loops in
      #expect(try await call(server, loops, certificates.client()) == nil)
      let stranger = try await call(
        server, loops, certificates.client("spiffe://atrium/fleet/other"))
      #expect(stranger?.code == .permissionDenied)
      #expect(stranger?.message.contains("/atrium.testing.v1.Catalog/Find") == true)
      let nobody = try await call(server, loops, certificates.client(nil))
      #expect(nobody?.code == .unauthenticated)
      let channel = Channel(
        to: .addresses([server.address]), on: loops.next(), options: try certificates.client())
      let other = try await withChannel(channel) { client in
        await failure { try await client.watch(Part()) { for try await _ in $0 {} } }
      }
      #expect(other?.code == .permissionDenied)
    }
    #expect(seen.lines.contains { $0.contains("spiffe://atrium/fleet/other") })
    #expect(seen.lines.count == 3)
  }

  @Test func aServerOfAnotherAuthorityIsNotBelieved() async throws {
    let certificates = try Certificates()
    try await serving(certificates) { server, loops in
      let options = try certificates.client(trusting: TestAuthority("another"))
      let error = try await call(server, loops, options)
      #expect(error?.code == .unavailable)
      #expect(error?.message.contains("TLS") == true)
      #expect(error?.message.contains("certificate") == true)
      try await eventually { !seen.lines.isEmpty }
    }
    #expect(seen.lines.allSatisfy { $0.contains("TLS") })
  }

  @Test func aServerOfAnotherNameIsNotBelieved() async throws {
    let certificates = try Certificates(names: "DNS:elsewhere.test")
    try await serving(certificates) { server, loops in
      let error = try await call(server, loops, certificates.client())
      #expect(error?.code == .unavailable)
      #expect(error?.message.contains("localhost") == true)
    }
  }

  @Test func aClientWithoutACertificateIsToldSo() async throws {
    let certificates = try Certificates()
    try await serving(certificates) { server, loops in
      let error = try await call(server, loops, certificates.client(nil))
      #expect(error?.code == .unavailable)
      #expect(error?.message.contains("certificate") == true)
      try await eventually { seen.lines.contains { $0.contains("certificate") } }
    }
  }

  @Test func aClientOfAnotherAuthorityIsToldSo() async throws {
    let certificates = try Certificates()
    try await serving(certificates) { server, loops in
      let error = try await call(
        server, loops, certificates.client(issuedBy: TestAuthority("another")))
      #expect(error?.code == .unavailable)
      #expect(error?.message.contains("TLS") == true)
      try await eventually { seen.lines.contains { $0.contains("certificate") } }
    }
  }

  @Test func plaintextAndTLSDoNotMixAndSaySo() async throws {
    let certificates = try Certificates()
    try await serving(certificates) { server, loops in
      let error = try await call(server, loops, ChannelOptions())
      #expect(error?.code == .unavailable)
      try await eventually { seen.lines.contains { $0.contains("TLS") } }
    }
    try await serving(nil) { server, loops in
      let error = try await call(server, loops, certificates.client())
      #expect(error?.code == .unavailable)
      #expect(error?.message.contains("TLS") == true)
      try await eventually { seen.lines.contains { $0.contains("preface") } }
    }
  }

  @Test func reloadedCertificatesServeNewConnectionsAndDropNoCall() async throws {
    let certificates = try Certificates()
    let next = try TestAuthority("next")
    try await serving(certificates) { server, loops in
      let options = try certificates.client()
      let channel = Channel(to: .addresses([server.address]), on: loops.next(), options: options)
      try await withChannel(channel) { client in
        try await client.chat { requests, responses in
          try await requests.write(.with { $0.a = 1 })
          #expect(try await responses.next()?.a == 1)
          try certificates.server.reload(Certificates.serverConfiguration(next))
          // The open call goes on; so do new calls of its connection.
          try await requests.write(.with { $0.a = 2 })
          #expect(try await responses.next()?.a == 2)
          requests.finish()
        }
        _ = try await client.find(Part())
      }
      #expect(try await call(server, loops, options)?.code == .unavailable)
      let error = try await call(
        server, loops, certificates.client(trusting: next, issuedBy: next))
      #expect(error == nil)
    }
  }
}
