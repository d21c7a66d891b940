import Crypto
import Wire

/// The keys that may have signed a token, by their names.
public struct KeySet: Sendable {
  /// Keys of one set.
  public static let maximumKeys = 64
  /// Longest text of a set.
  public static let maximumBytes = 256 << 10

  /// By the bytes of the name: Swift's strings would join other normal forms of Unicode.
  private var named: [[UInt8]: VerificationKey] = [:]
  private var unnamed: [VerificationKey] = []

  /// How many keys there are.
  public var count: Int { named.count + unnamed.count }

  /// One key; tokens name it, or no key at all when it has no name.
  public init(_ key: VerificationKey, keyIdentifier: String? = nil) throws(TokenError) {
    try add(key, keyIdentifier)
  }

  /// Several keys with their names.
  public init(_ keys: [(keyIdentifier: String, key: VerificationKey)]) throws(TokenError) {
    guard keys.count <= Self.maximumKeys else { throw .tooManyKeys(keys.count) }
    for (name, key) in keys { try add(key, name) }
  }

  /// Reads a JSON Web Key Set (RFC 7517), UTF-8.
  ///
  /// Keys for encryption, of other kinds (symmetric ones above all) and of other algorithms are
  /// passed over. A private key in the set, a broken key or two keys of one name are errors.
  public init(json bytes: [UInt8]) throws(TokenError) {
    let list = try Self.keys(of: bytes)
    guard list.count <= Self.maximumKeys else { throw .tooManyKeys(list.count) }
    for value in list {
      guard case .structValue(let members)? = value.kind else {
        throw .malformedKeySet("keys: expected objects")
      }
      let reading = KeyReading(members: members.fields)
      if let key = try reading.key() { try add(key, try reading.keyIdentifier()) }
    }
  }

  /// The key that the token names, or the only key when it names none.
  func key(for token: JSONWebToken) throws(TokenError) -> VerificationKey {
    guard let name = token.keyIdentifier else {
      let only = count == 1 ? unnamed.first ?? named.first?.value : nil
      guard let only else { throw .missingKeyIdentifier }
      return only
    }
    guard let key = named[Array(name.utf8)] else { throw .unknownKey }
    return key
  }

  private mutating func add(_ key: VerificationKey, _ name: String?) throws(TokenError) {
    guard let name else { return unnamed.append(key) }
    guard 1...JSONWebToken.maximumKeyIdentifierBytes ~= name.utf8.count else {
      throw .malformedKeySet("kid: too short or too long")
    }
    guard named.updateValue(key, forKey: Array(name.utf8)) == nil else { throw .duplicateKey }
  }

  private static func keys(of bytes: [UInt8]) throws(TokenError) -> [Google_Protobuf_Value] {
    guard bytes.count <= maximumBytes else {
      throw .malformedKeySet("\(bytes.count) bytes; expected at most \(maximumBytes)")
    }
    var options = JSONDecodingOptions()
    options.limits = WireLimits(depth: 24, bytes: maximumBytes)
    let set: Google_Protobuf_Struct
    do throws(WireError) {
      set = try Google_Protobuf_Struct(json: bytes, options: options)
    } catch {
      throw .malformedKeySet(error.reason.text)
    }
    guard case .listValue(let list)? = set.fields["keys"]?.kind else {
      throw .malformedKeySet("keys: expected a list")
    }
    return list.values
  }
}
