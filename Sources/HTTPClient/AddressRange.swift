internal import CCURL

/// A range of internet addresses, such as `127.0.0.0/8` or `fd00::/8`.
public struct AddressRange: Sendable, Hashable {
  private let network: [UInt8]
  private let prefixBits: Int

  /// nil unless it is an address of version 4 or 6, a slash and a number of bits; without them it
  /// is one address.
  public init?(_ text: String) {
    let parts = text.split(separator: "/", omittingEmptySubsequences: false)
    guard let first = parts.first, parts.count <= 2, let bytes = Self.bytes(String(first)) else {
      return nil
    }
    var bits = bytes.count * 8
    if parts.count == 2 {
      guard let given = Int(parts[1]), 0...bits ~= given else { return nil }
      bits = given
    }
    network = bytes
    prefixBits = bits
  }

  /// For the table below, whose rows are known to be ranges.
  init(_ bytes: [UInt8], bits: Int) { (network, prefixBits) = (bytes, bits) }

  /// The address that the range begins with.
  var address: [UInt8] { network }

  /// Whether the address, 4 or 16 bytes, is in the range.
  func contains(_ address: [UInt8]) -> Bool {
    guard address.count == network.count else { return false }
    let whole = prefixBits / 8
    guard address.prefix(whole).elementsEqual(network.prefix(whole)) else { return false }
    let rest = prefixBits % 8
    return rest == 0 || (address[whole] ^ network[whole]) >> UInt8(8 - rest) == 0
  }

  private static func bytes(_ text: String) -> [UInt8]? {
    var bytes = [UInt8](repeating: 0, count: 16)
    let isSix = text.utf8.contains(UInt8(ascii: ":"))
    guard inet_pton(isSix ? AF_INET6 : AF_INET, text, &bytes) == 1 else { return nil }
    return Array(bytes.prefix(isSix ? 16 : 4))
  }
}
