/// One variant of what is measured. The body answers a number that depends on its work, so that
/// the work cannot be optimized away.
public struct Variant {
  public let name: String
  public let body: () throws -> Int

  public init(_ name: String, _ body: @escaping () throws -> Int) {
    self.name = name
    self.body = body
  }
}

/// Nanoseconds of CPU per operation: the median of all rounds and the quartiles around it.
public struct Timing {
  public let name: String
  public let median: Double
  public let lowerQuartile: Double
  public let upperQuartile: Double
}

/// Runs variants in turns, in a random order each round, so that a drift of the machine meets all
/// of them alike.
public struct Interleaved {
  public var rounds: Int
  /// CPU time that one variant gets in one round.
  public var sliceMilliseconds: Double
  /// Keeps what the bodies answer.
  public private(set) var sink = 0

  public init(rounds: Int, sliceMilliseconds: Double) {
    self.rounds = rounds
    self.sliceMilliseconds = sliceMilliseconds
  }

  public mutating func run(_ variants: [Variant]) throws -> [Timing] {
    var counts: [Int] = []
    for variant in variants { counts.append(try operations(of: variant)) }
    var times = [[Double]](repeating: [], count: variants.count)
    for _ in 0..<rounds {
      for index in variants.indices.shuffled() {
        times[index].append(try time(variants[index], operations: counts[index]))
      }
    }
    return zip(variants, times).map { variant, times in
      let sorted = times.sorted()
      return Timing(
        name: variant.name, median: sorted[sorted.count / 2],
        lowerQuartile: sorted[sorted.count / 4], upperQuartile: sorted[sorted.count * 3 / 4])
    }
  }

  /// As many operations as fill the slice; finding that number warms the caches up.
  private mutating func operations(of variant: Variant) throws -> Int {
    var count = 16
    while true {
      let perOperation = try time(variant, operations: count)
      if perOperation * Double(count) > sliceMilliseconds * 0.3e6 {
        return max(1, Int(sliceMilliseconds * 1e6 / perOperation))
      }
      count *= 2
    }
  }

  private mutating func time(_ variant: Variant, operations: Int) throws -> Double {
    var sum = 0
    let time = try CPUClock.measure {
      for _ in 0..<operations { sum &+= try variant.body() }
    }
    sink &+= sum
    return time / Double(operations)
  }
}
