/// Durations as they are written.
package enum DurationText {
  private static let units: [(name: String, milliseconds: Int)] = [
    ("ms", 1), ("s", 1_000), ("m", 60_000), ("h", 3_600_000), ("d", 86_400_000),
  ]

  /// nil for what is no duration. `ms` is looked for before `s` and `m`.
  package static func milliseconds(_ text: String) -> Int? {
    for (name, factor) in units where text.hasSuffix(name) {
      guard let number = Int(text.dropLast(name.utf8.count)) else { continue }
      let (product, isOver) = number.multipliedReportingOverflow(by: factor)
      return isOver ? nil : product
    }
    return text == "0" ? 0 : nil
  }

  /// In the largest unit that leaves a whole number.
  package static func written(_ duration: Duration) -> String {
    let (seconds, attoseconds) = duration.components
    let milliseconds = seconds * 1_000 + attoseconds / 1_000_000_000_000_000
    if milliseconds == 0 { return "0s" }
    let unit = units.last { milliseconds % Int64($0.milliseconds) == 0 } ?? units[0]
    return "\(milliseconds / Int64(unit.milliseconds))\(unit.name)"
  }
}
