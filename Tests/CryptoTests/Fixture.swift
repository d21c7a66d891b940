import Testing

@testable import Crypto

/// Bytes of hexadecimal digits.
func hex(_ digits: String) throws -> [UInt8] { try #require(Hex.decode(digits)) }

/// A source that gives the same bytes again and again.
func repeating(_ bytes: [UInt8]) -> RandomSource {
  RandomSource { buffer throws(CryptoError) in
    for at in buffer.indices { buffer[at] = bytes[at % bytes.count] }
  }
}

let brokenSource = RandomSource { _ throws(CryptoError) in throw .noRandomness("it is broken") }

func key(_ start: UInt8 = 0) throws -> SymmetricKey {
  try SymmetricKey((0..<32).map { start &+ $0 })
}

extension String {
  var octets: [UInt8] { Array(utf8) }
}
