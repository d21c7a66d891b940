/// The types of columns that every engine has.
public enum ColumnType: String, Sendable, Hashable {
  /// 64 bits with a sign. Truth is 0 or 1, times are counts since 1970, money is minor units.
  case integer
  /// UTF-8.
  case text
  /// Bytes; the first is a number of the format.
  case blob
  /// A number with a fraction.
  case real
}

/// A column of a table.
public struct Column: Sendable, Hashable {
  /// Lower case, digits and `_`.
  public let name: String
  /// What it holds.
  public let type: ColumnType
  /// Whether a row may leave it without a value.
  public let isOptional: Bool
  /// What rows get that do not name it; also those that were there before the column.
  public let initially: Constant?

  /// A value that can stand in a schema.
  public enum Constant: Sendable, Hashable {
    /// A number.
    case integer(Int64)
    /// Text without quotation marks.
    case text(String)
  }

  private init(_ name: String, _ type: ColumnType, _ isOptional: Bool, _ initially: Constant?) {
    self.name = name
    self.type = type
    self.isOptional = isOptional
    self.initially = initially
  }

  /// A column of 64-bit integers.
  public static func integer(
    _ name: String, optional: Bool = false, initially value: Int64? = nil
  ) -> Column {
    Column(name, .integer, optional, value.map { .integer($0) })
  }

  /// A column of text.
  public static func text(
    _ name: String, optional: Bool = false, initially value: String? = nil
  ) -> Column {
    Column(name, .text, optional, value.map { .text($0) })
  }

  /// A column of bytes.
  public static func blob(_ name: String, optional: Bool = false) -> Column {
    Column(name, .blob, optional, nil)
  }

  /// A column of numbers with a fraction.
  public static func real(_ name: String, optional: Bool = false) -> Column {
    Column(name, .real, optional, nil)
  }

  func ddl(_ engine: any DatabaseEngine) -> String {
    var text = "\(name) \(engine.name(of: type))"
    if !isOptional { text += " NOT NULL" }
    switch initially {
    case .integer(let number)?: text += " DEFAULT \(number)"
    case .text(let value)?: text += " DEFAULT '\(value)'"
    case nil: break
    }
    return text
  }
}
