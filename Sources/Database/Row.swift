/// The row that a query stands on; it is gone when the closure that got it returns.
///
/// Columns are read by their name in the query or by their place, from 0. A column of another type,
/// without a value or that is not there is an error that names it: `misuse`, because the schema
/// says what it holds.
public struct Row: ~Copyable {
  private let statement: any EngineStatement
  private let names: [String]

  init(_ statement: any EngineStatement, _ names: [String]) {
    self.statement = statement
    self.names = names
  }

  /// How many columns it has.
  public var count: Int { names.count }

  // MARK: - By name

  /// A 64-bit integer.
  public func integer(_ name: String) throws(DatabaseError) -> Int64 {
    try integer(place(name))
  }

  /// A 64-bit integer, or nothing.
  public func optionalInteger(_ name: String) throws(DatabaseError) -> Int64? {
    try optionalInteger(place(name))
  }

  /// Truth: an integer that is 0 or 1.
  public func bool(_ name: String) throws(DatabaseError) -> Bool {
    try bool(place(name))
  }

  /// Truth, or nothing.
  public func optionalBool(_ name: String) throws(DatabaseError) -> Bool? {
    try optionalBool(place(name))
  }

  /// A number with a fraction.
  public func real(_ name: String) throws(DatabaseError) -> Double {
    try real(place(name))
  }

  /// A number with a fraction, or nothing.
  public func optionalReal(_ name: String) throws(DatabaseError) -> Double? {
    try optionalReal(place(name))
  }

  /// Text.
  public func text(_ name: String) throws(DatabaseError) -> String {
    try text(place(name))
  }

  /// Text, or nothing.
  public func optionalText(_ name: String) throws(DatabaseError) -> String? {
    try optionalText(place(name))
  }

  /// Bytes.
  public func blob(_ name: String) throws(DatabaseError) -> [UInt8] {
    try blob(place(name))
  }

  /// Bytes, or nothing.
  public func optionalBlob(_ name: String) throws(DatabaseError) -> [UInt8]? {
    try optionalBlob(place(name))
  }

  // MARK: - By place

  /// A 64-bit integer.
  public func integer(_ place: Int) throws(DatabaseError) -> Int64 {
    try check(place, .integer)
    return statement.integer(at: place)
  }

  /// A 64-bit integer, or nothing.
  public func optionalInteger(_ place: Int) throws(DatabaseError) -> Int64? {
    try isNull(place) ? nil : integer(place)
  }

  /// Truth: an integer that is 0 or 1.
  public func bool(_ place: Int) throws(DatabaseError) -> Bool {
    switch try integer(place) {
    case 0: return false
    case 1: return true
    default: throw DatabaseError(.misuse, "column \(name(place)): an integer that is no truth")
    }
  }

  /// Truth, or nothing.
  public func optionalBool(_ place: Int) throws(DatabaseError) -> Bool? {
    try isNull(place) ? nil : bool(place)
  }

  /// A number with a fraction.
  public func real(_ place: Int) throws(DatabaseError) -> Double {
    try check(place, .real)
    return statement.real(at: place)
  }

  /// A number with a fraction, or nothing.
  public func optionalReal(_ place: Int) throws(DatabaseError) -> Double? {
    try isNull(place) ? nil : real(place)
  }

  /// Text.
  public func text(_ place: Int) throws(DatabaseError) -> String {
    try check(place, .text)
    guard let text = statement.text(at: place) else {
      throw DatabaseError(.corrupt, "column \(name(place)): text that is not UTF-8")
    }
    return text
  }

  /// Text, or nothing.
  public func optionalText(_ place: Int) throws(DatabaseError) -> String? {
    try isNull(place) ? nil : text(place)
  }

  /// Bytes.
  public func blob(_ place: Int) throws(DatabaseError) -> [UInt8] {
    try check(place, .blob)
    return statement.blob(at: place)
  }

  /// Bytes, or nothing.
  public func optionalBlob(_ place: Int) throws(DatabaseError) -> [UInt8]? {
    try isNull(place) ? nil : blob(place)
  }

  // MARK: - Checks

  private func place(_ name: String) throws(DatabaseError) -> Int {
    // Rows are narrow: comparing is quicker than hashing.
    guard let place = names.firstIndex(of: name) else {
      throw DatabaseError(.misuse, "there is no column \(name)")
    }
    return place
  }

  private func isNull(_ place: Int) throws(DatabaseError) -> Bool {
    guard names.indices.contains(place) else {
      throw DatabaseError(.misuse, "there is no column \(place)")
    }
    return statement.type(at: place) == .null
  }

  private func check(_ place: Int, _ wanted: StoredType) throws(DatabaseError) {
    if try isNull(place) {
      throw DatabaseError(.misuse, "column \(name(place)): no value")
    }
    let found = statement.type(at: place)
    guard found == wanted else {
      throw DatabaseError(
        .misuse, "column \(name(place)): \(found.rawValue), not \(wanted.rawValue)")
    }
  }

  private func name(_ place: Int) -> String {
    names.indices.contains(place) ? names[place] : String(place)
  }
}
