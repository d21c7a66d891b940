/// Why a text is no SPIFFE ID, or a certificate does not carry one.
public struct SPIFFEIDError: Error, Sendable, Hashable, CustomStringConvertible {
  /// What is wrong and what was expected.
  public let message: String

  /// A finding about one text or certificate.
  public init(_ message: String) { self.message = message }

  public var description: String { message }
}

/// The name of a service: `spiffe://<trust domain>/<segment>/…`.
///
/// Ours are `spiffe://atrium/<realm or fleet>/<service>`; any valid one is taken. Source: the
/// SPIFFE-ID specification, sections 2.1 to 2.3. There is one form of each name, so names are
/// equal when their bytes are.
public struct SPIFFEID: Sendable, Hashable, CustomStringConvertible {
  /// Who answers for the names in it, in lower case.
  public let trustDomain: String
  /// The path's segments; empty for the name of the trust domain itself.
  public let segments: [String]

  /// Bytes of the whole name.
  public static let maximumBytes = 2048
  /// Bytes of the trust domain.
  public static let maximumTrustDomainBytes = 255

  /// Reads the one strict form: no port, query, fragment or percent-encoding, no empty segment,
  /// `.` or `..`, no slash at the end.
  public init(_ text: String) throws(SPIFFEIDError) {
    let parts = try SPIFFEText.split(text)
    for segment in parts.segments { try SPIFFEText.checkSegment(segment, of: text) }
    trustDomain = String(parts.trustDomain)
    segments = parts.segments.map(String.init)
  }

  public var description: String {
    ([SPIFFEText.scheme + trustDomain] + segments).joined(separator: "/")
  }
}

/// Names with a free place: `*` as a whole segment stands for any one segment.
public struct SPIFFEPattern: Sendable, Hashable, CustomStringConvertible {
  /// The trust domain; always exact.
  public let trustDomain: String
  /// The path's segments, with `*` where any one may stand.
  public let segments: [String]

  /// Reads a pattern; without `*` it means that one name. A path is required.
  public init(_ text: String) throws(SPIFFEIDError) {
    let parts = try SPIFFEText.split(text)
    for segment in parts.segments where segment != "*" {
      try SPIFFEText.checkSegment(segment, of: text)
    }
    guard !parts.segments.isEmpty else {
      throw SPIFFEIDError("\(SPIFFEText.quoted(text)) has no path; expected the name of a service")
    }
    trustDomain = String(parts.trustDomain)
    segments = parts.segments.map(String.init)
  }

  /// Whether a name is meant. A name longer or shorter than the pattern never is.
  public func matches(_ id: SPIFFEID) -> Bool {
    guard id.trustDomain == trustDomain, id.segments.count == segments.count else { return false }
    return zip(segments, id.segments).allSatisfy { $0 == "*" || $0 == $1 }
  }

  public var description: String {
    ([SPIFFEText.scheme + trustDomain] + segments).joined(separator: "/")
  }
}

/// The grammar that names and patterns share.
enum SPIFFEText {
  static let scheme = "spiffe://"

  static func split(
    _ text: String
  ) throws(SPIFFEIDError) -> (trustDomain: Substring, segments: [Substring]) {
    let count = text.utf8.count
    guard count <= SPIFFEID.maximumBytes else {
      throw SPIFFEIDError(
        "a SPIFFE ID of \(count) bytes; expected at most \(SPIFFEID.maximumBytes)")
    }
    guard text.hasPrefix(scheme) else {
      throw SPIFFEIDError("\(quoted(text)) does not begin with \(scheme)")
    }
    let parts = text.dropFirst(scheme.count)
      .split(separator: "/", omittingEmptySubsequences: false)
    let domain = parts.first ?? ""
    guard !domain.isEmpty, domain.utf8.count <= SPIFFEID.maximumTrustDomainBytes,
      domain.utf8.allSatisfy({ isNameByte($0) && !isUpperCase($0) })
    else {
      throw SPIFFEIDError(
        "\(quoted(text)) has no valid trust domain; expected 1 to "
          + "\(SPIFFEID.maximumTrustDomainBytes) lower-case letters, digits, dots, dashes and "
          + "underscores, without user or port")
    }
    return (domain, Array(parts.dropFirst()))
  }

  static func checkSegment(_ segment: Substring, of text: String) throws(SPIFFEIDError) {
    let isPlain = segment.utf8.allSatisfy(isNameByte)
    guard isPlain, !segment.isEmpty, segment != ".", segment != ".." else {
      throw SPIFFEIDError(
        "\(quoted(text)) has the path segment \(quoted(segment)); expected letters, digits, "
          + "dots, dashes and underscores, and neither an empty one nor . nor ..")
    }
  }

  static func quoted(_ text: some StringProtocol) -> String {
    String(text.prefix(200)).debugDescription
  }

  private static func isUpperCase(_ byte: UInt8) -> Bool {
    (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains(byte)
  }

  private static func isNameByte(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "."), UInt8(ascii: "-"),
      UInt8(ascii: "_"):
      true
    default: false
    }
  }
}
