internal import CHyperscan

/// A database with the scratch memory that one search at a time needs.
final class Search {
  let compiled: Compiled
  private let scratch: OpaquePointer?

  init(_ compiled: Compiled) throws(MatchingError) {
    var made: OpaquePointer?
    if let database = compiled.database {
      let code = hs_alloc_scratch(database, &made)
      guard code == HS_SUCCESS else { throw .library(code) }
    }
    scratch = made
    self.compiled = compiled
  }

  deinit {
    if let scratch { hs_free_scratch(scratch) }
  }

  func run(_ text: [UInt8]) throws(MatchingError) -> [PatternSet.Match] {
    guard let database = compiled.database, let scratch else { return [] }
    var found: [PatternSet.Match] = []
    let code = withUnsafeMutablePointer(to: &found) { found in
      text.withUnsafeBytes { buffer in
        hs_scan(
          database, buffer.baseAddress?.assumingMemoryBound(to: CChar.self), UInt32(buffer.count),
          0, scratch,
          { pattern, _, end, _, found in
            found?.assumingMemoryBound(to: [PatternSet.Match].self).pointee
              .append(PatternSet.Match(pattern: Int(pattern), end: Int(end)))
            return 0
          }, found)
      }
    }
    guard code == HS_SUCCESS else { throw .library(code) }
    return found
  }
}
