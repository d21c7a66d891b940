/// The forms that texts from outside must have. Each takes the field's path for the fault.
public enum FieldRules {
  /// Ids of realms, malls, zones, tenants, shops, items and offers.
  public static let maximumSlugBytes = 64
  /// Tags: a kind, a colon, a name.
  public static let maximumTagBytes = 128
  /// Tags that one feedback may carry.
  public static let maximumTags = 20

  /// Lower-case letters, digits and hyphens, 1 to 64.
  public static func slug(_ text: String, _ field: String) throws(FieldFault) -> String {
    let utf8 = text.utf8
    if (1...maximumSlugBytes).contains(utf8.count) && utf8.allSatisfy(isSlugByte) { return text }
    throw FieldFault(
      field: field, reason: "\(name(field)).form",
      expected: "lower-case letters, digits and hyphens, 1 to \(maximumSlugBytes)")
  }

  /// The same, or nothing.
  public static func optionalSlug(_ text: String, _ field: String) throws(FieldFault) -> String? {
    text.isEmpty ? nil : try slug(text, field)
  }

  /// Text without control characters, 1 to `limit` bytes.
  public static func text(
    _ text: String, _ field: String, limit: Int
  ) throws(FieldFault) -> String {
    let utf8 = text.utf8
    if (1...limit).contains(utf8.count) && utf8.allSatisfy({ $0 >= 0x20 && $0 != 0x7f }) {
      return text
    }
    throw FieldFault(
      field: field, reason: "\(name(field)).form",
      expected: "1 to \(limit) bytes without control characters")
  }

  /// A kind, a colon and a name, such as `category:coats`; names may be in any script.
  public static func tag(_ text: String, _ field: String) throws(FieldFault) -> String {
    let utf8 = text.utf8
    let parts = text.split(separator: ":", maxSplits: 1, omittingEmptySubsequences: false)
    if utf8.count <= maximumTagBytes, parts.count == 2, !parts[0].isEmpty, !parts[1].isEmpty,
      parts[0].utf8.allSatisfy({ isSlugByte($0) || $0 == UInt8(ascii: "_") }),
      parts[1].utf8.allSatisfy({ $0 > 0x20 && $0 != 0x7f })
    {
      return text
    }
    throw FieldFault(
      field: field, reason: "\(name(field)).form",
      expected: "a kind, a colon and a name without spaces, at most \(maximumTagBytes) bytes")
  }

  /// Lower-case hexadecimal digits, exactly as many.
  public static func hexadecimal(
    _ text: String, _ field: String, digits: Int
  ) throws(FieldFault) -> String {
    let utf8 = text.utf8
    if utf8.count == digits
      && utf8.allSatisfy({ isDigit($0) || (UInt8(ascii: "a")...UInt8(ascii: "f")).contains($0) })
    {
      return text
    }
    throw FieldFault(
      field: field, reason: "\(name(field)).form",
      expected: "\(digits) lower-case hexadecimal characters")
  }

  /// A list that holds no more than it may.
  public static func count(
    _ count: Int, _ field: String, in range: ClosedRange<Int>
  ) throws(FieldFault) {
    if range.contains(count) { return }
    throw FieldFault(
      field: field, reason: "\(name(field)).count",
      expected: "\(range.lowerBound) to \(range.upperBound)")
  }

  /// The path without its indexes: reasons are stable, fields point at one element.
  private static func name(_ field: String) -> String {
    var name = ""
    var isInside = false
    for character in field {
      if character == "[" { isInside = true }
      if !isInside { name.append(character) }
      if character == "]" { isInside = false }
    }
    return name
  }

  private static func isSlugByte(_ byte: UInt8) -> Bool {
    (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte) || isDigit(byte)
      || byte == UInt8(ascii: "-")
  }

  private static func isDigit(_ byte: UInt8) -> Bool {
    (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte)
  }
}
