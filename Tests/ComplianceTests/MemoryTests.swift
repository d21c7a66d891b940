import ComplianceDomain
import Crypto
import Database
import DatabaseSQLite
import Messages
import PersonKeys
import RPC
import TestCalls
import Testing
import Wire

@testable import ComplianceService

/// What is held in memory beside the database never says anything else than the database.
@Suite struct MemoryTests {
  private struct Undone: Error {}

  private func append(_ entry: [UInt8], _ trees: LedgerTrees, _ connection: WriteConnection) throws
    -> LedgerLeaf
  {
    try connection.extend(Office.realm, trees) { end in
      let leaf = end.next(MerkleTree.leafHash(entry))
      try connection.append(entry, opening: nil, as: leaf, to: &end)
      return leaf
    }
  }

  @Test func aWriteThatIsUndoneLeavesTheTreeAsItWas() async throws {
    try await Office.with { office in
      let trees = LedgerTrees()
      for number in 0..<UInt8(40) {
        // Of each three writes one is undone, after it has changed the tree in memory.
        await #expect(throws: Undone.self) {
          try await office.database.write { connection in
            _ = try append([number, 0], trees, connection)
            _ = try append([number, 1], trees, connection)
            throw Undone()
          }
        }
        let leaves = try await office.database.write { connection in
          [
            try append([number, 2], trees, connection), try append([number, 3], trees, connection),
          ]
        }
        #expect(leaves.map(\.index) == [UInt64(number) * 2, UInt64(number) * 2 + 1])
      }
      // Whoever knows nothing goes on where the others were.
      let last = try await office.database.write { try append([9], LedgerTrees(), $0) }
      #expect(last.index == 80)
      let after = try await office.database.write { try append([10], trees, $0) }
      #expect(after.index == 81)
      let inspection = try LedgerInspection(folder: office.folder)
      let report = try #require(
        try await office.database.read { try inspection.verify($0) }.first)
      #expect(report.faults == [] && report.entries == 82)
    }
  }

  @Test func lowNodesAreMadeOfTheirLeaves() async throws {
    try await Office.with { office in
      let trees = LedgerTrees()
      let hashes = (0..<UInt8(16)).map { MerkleTree.leafHash([$0]) }
      for number in 0..<UInt8(16) {
        _ = try await office.database.write { try append([number], trees, $0) }
      }
      try await office.database.read { connection in
        for level in 0...4 {
          for index in 0..<(16 >> level) {
            var range = MerkleRange()
            for hash in hashes[(index << level)..<((index + 1) << level)] { try range.append(hash) }
            let node = MerkleNode(level: level, index: UInt64(index))
            #expect(try connection.node(node, realm: Office.realm) == range.root)
          }
        }
        #expect(throws: LedgerDamage.self) {
          try connection.node(MerkleNode(level: 2, index: 4), realm: Office.realm)
        }
      }
    }
  }

  @Test func touchesOfEarlierStartsAreKnown() async throws {
    try await Office.with { office in
      try await office.client { client in
        for number in 1...3 {
          var brief = Office.brief(number)
          brief.consentTextVersion = ""
          let reviews = Atrium_Compliance_V1_ReviewsClient(client)
          _ = try await reviews.reviewBrief(.with { [brief] in $0.brief = brief })
        }
      }
      let known = KnownTouches()
      #expect(known.mayHold(Office.touch(9), realm: Office.realm))
      known.note(Office.touch(4), realm: Office.realm)
      try await known.learn(from: office.database)
      for number in 1...4 {
        #expect(known.mayHold(Office.touch(number), realm: Office.realm))
      }
      // Of these one in 400 may be taken for another; the hash differs from run to run.
      let taken = (100..<1_100).filter { known.mayHold(Office.touch($0), realm: Office.realm) }
      #expect(taken.count < 50)
    }
  }

  @Test func anOutcomeFindsItsReviewAlsoAfterARestart() async throws {
    try await Office.with { office in
      let brief = Office.brief()
      let review = try await office.client { client in
        try await Atrium_Compliance_V1_ReviewsClient(client).reviewContent(
          .with {
            $0.brief = brief
            $0.content = Office.content(brief)
          })
      }
      let outcome = Atrium_Compliance_V1_RecordOutcomeRequest.with {
        $0.touchID = brief.touchID
        $0.reviewID = review.reviewID
        $0.kind = .delivered
      }
      await office.close()
      let again = try Office(folder: office.folder)
      let first = try await again.client { client in
        try await Atrium_Compliance_V1_ReviewsClient(client).recordOutcome(outcome)
      }
      #expect(first.ledger?.leafIndex == 1)
      // The outcome's opening goes with its person, as the review's does.
      #expect(try await again.database.read { try $0.opening(1, realm: Office.realm) } != nil)
      let receipt = try await again.client { client in
        try await Atrium_Erasure_V1_PersonErasureClient(client).erasePerson(
          .with {
            $0.erasureID = "0192f0c1-2345-7000-8000-0000000000e1"
            $0.personID = Office.person
          })
      }
      #expect(receipt.erasedRows == 3)
      for leaf in 0..<2 {
        let opening = try await again.database.read {
          try $0.opening(UInt64(leaf), realm: Office.realm)
        }
        #expect(opening == nil)
      }
      await again.close()
    }
  }
}
