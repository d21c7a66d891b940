/// The latest used keys, a bounded number of them.
///
/// Slots are a list in the order of their use, linked by their places; -1 is none.
struct RecentKeys<ID: Hashable, Key> {
  private struct Slot {
    var id: ID
    var key: Key?
    var older: Int
    var newer: Int
  }

  private let limit: Int
  private var slots: [Slot] = []
  private var places: [ID: Int] = [:]
  private var free: [Int] = []
  private var newest = -1
  private var oldest = -1

  init(limit: Int) {
    self.limit = max(1, limit)
  }

  var count: Int { places.count }

  mutating func key(of id: ID) -> Key? {
    guard let place = places[id] else { return nil }
    unlink(place)
    linkAsNewest(place)
    return slots[place].key
  }

  mutating func insert(_ key: Key, of id: ID) {
    remove(id)
    if places.count >= limit, oldest >= 0 { remove(slots[oldest].id) }
    let slot = Slot(id: id, key: key, older: -1, newer: -1)
    let place: Int
    if let reused = free.popLast() {
      place = reused
      slots[place] = slot
    } else {
      place = slots.count
      slots.append(slot)
    }
    places[id] = place
    linkAsNewest(place)
  }

  mutating func remove(_ id: ID) {
    guard let place = places.removeValue(forKey: id) else { return }
    unlink(place)
    // The key goes now, not when the slot is used again.
    slots[place].key = nil
    free.append(place)
  }

  private mutating func linkAsNewest(_ place: Int) {
    slots[place].older = newest
    slots[place].newer = -1
    if newest >= 0 { slots[newest].newer = place } else { oldest = place }
    newest = place
  }

  private mutating func unlink(_ place: Int) {
    let (older, newer) = (slots[place].older, slots[place].newer)
    if older >= 0 { slots[older].newer = newer } else { oldest = newer }
    if newer >= 0 { slots[newer].older = older } else { newest = older }
  }
}
