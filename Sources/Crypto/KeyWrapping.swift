/// Keys under other keys: how a key is stored.
extension SymmetricKey {
  /// Bytes of a wrapped key.
  public static let wrappedBytes = byteCount + AEAD.overheadBytes

  /// This key sealed by another one and bound to the associated data.
  public func wrapped(
    by key: SymmetricKey, for associatedData: some Collection<UInt8>,
    random: RandomSource = .system
  ) throws(CryptoError) -> [UInt8] {
    try withUnsafeBytes { bytes throws(CryptoError) in
      try AEAD.seal(bytes, with: key, for: associatedData, random: random)
    }
  }

  /// A key that `wrapped` made; its bytes are in no memory but its own.
  public init(
    wrapped: some Collection<UInt8>, by key: SymmetricKey,
    for associatedData: some Collection<UInt8>
  ) throws(CryptoError) {
    self = try withBytes(of: wrapped) { sealed throws(CryptoError) in
      try withBytes(of: associatedData) { data throws(CryptoError) in
        try SymmetricKey { buffer throws(CryptoError) in
          try AEAD.open(sealed, with: key, for: data, into: buffer)
        }
      }
    }
  }
}
