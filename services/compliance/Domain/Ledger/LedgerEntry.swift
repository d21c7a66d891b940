/// One entry of the ledger: who decided what about which content, by which rules.
///
/// What says something about a person stands in it as a commitment, SHA-256 over a salt and the
/// value, so that the entry can stay when the person is erased.
public struct LedgerEntry: Sendable, Hashable {
  public enum Kind: UInt8, Sendable, Hashable {
    case briefReview = 1
    case contentReview = 2
    case outcome = 3
  }

  /// What an entry commits to, by its tag in the canonical form.
  public enum Committed: UInt8, Sendable, Hashable, CaseIterable {
    case person = 0x40
    case touch = 0x41
    case brief = 0x42
    case content = 0x43
  }

  public var kind: Kind
  public var milliseconds: Int64
  /// The review's id as text.
  public var reviewID: String
  /// 1 allow, 2 hold, 3 block; of outcomes 1 delivered, 2 withheld, 3 uncertain.
  public var decision: UInt8
  /// Packs and their versions, in the order in which they were applied.
  public var packs: [String] = []
  /// Rules that were broken, in the order of the findings.
  public var rules: [String] = []
  /// What composed the content.
  public var model = ""
  public var advertiserID = ""
  public var operatorID = ""
  public var publisherID = ""
  /// Why something was withheld, as a stable code.
  public var reason = ""
  /// 32 bytes each.
  public var commitments: [Committed: [UInt8]] = [:]

  public init(kind: Kind, milliseconds: Int64, reviewID: String, decision: UInt8) {
    self.kind = kind
    self.milliseconds = milliseconds
    self.reviewID = reviewID
    self.decision = decision
  }

  /// The canonical binary form, which a leaf of the tree is the hash of.
  ///
  /// The format (1 byte, 1), then fields in the order of their tags: tag (1 byte), length (4 bytes,
  /// big-endian), value. Empty fields are left out; lists are joined by line feeds.
  public var canonical: [UInt8] {
    var bytes: [UInt8] = [1]
    func add(_ tag: UInt8, _ value: [UInt8]) {
      if value.isEmpty { return }
      let count = UInt32(truncatingIfNeeded: value.count)
      bytes.append(tag)
      bytes += (0..<4).map { UInt8(truncatingIfNeeded: count >> UInt32(24 - 8 * $0)) }
      bytes += value
    }
    let time = UInt64(bitPattern: milliseconds)
    add(0x01, [kind.rawValue])
    add(0x02, (0..<8).map { UInt8(truncatingIfNeeded: time >> UInt64(56 - 8 * $0)) })
    add(0x03, Array(reviewID.utf8))
    add(0x04, [decision])
    add(0x05, Array(packs.joined(separator: "\n").utf8))
    add(0x06, Array(rules.joined(separator: "\n").utf8))
    add(0x07, Array(model.utf8))
    add(0x08, Array(advertiserID.utf8))
    add(0x09, Array(operatorID.utf8))
    add(0x0A, Array(publisherID.utf8))
    add(0x0B, Array(reason.utf8))
    for committed in Committed.allCases { add(committed.rawValue, commitments[committed] ?? []) }
    return bytes
  }
}
