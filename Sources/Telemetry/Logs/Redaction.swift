/// Which metadata never shows its value, by key.
///
/// A key is taken apart into words (`userPhone`, `user_phone` and `user.phone` are the same two);
/// one word of the list, or two neighbours joined, hides the value.
public struct Redaction: Sendable {
  /// Words that hide a value, in lower case.
  public static let words: Set<String> = [
    "phone", "telephone", "tel", "mobile", "msisdn", "email", "mail", "openid", "unionid",
    "alipayid", "idcard", "idnumber", "passport", "realname", "fullname", "firstname", "lastname",
    "nickname", "surname", "birthday", "birthdate", "dob", "latitude", "longitude", "lat", "lng",
    "homeaddress", "postaladdress", "shippingaddress", "password", "secret", "token",
    "authorization", "cookie", "otp", "credential", "privatekey", "face", "voice",
  ]

  private let hidden: Set<String>

  /// What stands in the place of a value that its key hides.
  public static let mark = "‹redacted›"

  /// The list, and further keys of a service.
  public init(adding keys: [String] = []) {
    hidden = Self.words.union(keys.map { Self.parts(of: $0).joined() })
  }

  /// Whether values under this key are hidden.
  public func hides(_ key: String) -> Bool {
    let words = Self.parts(of: key)
    if words.contains(where: hidden.contains) || hidden.contains(words.joined()) { return true }
    return zip(words, words.dropFirst()).contains { hidden.contains($0 + $1) }
  }

  /// The words of a key, in lower case.
  static func parts(of key: String) -> [String] {
    var parts: [String] = []
    var word = ""
    var wasLower = false
    for scalar in key.unicodeScalars {
      let isLetter = scalar.properties.isAlphabetic || ("0"..."9").contains(scalar)
      let isUpper = scalar.properties.isUppercase
      if !isLetter || (isUpper && wasLower) {
        if !word.isEmpty { parts.append(word.lowercased()) }
        word = ""
      }
      if isLetter { word.unicodeScalars.append(scalar) }
      wasLower = isLetter && !isUpper
    }
    if !word.isEmpty { parts.append(word.lowercased()) }
    return parts
  }
}
