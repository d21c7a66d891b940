import Wire

/// What a token says (RFC 7519, section 4).
public struct TokenClaims: Sendable, Hashable {
  /// Times are seconds since 1970, from 0 to the year 9999.
  public static let times: ClosedRange<Int64> = 0...253_402_300_799
  /// Whole numbers that JSON carries exactly.
  public static let integers: ClosedRange<Int64> = -(1 << 53 - 1)...(1 << 53 - 1)

  var members: [String: Google_Protobuf_Value] = [:]

  /// No claims.
  public init() {}

  /// Reads the JSON of a payload; the seven registered claims must be of their types.
  init(json bytes: [UInt8]) throws(TokenError) {
    members = try TokenJSON.object(bytes, .payload)
    for name in ["iss", "sub", "jti"] where members[name] != nil && string(name) == nil {
      throw .malformedClaim(name)
    }
    if let audience = members["aud"], audience.string == nil, audience.strings == nil {
      throw .malformedClaim("aud")
    }
    for name in ["exp", "nbf", "iat"] where members[name] != nil && time(name) == nil {
      throw .malformedClaim(name)
    }
  }

  /// `iss`: who issued the token.
  public var issuer: String? {
    get { string("iss") }
    set { members["iss"] = newValue.map { .of($0) } }
  }

  /// `sub`: whom it speaks of.
  public var subject: String? {
    get { string("sub") }
    set { members["sub"] = newValue.map { .of($0) } }
  }

  /// `aud`: whom it is meant for; a single name is written as a string.
  public var audience: [String] {
    get { members["aud"].flatMap { $0.string.map { [$0] } ?? $0.strings } ?? [] }
    set {
      members["aud"] =
        newValue.isEmpty ? nil : newValue.count == 1 ? .of(newValue[0]) : .of(newValue)
    }
  }

  /// `exp`: the second from which on it is over; a fraction is cut.
  public var expiresAt: Int64? {
    get { time("exp").map { Int64($0.rounded(.down)) } }
    set { members["exp"] = newValue.map { .of($0) } }
  }

  /// `nbf`: the second from which on it is valid; a fraction counts as a second.
  public var notBefore: Int64? {
    get { time("nbf").map { Int64($0.rounded(.up)) } }
    set { members["nbf"] = newValue.map { .of($0) } }
  }

  /// `iat`: the second in which it was issued.
  public var issuedAt: Int64? {
    get { time("iat").map { Int64($0.rounded(.down)) } }
    set { members["iat"] = newValue.map { .of($0) } }
  }

  /// `jti`: its own name.
  public var identifier: String? {
    get { string("jti") }
    set { members["jti"] = newValue.map { .of($0) } }
  }

  /// Whether there is a claim of the name, of whatever type.
  public func contains(_ name: String) -> Bool { members[name] != nil }

  /// A claim that is a string.
  public func string(_ name: String) -> String? { members[name]?.string }

  /// A claim that is a list of strings alone.
  public func strings(_ name: String) -> [String]? { members[name]?.strings }

  /// A claim that is a whole number within `integers`.
  public func integer(_ name: String) -> Int64? {
    guard let number = members[name]?.number, number == number.rounded(.towardZero),
      let whole = Int64(exactly: number), Self.integers ~= whole
    else { return nil }
    return whole
  }

  /// Sets a claim, or removes it.
  public mutating func set(_ name: String, _ value: String?) {
    members[name] = value.map { .of($0) }
  }

  /// Sets a claim, or removes it.
  public mutating func set(_ name: String, _ value: [String]?) {
    members[name] = value.map { .of($0) }
  }

  /// Sets a claim, or removes it; numbers outside `integers` are brought into it.
  public mutating func set(_ name: String, _ value: Int64?) {
    members[name] = value.map { number in
      .of(min(max(number, Self.integers.lowerBound), Self.integers.upperBound))
    }
  }

  private func time(_ name: String) -> Double? {
    guard let number = members[name]?.number,
      Double(Self.times.lowerBound)...Double(Self.times.upperBound) ~= number
    else { return nil }
    return number
  }
}
