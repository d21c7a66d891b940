import Testing

@testable import atrium_rpc

@Suite struct LatencyHistogramTests {
  /// Each value lies in its bucket, buckets follow each other without a gap, and none is wider
  /// than 1/128 of what it counts.
  @Test func bucketsCoverEveryDuration() {
    var values = (0...70_000).map { UInt64($0) }
    var power: UInt64 = 1 << 16
    while power < LatencyHistogram.longest {
      values += [power - 1, power, power + 1, power + power / 3]
      power <<= 1
    }
    for value in values {
      let index = LatencyHistogram.index(of: value)
      let end = LatencyHistogram.upperEnd(of: index)
      #expect(end >= value && end - value <= value / 128, "\(value)")
      #expect(LatencyHistogram.index(of: end) == index)
      #expect(LatencyHistogram.index(of: end + 1) == index + 1)
    }
  }

  @Test func quantilesAreThoseOfTheSortedValues() {
    var histogram = LatencyHistogram()
    var values: [UInt64] = []
    var random = SystemRandomNumberGenerator()
    for _ in 0..<20_000 {
      let value = UInt64.random(in: 0...(1 << UInt64.random(in: 1...40)), using: &random)
      values.append(value)
      histogram.add(nanoseconds: value)
    }
    values.sort()
    for part in [1, 1_000, 50_000, 99_000, 99_999, 100_000] as [UInt64] {
      let rank = max(1, (values.count * Int(part) + 99_999) / 100_000)
      let exact = values[rank - 1]
      let read = histogram.quantile(part)
      #expect(read >= exact && read <= exact + exact / 128, "\(part)")
    }
    #expect(histogram.maximum == values.last && histogram.minimum == values.first)
    #expect(histogram.total == 20_000)
  }

  @Test func sumsAreTheSameInOneAndInParts() {
    var (whole, left, right) = (LatencyHistogram(), LatencyHistogram(), LatencyHistogram())
    for value in stride(from: UInt64(3), to: 900_000, by: 977) {
      whole.add(nanoseconds: value)
      if value % 2 == 0 { left.add(nanoseconds: value) } else { right.add(nanoseconds: value) }
    }
    left.add(right)
    left.add(LatencyHistogram())
    #expect(left.total == whole.total && left.mean == whole.mean)
    #expect(left.quantile(50_000) == whole.quantile(50_000) && left.maximum == whole.maximum)
  }

  @Test func emptyAndExtremeOnes() {
    var histogram = LatencyHistogram()
    #expect(histogram.quantile(50_000) == 0 && histogram.mean == 0)
    histogram.add(.seconds(1_000_000))
    histogram.add(.seconds(-1))
    #expect(histogram.maximum == LatencyHistogram.longest && histogram.minimum == 0)
    histogram.add(.microseconds(1))
    #expect(histogram.quantile(50_000) == 1_003)
  }
}
