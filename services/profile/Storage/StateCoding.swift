import ProfileDomain

// How a folded profile lies on disk, before it is sealed.

extension ProfileState {
  private static let format: UInt8 = 1

  var stored: [UInt8] {
    var writer = StoredWriter(format: Self.format)
    writer.put(unsigned: revision)
    writer.put(interests)
    writer.put(places)
    return writer.bytes
  }

  init(stored bytes: [UInt8]) throws(StoredFault) {
    var reader = try StoredReader(bytes, format: Self.format, what: "profile")
    self.init()
    revision = try reader.unsigned()
    interests = try reader.interests()
    places = try reader.places()
    if !reader.isAtEnd { throw reader.fault }
  }
}

// MARK: - Writing

extension StoredWriter {
  mutating func put(_ key: EventKey) {
    put(signed: key.timeMilliseconds)
    put(fixed: key.id.high)
    put(fixed: key.id.low)
  }

  fileprivate mutating func put(_ row: RejectionRow) {
    put(optional: row.lastPositive) { $0.put($1) }
    put(count: row.rejections.count)
    for key in row.rejections { put(key) }
  }

  fileprivate mutating func put(_ interests: Interests) {
    put(interests.row)
    put(optional: interests.clearedThrough) { $0.put($1) }
    put(count: interests.tags.count)
    // In order, so that equal profiles are equal bytes.
    for (tag, interest) in interests.tags.sorted(by: { $0.key < $1.key }) {
      put(tag)
      put(interest)
    }
  }

  private mutating func put(_ interest: TagInterest) {
    put(count: interest.buckets.count)
    for bucket in interest.buckets {
      put(signed: Int64(bucket.day))
      put(signed: Int64(bucket.weight))
    }
    put(optional: interest.source) {
      $0.put($1.key)
      $0.put($1.kind)
    }
    put(interest.row)
    put(optional: interest.sleepWish) { $0.put($1) }
    put(optional: interest.forgottenThrough) { $0.put($1) }
  }

  fileprivate mutating func put(_ places: Places) {
    put(optional: places.clearedThrough) { $0.put($1) }
    put(count: places.sightings.count)
    for sighting in places.sightings {
      put(sighting.first)
      put(signed: sighting.lastMilliseconds - sighting.first.timeMilliseconds)
      put(sighting.mallID)
      put(optional: sighting.zoneID) { $0.put($1) }
    }
    put(count: places.acts.count)
    for act in places.acts {
      put(act.key)
      put(act.mallID)
      put(act.itemID)
      put(byte: act.isBought ? 1 : 0)
    }
    put(count: places.past.count)
    for visit in places.past {
      put(visit.mallID)
      put(signed: visit.arrivedMilliseconds)
      put(signed: visit.leftMilliseconds)
    }
  }
}

// MARK: - Reading

extension StoredReader {
  mutating func key() throws(StoredFault) -> EventKey {
    let time = try signed()
    return EventKey(timeMilliseconds: time, id: SignalID(high: try fixed(), low: try fixed()))
  }

  private mutating func row() throws(StoredFault) -> RejectionRow {
    var row = RejectionRow()
    row.lastPositive = try optional { reader throws(StoredFault) in try reader.key() }
    row.rejections = try list { reader throws(StoredFault) in try reader.key() }
    return row
  }

  fileprivate mutating func interests() throws(StoredFault) -> Interests {
    var interests = Interests()
    interests.row = try row()
    interests.clearedThrough = try optional { reader throws(StoredFault) in try reader.key() }
    for _ in 0..<(try count()) {
      let tag = try text()
      interests.tags[tag] = try interest()
    }
    return interests
  }

  private mutating func interest() throws(StoredFault) -> TagInterest {
    var interest = TagInterest()
    interest.buckets = try list { reader throws(StoredFault) in
      DayBucket(
        day: Int32(clamping: try reader.signed()), weight: Int32(clamping: try reader.signed()))
    }
    interest.source = try optional { reader throws(StoredFault) in
      TagInterest.Source(key: try reader.key(), kind: try reader.text())
    }
    interest.row = try row()
    interest.sleepWish = try optional { reader throws(StoredFault) in try reader.key() }
    interest.forgottenThrough = try optional { reader throws(StoredFault) in try reader.key() }
    return interest
  }

  fileprivate mutating func places() throws(StoredFault) -> Places {
    var places = Places()
    places.clearedThrough = try optional { reader throws(StoredFault) in try reader.key() }
    places.sightings = try list { reader throws(StoredFault) in
      let first = try reader.key()
      let (last, isOver) = first.timeMilliseconds.addingReportingOverflow(try reader.signed())
      if isOver { throw reader.fault }
      return Sighting(
        first: first, lastMilliseconds: last, mallID: try reader.text(),
        zoneID: try reader.optional { reader throws(StoredFault) in try reader.text() })
    }
    places.acts = try list { reader throws(StoredFault) in
      ItemAct(
        key: try reader.key(), mallID: try reader.text(), itemID: try reader.text(),
        isBought: try reader.byte() == 1)
    }
    places.past = try list { reader throws(StoredFault) in
      PastVisit(
        mallID: try reader.text(), arrivedMilliseconds: try reader.signed(),
        leftMilliseconds: try reader.signed())
    }
    return places
  }
}
