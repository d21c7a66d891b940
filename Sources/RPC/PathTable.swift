/// Finds a route by the bytes of its path, without making a string of them.
///
/// Open addressing over a table that is at least half empty. Only our own paths are inside, so a
/// peer cannot make a lookup long.
struct PathTable: Sendable {
  private var slots: [Slot?]
  private let mask: Int

  private struct Slot: Sendable {
    let path: [UInt8]
    let route: Route
  }

  init(_ routes: [Route]) {
    var size = 4
    while size < routes.count * 2 { size *= 2 }
    slots = Array(repeating: nil, count: size)
    mask = size - 1
    for route in routes {
      let path = [UInt8](route.method.path.utf8)
      var at = path.withUnsafeBytes { Self.hash($0) } & mask
      while slots[at] != nil { at = (at + 1) & mask }
      slots[at] = Slot(path: path, route: route)
    }
  }

  func find(_ path: UnsafeRawBufferPointer) -> Route? {
    var at = Self.hash(path) & mask
    while let slot = slots[at] {
      if slot.path.count == path.count, slot.path.elementsEqual(path) { return slot.route }
      at = (at + 1) & mask
    }
    return nil
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
