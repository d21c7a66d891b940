/// Finds a route by the bytes of its path, without making a string of them.
///
/// Open addressing over a table that is at least half empty. Only our own paths are inside, so a
/// peer cannot make a lookup long.
struct PathTable: Sendable {
  private var slots: [Slot]
  /// All paths, one behind the other.
  private var paths: [UInt8] = []
  private let routes: [Route]
  private let mask: Int

  private struct Slot: Sendable {
    var hash = 0
    var start = 0
    var count = 0
    /// Negative in an empty slot.
    var route = -1
  }

  init(_ routes: [Route]) {
    var size = 4
    while size < routes.count * 2 { size *= 2 }
    slots = Array(repeating: Slot(), count: size)
    mask = size - 1
    self.routes = routes
    for (index, route) in routes.enumerated() {
      let path = [UInt8](route.method.path.utf8)
      let hash = path.withUnsafeBytes { Self.hash($0) }
      var at = hash & mask
      while slots[at].route >= 0 { at = (at + 1) & mask }
      slots[at] = Slot(hash: hash, start: paths.count, count: path.count, route: index)
      paths += path
    }
  }

  func find(_ path: UnsafeRawBufferPointer) -> Route? {
    let hash = Self.hash(path)
    var at = hash & mask
    while slots[at].route >= 0 {
      if slots[at].hash == hash, slots[at].count == path.count, isEqual(path, slots[at].start) {
        return routes[slots[at].route]
      }
      at = (at + 1) & mask
    }
    return nil
  }

  /// Eight bytes at a time.
  private func isEqual(_ path: UnsafeRawBufferPointer, _ start: Int) -> Bool {
    paths.withUnsafeBytes { paths in
      var at = 0
      while at + 8 <= path.count {
        let (ours, theirs) = (
          paths.loadUnaligned(fromByteOffset: start + at, as: UInt64.self),
          path.loadUnaligned(fromByteOffset: at, as: UInt64.self)
        )
        if ours != theirs { return false }
        at += 8
      }
      while at < path.count {
        if paths[start + at] != path[at] { return false }
        at += 1
      }
      return true
    }
  }

  /// Eight bytes at a time, multiplied and folded.
  private static func hash(_ bytes: UnsafeRawBufferPointer) -> Int {
    var hash = UInt64(truncatingIfNeeded: bytes.count)
    var at = 0
    while at + 8 <= bytes.count {
      mix(&hash, bytes.loadUnaligned(fromByteOffset: at, as: UInt64.self))
      at += 8
    }
    var rest: UInt64 = 0
    while at < bytes.count {
      rest = rest << 8 | UInt64(bytes[at])
      at += 1
    }
    mix(&hash, rest)
    return Int(truncatingIfNeeded: hash)
  }

  private static func mix(_ hash: inout UInt64, _ word: UInt64) {
    hash = (hash ^ word) &* 0x9e37_79b9_7f4a_7c15
    hash ^= hash >> 32
  }
}
