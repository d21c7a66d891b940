import Messages
import RPC
import TestCalls
import Testing
import Wire

@testable import ProfileService

@Suite(.timeLimit(.minutes(3))) struct IdentityCallTests {
  private func device(_ name: String) -> Atrium_Profile_V1_Identity {
    .with { $0.kind = .deviceID(name) }
  }

  private func member(_ name: String) -> Atrium_Profile_V1_Identity {
    .with { $0.kind = .memberID(name) }
  }

  private func link(
    _ clients: Clients, _ person: String, _ identity: Atrium_Profile_V1_Identity
  ) async throws {
    _ = try await clients.identities.linkIdentity(
      .with {
        $0.personID = person
        $0.identity = identity
      }, options: by())
  }

  private func find(
    _ clients: Clients, _ identity: Atrium_Profile_V1_Identity
  ) async throws -> String {
    try await clients.identities.findPerson(
      .with { $0.identity = identity }, options: by()
    ).personID
  }

  @Test(arguments: TransportKind.allCases)
  func aPersonIsMadeOnce(kind: TransportKind) async throws {
    try await withProfile(kind) { (rig, _, clients) async throws in
      let absent = await rpcError { _ = try await find(clients, member("m-1")) }
      #expect(absent?.code == .notFound)
      let persons = try await withThrowingTaskGroup(of: (String, Bool).self) { group in
        for _ in 0..<8 {
          group.addTask {
            let made = try await clients.identities.ensurePerson(
              .with { $0.identity = .with { $0.kind = .memberID("m-1") } }, options: by())
            return (made.personID, made.created)
          }
        }
        return try await group.reduce(into: []) { $0.append($1) }
      }
      #expect(Set(persons.map(\.0)).count == 1)
      #expect(persons.filter(\.1).count == 1)
      #expect(try await find(clients, member("m-1")) == persons.first?.0)
      #expect(try rig.holds("m-1") == false)
    }
  }

  @Test func identitiesAreLinkedAndTakenAway() async throws {
    let rig = try Rig()
    let (one, other) = try await rig.running { (service) async throws in
      try await service.serving { (clients) async throws in
        let one = try await clients.person("m-1", consenting: [.location])
        let other = try await clients.person("m-2")
        try await link(clients, one, device("aa:bb"))
        try await link(clients, one, device("aa:bb"))
        try await link(clients, one, member("second card"))
        let taken = await rpcError { try await link(clients, other, member("second card")) }
        #expect(taken?.code == .alreadyExists)
        #expect(try taken?.info?.reason == "IDENTITY_TAKEN")
        let silent = await rpcError { try await link(clients, other, device("cc:dd")) }
        #expect(try silent?.info?.reason == "LOCATION_NOT_CONSENTED")
        return (one, other)
      }
    }
    try await rig.running { (service) async throws in
      try await service.serving { (clients) async throws in
        #expect(try await find(clients, device("aa:bb")) == one)
        #expect(try await find(clients, member("second card")) == one)
        let request = Atrium_Profile_V1_UnlinkIdentityRequest.with {
          $0.personID = other
          $0.identity = member("second card")
        }
        // Somebody else's stays.
        _ = try await clients.identities.unlinkIdentity(request, options: by())
        #expect(try await find(clients, member("second card")) == one)
        var own = request
        own.personID = one
        _ = try await clients.identities.unlinkIdentity(own, options: by())
        let gone = await rpcError { _ = try await find(clients, member("second card")) }
        #expect(gone?.code == .notFound)
        try await link(clients, other, member("second card"))
      }
    }
  }

  @Test func nobodyIsMadeFromADevice() async throws {
    try await withProfile { (_, _, clients) async throws in
      let error = await rpcError {
        _ = try await clients.identities.ensurePerson(
          .with { $0.identity = device("aa:bb") }, options: by())
      }
      #expect(error?.code == .failedPrecondition)
      let missing = await rpcError {
        _ = try await clients.identities.ensurePerson(
          Atrium_Profile_V1_EnsurePersonRequest(), options: by())
      }
      #expect(try missing?.fields == ["identity"])
    }
  }
}
