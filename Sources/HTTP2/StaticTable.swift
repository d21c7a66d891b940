/// The fields that every compression context has from the start (RFC 7541 appendix A).
enum StaticTable {
  /// The first one has the number 1.
  static let fields: [(name: StaticString, value: StaticString)] = [
    (":authority", ""), (":method", "GET"), (":method", "POST"), (":path", "/"),
    (":path", "/index.html"), (":scheme", "http"), (":scheme", "https"), (":status", "200"),
    (":status", "204"), (":status", "206"), (":status", "304"), (":status", "400"),
    (":status", "404"), (":status", "500"), ("accept-charset", ""),
    ("accept-encoding", "gzip, deflate"), ("accept-language", ""), ("accept-ranges", ""),
    ("accept", ""), ("access-control-allow-origin", ""), ("age", ""), ("allow", ""),
    ("authorization", ""), ("cache-control", ""), ("content-disposition", ""),
    ("content-encoding", ""), ("content-language", ""), ("content-length", ""),
    ("content-location", ""), ("content-range", ""), ("content-type", ""), ("cookie", ""),
    ("date", ""), ("etag", ""), ("expect", ""), ("expires", ""), ("from", ""), ("host", ""),
    ("if-match", ""), ("if-modified-since", ""), ("if-none-match", ""), ("if-range", ""),
    ("if-unmodified-since", ""), ("last-modified", ""), ("link", ""), ("location", ""),
    ("max-forwards", ""), ("proxy-authenticate", ""), ("proxy-authorization", ""), ("range", ""),
    ("referer", ""), ("refresh", ""), ("retry-after", ""), ("server", ""), ("set-cookie", ""),
    ("strict-transport-security", ""), ("transfer-encoding", ""), ("user-agent", ""), ("vary", ""),
    ("via", ""), ("www-authenticate", ""),
  ]

  /// The numbers of the fields whose names have so many bytes.
  private static let numbers: [[Int]] = {
    let longest = fields.map(\.name.utf8CodeUnitCount).max() ?? 0
    var numbers = [[Int]](repeating: [], count: longest + 1)
    for (index, field) in fields.enumerated() {
      numbers[field.name.utf8CodeUnitCount].append(index + 1)
    }
    return numbers
  }()

  struct Match {
    let number: Int
    /// Whether the value is the same too.
    let isWhole: Bool
  }

  /// The field, or else the first one of that name.
  static func find(
    _ name: UnsafeBufferPointer<UInt8>, _ value: UnsafeBufferPointer<UInt8>
  ) -> Match? {
    guard name.count < numbers.count else { return nil }
    var first: Int?
    for number in numbers[name.count] where isEqual(fields[number - 1].name, name) {
      if isEqual(fields[number - 1].value, value) { return Match(number: number, isWhole: true) }
      first = first ?? number
    }
    return first.map { Match(number: $0, isWhole: false) }
  }
}
