/// Which addresses a client may connect to.
///
/// Checked on the address that the name resolved to, right before the connection is made, so that
/// no name and no redirection of a name reaches a network that the process can see and its callers
/// must not (server-side request forgery).
public struct AddressGuard: Sendable {
  private let isOpen: Bool
  private let allowed: [AddressRange]

  /// Every address.
  public static let any = AddressGuard(isOpen: true, allowed: [])

  /// Public addresses, and some ranges besides, such as those of a model server of one's own.
  public static func publicOnly(allowing ranges: [AddressRange] = []) -> AddressGuard {
    AddressGuard(isOpen: false, allowed: ranges)
  }

  /// Whether this address may be connected to: 4 or 16 bytes, most significant first.
  public func allows(_ address: [UInt8]) -> Bool {
    if isOpen || allowed.contains(where: { $0.contains(address) }) { return true }
    switch address.count {
    case 4: return Self.isPublic(v4: address)
    case 16: return isPublic(v6: address)
    default: return false
    }
  }

  private static func isPublic(v4 address: [UInt8]) -> Bool {
    !special4.contains { $0.contains(address) }
  }

  private func isPublic(v6 address: [UInt8]) -> Bool {
    // An IPv4 address in another coat is judged as what it is.
    if Self.mapped.contains(address) { return allows(Array(address.suffix(4))) }
    return Self.global6.contains(address) && !Self.special6.contains { $0.contains(address) }
  }

  private static let mapped = AddressRange(zeros(10) + [0xff, 0xff] + zeros(4), bits: 96)

  /// IANA: the one block that global unicast addresses come from.
  private static let global6 = AddressRange([0x20] + zeros(15), bits: 3)

  /// IANA's registry of special-purpose IPv4 addresses, multicast and the reserved block.
  private static let special4: [AddressRange] = [
    AddressRange([0, 0, 0, 0], bits: 8), AddressRange([10, 0, 0, 0], bits: 8),
    AddressRange([100, 64, 0, 0], bits: 10), AddressRange([127, 0, 0, 0], bits: 8),
    AddressRange([169, 254, 0, 0], bits: 16), AddressRange([172, 16, 0, 0], bits: 12),
    AddressRange([192, 0, 0, 0], bits: 24), AddressRange([192, 0, 2, 0], bits: 24),
    AddressRange([192, 88, 99, 0], bits: 24), AddressRange([192, 168, 0, 0], bits: 16),
    AddressRange([198, 18, 0, 0], bits: 15), AddressRange([198, 51, 100, 0], bits: 24),
    AddressRange([203, 0, 113, 0], bits: 24), AddressRange([224, 0, 0, 0], bits: 3),
  ]

  /// Within the global block: protocol assignments with Teredo, documentation, and 6to4, which
  /// carries any IPv4 address.
  private static let special6: [AddressRange] = [
    AddressRange([0x20, 0x01] + zeros(14), bits: 23),
    AddressRange([0x20, 0x01, 0x0d, 0xb8] + zeros(12), bits: 32),
    AddressRange([0x20, 0x02] + zeros(14), bits: 16),
    AddressRange([0x3f, 0xff] + zeros(14), bits: 20),
  ]

  private static func zeros(_ count: Int) -> [UInt8] { [UInt8](repeating: 0, count: count) }
}
