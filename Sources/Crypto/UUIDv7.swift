/// A time-ordered identifier (RFC 9562, section 5.7); sorting sorts by time of making.
public struct UUIDv7: Sendable, Hashable, Comparable, CustomStringConvertible {
  /// Bytes of an identifier.
  public static let byteCount = 16

  /// The first eight bytes as a big-endian number: 48 bits of time, version, 12 bits of counter.
  public let high: UInt64
  /// The last eight bytes as a big-endian number: variant, 62 random bits.
  public let low: UInt64

  /// nil when version or variant are not those of UUIDv7.
  public init?(high: UInt64, low: UInt64) {
    guard high >> 12 & 0xf == 7, low >> 62 == 0b10 else { return nil }
    (self.high, self.low) = (high, low)
  }

  /// Sets version and variant; the counter is cut at 12 bits.
  init(milliseconds: UInt64, counter: UInt64, random: UInt64) {
    high = milliseconds << 16 | 7 << 12 | (counter & 0xfff)
    low = 0b10 << 62 | random >> 2
  }

  /// nil unless these are 16 bytes with the version and variant of UUIDv7.
  public init?(_ bytes: some Collection<UInt8>) {
    guard bytes.count == Self.byteCount else { return nil }
    let (high, low) = withBytes(of: bytes) { bytes in
      (
        bytes.loadUnaligned(as: UInt64.self),
        bytes.loadUnaligned(fromByteOffset: 8, as: UInt64.self)
      )
    }
    self.init(high: UInt64(bigEndian: high), low: UInt64(bigEndian: low))
  }

  /// Reads `018f4e0a-7c1b-7d00-8a2b-000000000000`, in lower case only: one text for each.
  public init?(_ text: String) {
    var text = text
    guard let halves = text.withUTF8({ Self.halves(of: $0) }) else { return nil }
    self.init(high: halves.high, low: halves.low)
  }

  private static func halves(of letters: UnsafeBufferPointer<UInt8>) -> (high: UInt64, low: UInt64)?
  {
    guard letters.count == Self.letterCount else { return nil }
    var (high, low) = (UInt64(0), UInt64(0))
    for (at, letter) in letters.enumerated() {
      if isDash(at) {
        if letter != UInt8(ascii: "-") { return nil }
      } else {
        guard let value = Hex.value(of: letter) else { return nil }
        if at < Self.letterCount / 2 {
          high = high << 4 | UInt64(value)
        } else {
          low = low << 4 | UInt64(value)
        }
      }
    }
    return (high, low)
  }

  private static let letterCount = 36

  private static func isDash(_ place: Int) -> Bool {
    place == 8 || place == 13 || place == 18 || place == 23
  }

  /// Milliseconds since 1970 at which it was made.
  public var unixMilliseconds: Int64 { Int64(high >> 16) }

  /// The 16 bytes; they sort as the identifiers do.
  public var bytes: [UInt8] { bigEndianBytes(high, low) }

  /// The lower-case text of RFC 9562.
  public var description: String {
    String(unsafeUninitializedCapacity: Self.letterCount) { text in
      var digit = 0
      for at in 0..<min(Self.letterCount, text.count) {
        if Self.isDash(at) {
          text[at] = UInt8(ascii: "-")
        } else {
          let half = digit < 16 ? high : low
          text[at] = Hex.letter(of: UInt8(half >> UInt64(60 - 4 * (digit % 16)) & 15))
          digit += 1
        }
      }
      return Self.letterCount
    }
  }

  public static func < (one: UUIDv7, other: UUIDv7) -> Bool {
    (one.high, one.low) < (other.high, other.low)
  }
}

/// Makes identifiers that only rise, also within a millisecond and when the clock steps back.
///
/// A value, to be kept by whoever makes identifiers, such as an actor. The counter of RFC 9562,
/// section 6.2, method 1, starts each millisecond at a random number below 2,048; when it is used
/// up, the time runs ahead of the clock by a millisecond.
public struct UUIDv7Maker: Sendable {
  /// Identifiers that one draw of random bytes serves.
  private static let identifiersPerDraw = 32
  private static let latestMilliseconds: UInt64 = 1 << 48 - 1

  private let source: RandomSource
  private var pool: [UInt8] = []
  private var milliseconds: UInt64 = 0
  private var counter: UInt64 = 0

  /// A maker that draws from a source.
  public init(random source: RandomSource = .system) {
    self.source = source
  }

  /// The next identifier at a time, in milliseconds since 1970; times before that count as 1970.
  public mutating func next(unixMilliseconds: Int64) throws(CryptoError) -> UUIDv7 {
    let now = min(UInt64(max(0, unixMilliseconds)), Self.latestMilliseconds)
    let random = try draw()
    // The variant takes two bits of these, so eleven of the lower ones start the counter.
    let start = try now > milliseconds || counter == 0xfff ? draw() & 0x7ff : 0
    if now > milliseconds {
      (milliseconds, counter) = (now, start)
    } else if counter == 0xfff {
      (milliseconds, counter) = (min(milliseconds + 1, Self.latestMilliseconds), start)
    } else {
      counter += 1
    }
    return UUIDv7(milliseconds: milliseconds, counter: counter, random: random)
  }

  private mutating func draw() throws(CryptoError) -> UInt64 {
    if pool.isEmpty { pool = try source.bytes(8 * Self.identifiersPerDraw) }
    let word = pool.suffix(8).reduce(UInt64(0)) { $0 << 8 | UInt64($1) }
    pool.removeLast(8)
    return word
  }
}
