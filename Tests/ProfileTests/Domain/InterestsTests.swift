import Testing

@testable import ProfileDomain

@Suite struct InterestsTests {
  private func rejection(_ number: Int, after: Int64, _ tags: [String]) -> ProfileRecord {
    record(number, after: after, .feedback(.rejected, tags: tags), uses: [])
  }

  @Test func actsTeachTheirTags() {
    let folded = state([
      record(1, after: 0, .tryOn(item: "coat", shop: "heqi")),
      record(2, after: 1, .favourite(tag: "category:coats")),
      record(3, after: 2, .view(tag: "item:scarf")),
    ])
    let tags = view(folded, at: 10).tags
    #expect(tags.map(\.tag) == ["category:coats", "item:coat", "shop:heqi", "item:scarf"])
    #expect(tags[0].strengthPermille == 444 && tags[0].source?.kind == "favourite")
    #expect(tags[3].strengthPermille == 74)
  }

  @Test func interestsFadeByHalfInThirtyDays() {
    let folded = state([record(1, after: 0, .receipt(shop: "heqi", items: ["coat"]))])
    // 500 / (500 + 500), 250 / (250 + 500), 125 / (125 + 500)
    let strengths = [0, 30, 60].map { days in
      view(folded, at: Int64(days) * day).tags.first { $0.tag == "item:coat" }?.strengthPermille
    }
    #expect(strengths == [500, 333, 200])
    #expect(view(folded, at: 360 * day).tags.isEmpty)
  }

  @Test func everyDayFadesALittle() {
    for days in Int64(0)..<Int64(Decay.horizonDays) {
      #expect(Decay.fraction(days: days) > Decay.fraction(days: days + 1))
    }
    #expect(Decay.fraction(days: -3) == 1 << 32)
    #expect(Decay.fraction(days: 30) == 1 << 31)
  }

  @Test func withoutProfilingNothingIsLearnedButRejections() {
    let folded = state([
      record(1, after: 0, .favourite(tag: "category:coats"), uses: [.location]),
      rejection(2, after: 1, ["category:coats"]),
    ])
    #expect(folded.interests.row.count == 1)
    #expect(view(folded).tags.map(\.strengthPermille) == [0])
  }

  @Test func threeRejectionsInARowPutATagToSleep() throws {
    var folded = state((1...2).map { rejection($0, after: Int64($0), ["category:coats"]) })
    #expect(view(folded, at: 5).tags.first?.sleepsUntilMilliseconds == nil)
    folded.fold(rejection(3, after: 3, ["category:coats", "shop:heqi"]))
    let tags = view(folded, at: 5).tags
    let coats = try #require(tags.first { $0.tag == "category:coats" })
    #expect(coats.rejections == 3)
    #expect(coats.sleepsUntilMilliseconds == noon + 3 + 30 * day)
    #expect(tags.first { $0.tag == "shop:heqi" }?.sleepsUntilMilliseconds == nil)
    #expect(view(folded, at: 3 + 30 * day).tags.allSatisfy { $0.sleepsUntilMilliseconds == nil })
  }

  @Test func interestWakesAndEndsTheRow() {
    var folded = state((1...3).map { rejection($0, after: Int64($0), ["category:coats"]) })
    folded.fold(record(4, after: 4, .view(tag: "category:coats")))
    #expect(view(folded, at: 5).tags.first?.sleepsUntilMilliseconds != nil)
    folded.fold(record(5, after: 5, .favourite(tag: "category:coats")))
    #expect(view(folded, at: 6).tags.first?.sleepsUntilMilliseconds == nil)
    #expect(view(folded, at: 6).rejectionsInARow == 0)
  }

  @Test func aLateActOfInterestTakesOnlyWhatWasBefore() {
    var folded = state([1, 2, 4, 5].map { rejection($0, after: Int64($0), ["a:b"]) })
    #expect(folded.interests.row.count == 4)
    folded.fold(record(3, after: 3, .favourite(tag: "c:d")))
    #expect(folded.interests.row.count == 2)
    #expect(folded.interests.tags["a:b"]?.row.count == 4)
  }

  @Test func aWishPutsToSleepAndWakes() {
    var folded = state([record(1, after: 0, .favourite(tag: "a:b"))])
    folded.fold(
      .tagState(tag: "a:b", asleep: true, EventKey(timeMilliseconds: noon + 1, id: signalID(2))))
    #expect(view(folded, at: 2).tags.first?.sleepsUntilMilliseconds == noon + 1 + 30 * day)
    folded.fold(
      .tagState(tag: "a:b", asleep: false, EventKey(timeMilliseconds: noon + 2, id: signalID(3))))
    #expect(view(folded, at: 2).tags.first?.sleepsUntilMilliseconds == nil)
    #expect(view(folded, at: 2).tags.first?.source?.kind == "favourite")
  }

  @Test func aDeletedTagStartsFromNothing() {
    var folded = state([
      record(1, after: 0, .favourite(tag: "a:b")),
      // Ahead of the clock, and known when the tag is deleted.
      record(2, after: 4 * minute, .favourite(tag: "a:b")),
    ])
    folded.fold(.tagDeleted(tag: "a:b", EventKey(timeMilliseconds: noon + minute, id: signalID(3))))
    #expect(view(folded, at: 5 * minute).tags.isEmpty)
    folded.fold(record(4, after: 0, .favourite(tag: "a:b")))
    #expect(view(folded, at: 5 * minute).tags.isEmpty)
    folded.fold(record(5, after: 5 * minute, .favourite(tag: "a:b")))
    #expect(view(folded, at: 5 * minute).tags.first?.strengthPermille == 444)
  }

  @Test func withdrawalLetsGoOfWhatWasLearned() {
    var folded = state([
      record(1, after: 0, .favourite(tag: "a:b")), rejection(2, after: 1, ["c:d"]),
    ])
    folded.fold(.profilingWithdrawn(EventKey(timeMilliseconds: noon + 2, id: signalID(3))))
    #expect(folded.interests.tags.isEmpty)
    #expect(folded.interests.row.count == 1)
    folded.fold(record(4, after: 1, .favourite(tag: "a:b")))
    #expect(folded.interests.tags.isEmpty)
  }

  @Test func sleepingTagsAreNotCrowdedOut() {
    let liked = (1...60).map { record($0, after: Int64($0), .favourite(tag: "liked:\($0)")) }
    let slept = (1...3).map { rejection(100 + $0, after: 100 + Int64($0), ["asleep:a"]) }
    let tags = view(state(liked + slept), at: 200).tags
    #expect(tags.count == LiveView.maximumTags)
    #expect(tags.last?.tag == "asleep:a")
  }

  @Test func tagsHaveALimit() {
    var folded = state(
      (0...Interests.maximumTags).map { number in
        record(number, after: Int64(number), .favourite(tag: "a:\(number)"))
      })
    folded.settle(nowMilliseconds: noon + day)
    #expect(folded.interests.tags.count == Interests.maximumTags)
    #expect(folded.interests.tags["a:0"] == nil)
  }

  @Test func whatNoLongerCountsIsLetGo() {
    var folded = state([
      record(1, after: 0, .favourite(tag: "a:b")), rejection(2, after: 0, ["c:d"]),
    ])
    folded.fold(.tagDeleted(tag: "e:f", EventKey(timeMilliseconds: noon, id: signalID(3))))
    folded.settle(nowMilliseconds: noon + 7 * day)
    #expect(Set(folded.interests.tags.keys) == ["a:b", "c:d", "e:f"])
    folded.settle(nowMilliseconds: noon + 9 * day)
    #expect(Set(folded.interests.tags.keys) == ["a:b", "c:d"])
    folded.settle(nowMilliseconds: noon + 400 * day)
    #expect(Set(folded.interests.tags.keys) == ["c:d"])
  }
}
