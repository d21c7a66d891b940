import Testing

@testable import PersonKeys

@Suite struct RecentKeysTests {
  @Test func theOldestGoes() {
    var keys = RecentKeys<Int, String>(limit: 3)
    for id in 1...3 { keys.insert("k\(id)", of: id) }
    #expect(keys.key(of: 1) == "k1")
    keys.insert("k4", of: 4)
    #expect(keys.key(of: 2) == nil)
    #expect([1, 3, 4].map { keys.key(of: $0) } == ["k1", "k3", "k4"])
    #expect(keys.count == 3)
  }

  /// The same as a plain list that is searched, over many random steps.
  @Test func itActsLikeAList() {
    var generator = SystemRandomNumberGenerator()
    var keys = RecentKeys<Int, Int>(limit: 8)
    var list: [(id: Int, key: Int)] = []
    for step in 0..<20_000 {
      let id = Int.random(in: 0..<14, using: &generator)
      let place = list.firstIndex { $0.id == id }
      switch Int.random(in: 0..<5, using: &generator) {
      case 0:
        keys.remove(id)
        if let place { list.remove(at: place) }
      case 1, 2:
        keys.insert(step, of: id)
        if let place { list.remove(at: place) } else if list.count == 8 { list.removeFirst() }
        list.append((id, step))
      default:
        #expect(keys.key(of: id) == place.map { list[$0].key })
        if let place { list.append(list.remove(at: place)) }
      }
      #expect(keys.count == list.count)
    }
  }
}
