internal import CHyperscan

/// The library's database of one set; freed when it goes away.
final class Compiled {
  let database: OpaquePointer?
  private let patternsHash: UInt64

  init(_ patterns: [[UInt8]]) throws(MatchingError) {
    for (index, pattern) in patterns.enumerated() {
      guard index < PatternSet.maximumPatterns,
        1...PatternSet.maximumPatternBytes ~= pattern.count
      else { throw .pattern(index: index) }
    }
    patternsHash = Self.hash(of: patterns)
    database = patterns.isEmpty ? nil : try Self.compile(patterns)
  }

  init(serialized bytes: [UInt8], patterns: [[UInt8]]) throws(MatchingError) {
    patternsHash = Self.hash(of: patterns)
    guard bytes.count >= 9, bytes[0] == Self.format,
      Array(bytes[1..<9]) == Self.bytes(of: patternsHash)
    else { throw .notSerialized }
    let rest = Array(bytes[9...])
    if patterns.isEmpty != rest.isEmpty { throw .notSerialized }
    var made: OpaquePointer?
    if !rest.isEmpty {
      let code = rest.withUnsafeBytes { buffer in
        hs_deserialize_database(
          buffer.baseAddress?.assumingMemoryBound(to: CChar.self), buffer.count, &made)
      }
      guard code == HS_SUCCESS else { throw .notSerialized }
    }
    database = made
  }

  deinit {
    if let database { hs_free_database(database) }
  }

  private static let format: UInt8 = 1

  func serialized() throws(MatchingError) -> [UInt8] {
    let head = [Self.format] + Self.bytes(of: patternsHash)
    guard let database else { return head }
    var start: UnsafeMutablePointer<CChar>?
    var count = 0
    let code = hs_serialize_database(database, &start, &count)
    guard code == HS_SUCCESS, let start else { throw .library(code) }
    defer { atrium_hs_free(start) }
    return head + UnsafeRawBufferPointer(start: start, count: count)
  }

  /// One after the other in one block: the library reads them while it compiles only.
  private static func compile(_ patterns: [[UInt8]]) throws(MatchingError) -> OpaquePointer {
    let lengths = patterns.map(\.count)
    let flags = [UInt32](repeating: 0, count: patterns.count)
    let numbers = patterns.indices.map { UInt32($0) }
    let block = patterns.flatMap { $0 }
    var made: OpaquePointer?
    var complaint: UnsafeMutablePointer<hs_compile_error_t>?
    let code = block.withUnsafeBytes { buffer in
      let start = buffer.baseAddress?.assumingMemoryBound(to: CChar.self)
      var offset = 0
      let starts = lengths.map { length in
        defer { offset += length }
        return start.map { UnsafePointer($0 + offset) }
      }
      return hs_compile_lit_multi(
        starts, flags, numbers, lengths, UInt32(patterns.count), UInt32(HS_MODE_BLOCK), nil, &made,
        &complaint)
    }
    if let complaint { hs_free_compile_error(complaint) }
    guard code == HS_SUCCESS, let made else { throw .library(code) }
    return made
  }

  /// FNV-1a over lengths and bytes: tells one list of patterns from another, no more.
  private static func hash(of patterns: [[UInt8]]) -> UInt64 {
    var hash: UInt64 = 0xCBF2_9CE4_8422_2325
    func add(_ byte: UInt8) { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01B3 }
    for pattern in patterns {
      add(UInt8(truncatingIfNeeded: pattern.count))
      pattern.forEach(add)
    }
    return hash
  }

  private static func bytes(of number: UInt64) -> [UInt8] {
    (0..<8).map { UInt8(truncatingIfNeeded: number >> UInt64(56 - 8 * $0)) }
  }
}
