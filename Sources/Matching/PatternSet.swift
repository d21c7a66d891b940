internal import CHyperscan
internal import Locking

/// Many literal patterns, searched for in one pass over a text.
///
/// Literals only: whoever wants to see through disguises normalises the text first. A search takes
/// time in proportion to the text, whatever stands in it. Source: Hyperscan 5.4,
/// `hs_compile_lit_multi`.
public final class PatternSet: Sendable {
  /// Patterns of one set.
  public static let maximumPatterns = 100_000
  /// Bytes of one pattern.
  public static let maximumPatternBytes = 255
  /// Bytes of one text.
  public static let maximumTextBytes = 1 << 20

  /// A pattern that ends before a byte of the text.
  public struct Match: Sendable, Hashable {
    /// Which pattern, as its place in the list of patterns.
    public let pattern: Int
    /// Where it ends: the place after its last byte.
    public let end: Int
  }

  /// The library's objects belong to the lock: one search at a time, a few microseconds each.
  private let search: Lock<Search>
  /// How many patterns there are.
  public let count: Int

  /// Compiles the patterns; takes milliseconds for thousands of them.
  public convenience init(_ patterns: [[UInt8]]) throws(MatchingError) {
    self.init(try Search(Compiled(patterns)), count: patterns.count)
  }

  /// A set that `serialized` gave, for the same patterns on a machine of the same kind.
  public convenience init(
    serialized bytes: [UInt8], patterns: [[UInt8]]
  ) throws(MatchingError) {
    self.init(
      try Search(Compiled(serialized: bytes, patterns: patterns)), count: patterns.count)
  }

  private init(_ search: consuming sending Search, count: Int) {
    self.count = count
    self.search = Lock(search)
  }

  /// The compiled set as bytes, to keep beside its patterns; their hash is part of it.
  public func serialized() throws(MatchingError) -> [UInt8] {
    try search.withLock { search throws(MatchingError) in try search.compiled.serialized() }
  }

  /// Every place where a pattern ends, in the order of the text.
  public func matches(in text: [UInt8]) throws(MatchingError) -> [Match] {
    guard text.count <= Self.maximumTextBytes else { throw .tooLarge(bytes: text.count) }
    if text.isEmpty { return [] }
    return try search.withLock { search throws(MatchingError) in try search.run(text) }
  }
}

/// Why a set cannot be made or used.
public enum MatchingError: Error, Sendable, Hashable, CustomStringConvertible {
  /// A pattern that cannot be one: empty, too long, or beyond the number of patterns.
  case pattern(index: Int)
  /// A text above `PatternSet.maximumTextBytes`.
  case tooLarge(bytes: Int)
  /// The bytes are no set of these patterns for this machine.
  case notSerialized
  /// The library refused; its code.
  case library(Int32)

  public var description: String {
    switch self {
    case .pattern(let index): "matching: pattern \(index) is empty, too long or one too many"
    case .tooLarge(let bytes): "matching: a text of \(bytes) bytes"
    case .notSerialized: "matching: these bytes are no set of these patterns"
    case .library(let code): "matching: the library refused with code \(code)"
    }
  }
}
