import Testing

@testable import Matching

@Suite struct PatternSetTests {
  private func bytes(_ text: String) -> [UInt8] { Array(text.utf8) }

  private func found(_ set: PatternSet, _ text: String) throws -> [String] {
    try set.matches(in: bytes(text)).map { "\($0.pattern)@\($0.end)" }.sorted()
  }

  @Test func everyPlaceIsFound() throws {
    let set = try PatternSet(["最低", "低价", "最低价", "a.b"].map(bytes))
    #expect(try found(set, "全城最低价") == ["0@12", "1@15", "2@15"])
    #expect(try found(set, "最低最低") == ["0@12", "0@6"])
    // Literals: a point is a point.
    #expect(try found(set, "axb a.b") == ["3@7"])
    #expect(try found(set, "").isEmpty)
  }

  @Test func asASimpleSearchFindsThem() throws {
    var seed: UInt64 = 7
    func next(_ limit: Int) -> Int {
      seed = seed &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Int(seed >> 33) % limit
    }
    for _ in 0..<60 {
      let patterns = Set((0..<12).map { _ in (0...next(4)).map { _ in UInt8(97 + next(3)) } })
      let text = (0..<200).map { _ in UInt8(97 + next(3)) }
      let list = Array(patterns)
      let set = try PatternSet(list)
      var expected: Set<PatternSet.Match> = []
      for (number, pattern) in list.enumerated() {
        for end in pattern.count...text.count
        where text[(end - pattern.count)..<end].elementsEqual(pattern) {
          expected.insert(.init(pattern: number, end: end))
        }
      }
      #expect(Set(try set.matches(in: text)) == expected)
    }
  }

  @Test func compiledSetsAreKept() throws {
    let patterns = ["国家级", "最佳"].map(bytes)
    let kept = try PatternSet(patterns).serialized()
    let again = try PatternSet(serialized: kept, patterns: patterns)
    #expect(try found(again, "最佳国家级") == ["0@15", "1@6"])
    #expect(throws: MatchingError.notSerialized) {
      try PatternSet(serialized: kept, patterns: [bytes("别的")])
    }
    #expect(throws: MatchingError.notSerialized) {
      try PatternSet(serialized: Array(kept.dropLast(40)), patterns: patterns)
    }
    #expect(throws: MatchingError.notSerialized) {
      try PatternSet(serialized: [], patterns: patterns)
    }
  }

  @Test func badPatternsAreNamed() throws {
    #expect(throws: MatchingError.pattern(index: 1)) { try PatternSet([bytes("a"), []]) }
    let long = [UInt8](repeating: 97, count: PatternSet.maximumPatternBytes + 1)
    #expect(throws: MatchingError.pattern(index: 0)) { try PatternSet([long]) }
    #expect(throws: MatchingError.self) {
      try PatternSet([bytes("a")]).matches(
        in: [UInt8](repeating: 98, count: PatternSet.maximumTextBytes + 1))
    }
    #expect(try PatternSet([]).matches(in: bytes("a")).isEmpty)
  }
}
