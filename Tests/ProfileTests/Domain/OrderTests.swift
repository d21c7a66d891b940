import ProfileDomain
import Testing

/// Whatever order and batches signals arrive in, and however often folding lets go of what is
/// settled, the profile is the same.
@Suite struct OrderTests {
  private static func observation(
    _ generator: inout SeededGenerator
  ) -> Observation {
    let item = "item-\(Int.random(in: 0..<6, using: &generator))"
    let tag = "category:\(Int.random(in: 0..<4, using: &generator))"
    return switch Int.random(in: 0..<10, using: &generator) {
    case 0...2: .presence
    case 3: .tryOn(item: item, shop: "heqi")
    case 4: .receipt(shop: "heqi", items: [item, "item-0"])
    case 5: .view(tag: tag)
    case 6: .favourite(tag: tag)
    case 7: .portalLogin
    default:
      .feedback(
        [.seen, .opened, .rejected, .rejected, .rejected, .redeemed].randomElement(
          using: &generator) ?? .seen,
        tags: [tag, "shop:heqi"])
    }
  }

  private static func records(_ generator: inout SeededGenerator) -> [ProfileRecord] {
    (1...120).map { number in
      // Few instants, so that many events share one and only ids order them.
      let after = Int64.random(in: 0..<600, using: &generator) * 15 * minute - 6 * day
      let uses: [SignalUses] = [[.profiling, .location], [.profiling], [.location], []]
      return record(
        number, after: after, zone: ["a", "b", nil].randomElement(using: &generator) ?? nil,
        mall: Bool.random(using: &generator) ? "north" : "south", observation(&generator),
        uses: uses.randomElement(using: &generator) ?? [])
    }
  }

  @Test(arguments: 0..<40)
  func arrivalOrderDoesNotMatter(seed: UInt64) {
    var generator = SeededGenerator(seed: seed)
    let records = Self.records(&generator)
    var expected = state(records)
    expected.settle(nowMilliseconds: noon + hour)
    for _ in 0..<5 {
      var folded = ProfileState()
      for record in records.shuffled(using: &generator) {
        folded.fold(record)
        if Int.random(in: 0..<8, using: &generator) == 0 { folded.settle(nowMilliseconds: noon) }
      }
      folded.settle(nowMilliseconds: noon + hour)
      #expect(folded == expected)
      #expect(view(folded, at: hour) == view(expected, at: hour))
    }
  }

  @Test func theRecordsDoDiffer() {
    var (one, other) = (SeededGenerator(seed: 1), SeededGenerator(seed: 2))
    #expect(state(Self.records(&one)) != state(Self.records(&other)))
  }
}
