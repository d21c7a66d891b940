/// Which of the latest streams of a connection were opened, and which of them the other side has
/// ended; closed streams need no memory beside this.
///
/// Streams further back than `span` are not known any more; the library ignores their frames.
struct StreamHistory {
  /// The highest stream so far.
  private(set) var last: Int32 = 0
  /// Bit n is the stream `last - 2n`.
  private var opened: UInt64 = 0
  private var ended: UInt64 = 0

  static let span = 64

  mutating func open(_ id: Int32) {
    let steps = (id - last) / 2
    opened = opened << steps | 1
    ended <<= steps
    last = id
  }

  /// The other side sends no more on the stream.
  mutating func end(_ id: Int32) {
    if let bit = bit(of: id) { ended |= bit }
  }

  /// Whether the other side has already said that it sends no more.
  func hasEnded(_ id: Int32) -> Bool { bit(of: id).map { ended & $0 != 0 } ?? false }

  /// Whether the number was passed over: it is lower than the last one and was not used.
  func wasSkipped(_ id: Int32) -> Bool { bit(of: id).map { opened & $0 == 0 } ?? false }

  private func bit(of id: Int32) -> UInt64? {
    guard id > 0, id <= last, (id ^ last) & 1 == 0, (last - id) / 2 < Self.span else { return nil }
    return 1 << UInt64((last - id) / 2)
  }
}
