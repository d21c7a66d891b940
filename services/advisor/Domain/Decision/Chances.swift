/// The random numbers of one decision. They come from a keyed hash of the touch, so that the same
/// touch draws the same numbers and nobody without the key can foretell them.
public struct Chances: Sendable, Hashable {
  /// Below 1,000,000; the same for every touch of a person.
  public var holdoutPPM: UInt32
  /// Below 1,000,000.
  public var explorationPPM: UInt32
  /// Any number: the place in the choice.
  public var choice: UInt64

  public init(holdoutPPM: UInt32, explorationPPM: UInt32, choice: UInt64) {
    self.holdoutPPM = holdoutPPM
    self.explorationPPM = explorationPPM
    self.choice = choice
  }

  /// A number below 1,000,000 from 64 random bits, each equally likely but for one part in 10^13.
  public static func partsPerMillion(_ bits: UInt64) -> UInt32 {
    UInt32(bits.multipliedFullWidth(by: 1_000_000).high)
  }
}
