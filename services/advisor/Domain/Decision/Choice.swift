/// Chance among candidates: likelier the more points they have, with the probability of each.
struct Choice {
  /// Weights in the order of the candidates.
  let weights: [UInt64]
  private let sum: UInt64

  /// The weight of the best; a weight is never 0.
  private static let one: UInt64 = 1 << 32

  /// One weight for each score; `halving` points less are half the weight.
  init(scores: [Int32], halving: Int32) {
    let best = scores.max() ?? 0
    weights = scores.map { Self.weight(best - $0, halving: max(1, halving)) }
    sum = weights.reduce(0, +)
  }

  /// 2^(-distance/halving) in fixed point: whole powers by shifting, between them a straight line.
  private static func weight(_ distance: Int32, halving: Int32) -> UInt64 {
    let shifts = UInt64(distance / halving)
    guard shifts < 32 else { return 1 }
    let rest = UInt64(distance % halving)
    let whole = one >> shifts
    return max(1, whole - whole / 2 * rest / UInt64(halving))
  }

  /// The place that random bits fall on.
  func place(_ bits: UInt64) -> Int {
    guard sum > 0 else { return 0 }
    var left = bits.multipliedFullWidth(by: sum).high
    for (place, weight) in weights.enumerated() {
      if left < weight { return place }
      left -= weight
    }
    return weights.count - 1
  }

  /// Probabilities in parts per million, rounded down.
  func probabilityPPM(_ place: Int) -> UInt32 {
    guard sum > 0, weights.indices.contains(place) else { return 0 }
    return UInt32(weights[place] * 1_000_000 / sum)
  }
}
