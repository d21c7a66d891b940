import Testing

@testable import ProfileDomain

@Suite struct PlacesTests {
  private func seen(_ number: Int, _ zone: String?, after: Int64) -> ProfileRecord {
    record(number, after: after, zone: zone, .presence)
  }

  @Test func sightingsMakeAVisitWithDwell() throws {
    let folded = state([
      seen(1, "l1-atrium", after: 0), seen(2, "l2-east", after: 10 * minute),
      seen(3, "l1-atrium", after: 30 * minute), seen(4, "l1-atrium", after: 35 * minute),
    ])
    let visits = Visit.all(of: folded.places.sightings)
    let visit = try #require(visits.first)
    #expect(visits.count == 1)
    #expect(visit.arrivedMilliseconds == noon && visit.leftMilliseconds == noon + 35 * minute)
    #expect(visit.zones.map(\.zoneID) == ["l1-atrium", "l2-east"])
    #expect(visit.zones.map(\.timeMilliseconds) == [15 * minute, 20 * minute])
  }

  @Test func aGapEndsAVisitAndALateSignalCanMendIt() {
    var folded = state([seen(1, "a", after: 0), seen(2, "b", after: 3 * hour)])
    #expect(Visit.all(of: folded.places.sightings).count == 2)
    #expect(view(folded, at: 3 * hour).visit?.arrivedMilliseconds == noon + 3 * hour)
    folded.fold(seen(3, "c", after: 90 * minute))
    #expect(Visit.all(of: folded.places.sightings).count == 1)
    #expect(view(folded, at: 3 * hour).visit?.zoneIDs == ["a", "c", "b"])
  }

  @Test func mallsAreApart() {
    let folded = state([
      seen(1, "a", after: 0), record(2, after: minute, zone: "b", mall: "south", .presence),
    ])
    #expect(Visit.all(of: folded.places.sightings).map(\.mallID) == ["north", "south"])
  }

  @Test func manySightingsOfAMinuteAreOne() {
    let records = (0..<60).map { seen($0 + 1, "a", after: Int64($0) * 1_000) }
    let folded = state(records)
    #expect(folded.places.sightings.count == 1)
    #expect(folded.places.sightings.first?.lastMilliseconds == noon + 59_000)
    #expect(folded == state(records.reversed()))
  }

  @Test func theZoneIsKnownForAWhile() {
    let folded = state([seen(1, "a", after: 0), seen(2, "b", after: minute)])
    #expect(view(folded, at: 2 * minute).zone?.zoneID == "b")
    #expect(view(folded, at: 16 * minute).zone?.seenMilliseconds == noon + minute)
    #expect(view(folded, at: 17 * minute).zone == nil)
    #expect(view(folded, at: 17 * minute).visit != nil)
    #expect(view(folded, at: 3 * hour).visit == nil)
  }

  @Test func whatWasBoughtIsNoLongerTriedOn() {
    var folded = state([
      record(1, after: 0, .tryOn(item: "coat", shop: "heqi")),
      record(2, after: minute, .tryOn(item: "bag", shop: "heqi")),
      record(3, after: 2 * minute, .tryOn(item: "coat", shop: "heqi")),
    ])
    #expect(view(folded, at: hour).visit?.triedOnItemIDs == ["bag", "coat"])
    folded.fold(record(4, after: 3 * minute, .receipt(shop: "heqi", items: ["coat"])))
    #expect(view(folded, at: hour).visit?.triedOnItemIDs == ["bag"])
  }

  @Test func whatIsNotConsentedToIsNotSeen() {
    let folded = state([
      seen(1, "a", after: 0), record(2, after: 1, zone: "a", .tryOn(item: "coat", shop: "heqi")),
    ])
    var consents = everything
    consents.withdraw([.location], source: "app", nowMilliseconds: noon)
    #expect(view(folded, consents).zone == nil)
    #expect(view(folded, consents).visit?.zoneIDs == [])
    #expect(view(folded, consents).visit?.triedOnItemIDs == ["coat"])
    consents = everything
    consents.withdraw([.profiling], source: "app", nowMilliseconds: noon)
    #expect(view(folded, consents).tags.isEmpty)
    #expect(view(folded, consents).visit?.triedOnItemIDs == [])
    #expect(view(folded, consents).zone?.zoneID == "a")
  }

  @Test func aPurposeSeesWhatItNeeds() {
    let folded = state([
      seen(1, "a", after: 0), record(2, after: 1, .tryOn(item: "coat", shop: "heqi")),
    ])
    #expect(view(folded, for: .service).tags.isEmpty)
    #expect(view(folded, for: .service).age == nil)
    #expect(view(folded, for: .location).tags.isEmpty)
    #expect(!view(folded, for: .marketingInbox).tags.isEmpty)
    #expect(view(folded, for: .marketingWebhook).tags.isEmpty)
    #expect(!view(folded, Consents(), for: .subjectRights).tags.isEmpty)
  }

  @Test func zonesWithoutConsentAreNotFolded() {
    let folded = state([
      record(1, after: 0, zone: "a", .tryOn(item: "coat", shop: "heqi"), uses: [.profiling])
    ])
    #expect(folded.places.sightings.map(\.zoneID) == [nil])
  }

  @Test func pastVisitsAreCountedForNinetyDays() {
    var folded = state([seen(1, "a", after: 0), seen(2, "b", after: 10 * day)])
    folded.settle(nowMilliseconds: noon + 10 * day)
    #expect(folded.places.sightings.count == 1)
    #expect(folded.places.past.count == 1)
    #expect(view(folded, at: 10 * day).visits90d == 2)
    #expect(view(folded, at: 91 * day).visits90d == 1)
    folded.settle(nowMilliseconds: noon + 91 * day)
    #expect(folded.places.past.count == 1)
  }

  @Test func detailsHaveALimit() {
    var folded = ProfileState()
    for number in 0...Places.maximumSightings {
      folded.fold(seen(number + 1, "z\(number)", after: Int64(number)))
    }
    folded.settle(nowMilliseconds: noon + day)
    #expect(folded.places.sightings.count == Places.maximumSightings)
  }
}
