import ComplianceDomain
import Crypto
import Database
import DatabaseSQLite
import Messages
import PersonKeys
import RPC
import RPCServices
import TestCalls
import Testing
import Wire

@testable import ComplianceService

@Suite struct LedgerTests {
  private typealias Ledger = Atrium_Compliance_V1_LedgerClient

  /// Reviews briefs with content, so that the ledger has two entries for each.
  private func fill(_ client: Client, _ numbers: Range<Int>) async throws {
    for number in numbers {
      let brief = Office.brief(number)
      _ = try await Atrium_Compliance_V1_ReviewsClient(client).reviewContent(
        .with {
          $0.brief = brief
          $0.content = Office.content(brief)
        })
    }
  }

  private func digests(_ path: [[UInt8]]) throws -> [Digest] { try path.map { try Digest($0) } }

  @Test func everyLeafIsProvedAgainstTheSignedHead() async throws {
    try await Office.with { office in
      try await office.client { client in
        let ledger = Ledger(client)
        try await fill(client, 1..<4)
        let early = try await ledger.getHead(.init())
        #expect(early.treeSize == 3)
        let key = try LedgerKey(folder: office.folder).publicKey
        let signed = LedgerKey.signed(
          realm: Office.realm, size: early.treeSize, root: try Digest(early.rootHash),
          signedMilliseconds: Office.now)
        #expect(key.isValid(signature: early.signature, for: signed))
        #expect(early.keyID == SHA256.hash(key.bytes).bytes)
        try await fill(client, 4..<12)
        // The newest head is the one that was signed; a newer one comes with the interval.
        #expect(try await ledger.getHead(.init()) == early)
        await office.service.stop()
        let head = try await ledger.getHead(.init())
        #expect(head.treeSize == 11)
        for index in 0..<head.treeSize {
          let proof = try await ledger.proveInclusion(.with { $0.leafIndex = index })
          #expect(
            MerkleTree.isIncluded(
              leafHash: try Digest(proof.leafHash), index: index, size: head.treeSize,
              proof: try digests(proof.path), root: try Digest(head.rootHash)))
        }
        let growth = try await ledger.proveConsistency(.with { $0.firstSize = early.treeSize })
        #expect(
          MerkleTree.isConsistent(
            from: early.treeSize, root: try Digest(early.rootHash), to: head.treeSize,
            root: try Digest(head.rootHash), proof: try digests(growth.path)))
      }
    }
  }

  @Test func proofsHaveTheirLimits() async throws {
    try await Office.with { office in
      try await office.client { client in
        let ledger = Ledger(client)
        func code(_ body: () async throws -> Void) async -> StatusCode? {
          do {
            try await body()
            return nil
          } catch let error as RPCError { return error.code } catch { return nil }
        }
        #expect(await code { _ = try await ledger.getHead(.init()) } == .notFound)
        try await fill(client, 1..<3)
        #expect(
          await code { _ = try await ledger.proveInclusion(.with { $0.leafIndex = 2 }) }
            == .invalidArgument)
        #expect(
          await code { _ = try await ledger.proveInclusion(.with { $0.treeSize = 9 }) }
            == .outOfRange)
        #expect(
          await code { _ = try await ledger.proveConsistency(.init()) } == .invalidArgument)
      }
    }
  }

  @Test func filesAloneTellWhetherAllIsWell() async throws {
    try await Office.with { office in
      try await office.client { try await fill($0, 1..<6) }
      // Beside the process, and after it.
      let inspection = try LedgerInspection(folder: office.folder)
      let beside = try #require(try SQLite.read(folder: office.folder, inspection.verify).first)
      #expect(beside.faults == [] && beside.entries == 5)
      await office.close()
      let report = try #require(try SQLite.read(folder: office.folder, inspection.verify).first)
      #expect(report.faults == [])
      #expect(report.entries == 5 && report.heads == 1)
      let proof = try SQLite.read(folder: office.folder) {
        try inspection.prove(realm: Office.realm, leaf: 2, size: nil, in: $0)
      }
      #expect(proof.holds && proof.root == report.root)
      let database = try SQLite.open(folder: office.folder, schema: ComplianceService.schema)
      try await database.write { connection in
        try connection.execute(
          """
          UPDATE leaves SET entry = :entry
          WHERE realm_id = :realm_id AND leaf_index = :leaf_index
          """, ["entry": [1, 2, 3] as [UInt8], "realm_id": Office.realm, "leaf_index": 2])
      }
      let broken = try #require(try SQLite.read(folder: office.folder, inspection.verify).first)
      #expect(broken.faults.contains("entry 2 was changed"))
      #expect(broken.faults.contains { $0.contains("another root") })
      let lost = try SQLite.read(folder: office.folder) {
        try inspection.prove(realm: Office.realm, leaf: 2, size: nil, in: $0)
      }
      #expect(!lost.holds)
      await database.close()
    }
  }

  @Test func proofsOutliveThePerson() async throws {
    try await Office.with { office in
      try await office.client { client in
        try await fill(client, 1..<4)
        let head = try await Ledger(client).getHead(.init())
        let person = PersonKeyID(realm: Office.realm, person: Office.person)
        let before = try #require(
          try await office.database.read { try $0.opening(0, realm: Office.realm) })
        let place = EnvelopePlace(table: "openings", row: "0")
        // Until then, whoever has the key can show what an entry commits to.
        let opened = try await office.keys.open(before, for: person, at: place)
        let values = try #require(Commitments.read(opened))
        let entry = try #require(
          try await office.database.read { connection in
            try connection.first(
              "SELECT entry FROM leaves WHERE realm_id = :realm_id AND leaf_index = 0",
              ["realm_id": Office.realm]
            ) { row in try row.blob("entry") }
          })
        for (_, salt, value) in values {
          let commitment = SHA256.hash(salt, value).bytes
          #expect(entry.indices.contains { entry[$0...].starts(with: commitment) })
        }
        let text = Array(Office.person.utf8)
        #expect(!entry.indices.contains { entry[$0...].starts(with: text) })

        let erase = Atrium_Erasure_V1_ErasePersonRequest.with {
          $0.erasureID = "0192f0c1-2345-7000-8000-0000000000e1"
          $0.personID = Office.person
        }
        let erasure = Atrium_Erasure_V1_PersonErasureClient(client)
        let receipt = try await erasure.erasePerson(erase)
        #expect(receipt.service == "compliance" && receipt.erasedRows == 6)
        #expect(try await erasure.erasePerson(erase) == receipt)

        #expect(try await office.keys.key(for: person) == nil)
        #expect(try await office.database.read { try $0.opening(0, realm: Office.realm) } == nil)
        let proof = try await Ledger(client).proveInclusion(.with { $0.leafIndex = 1 })
        #expect(
          MerkleTree.isIncluded(
            leafHash: try Digest(proof.leafHash), index: 1, size: head.treeSize,
            proof: try digests(proof.path), root: try Digest(head.rootHash)))
        await #expect(throws: RPCError.self) { try await fill(client, 9..<10) }
      }
    }
  }

  @Test func theCanonicalFormIsFixed() {
    var entry = LedgerEntry(
      kind: .contentReview, milliseconds: 258, reviewID: "r", decision: 1)
    entry.packs = ["a@1", "b@2"]
    entry.commitments[.person] = [9]
    #expect(
      entry.canonical == [
        1, 0x01, 0, 0, 0, 1, 2, 0x02, 0, 0, 0, 8, 0, 0, 0, 0, 0, 0, 1, 2, 0x03, 0, 0, 0, 1, 0x72,
        0x04, 0, 0, 0, 1, 1, 0x05, 0, 0, 0, 7, 0x61, 0x40, 0x31, 0x0A, 0x62, 0x40, 0x32, 0x40, 0, 0,
        0, 1, 9,
      ])
  }
}
