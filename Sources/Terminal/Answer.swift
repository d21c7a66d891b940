internal import Telemetry
package import Wire

/// Values of our own JSON answers, in the order in which they are written.
package enum Shown {
  case text(String)
  case number(Int64)
  case flag(Bool)
  case nothing
  case list([Shown])
  case object([(String, Shown)])

  package var json: String {
    switch self {
    case .text(let text): JSONText.quoted(text)
    case .number(let number): String(number)
    case .flag(let flag): flag ? "true" : "false"
    case .nothing: "null"
    case .list(let values): "[\(values.map(\.json).joined(separator: ","))]"
    case .object(let members):
      "{\(members.map { "\(JSONText.quoted($0)):\($1.json)" }.joined(separator: ","))}"
    }
  }
}

/// Writes answers to standard output in the form that was asked for.
package struct Answer {
  package let format: OutputFormat

  package init(format: OutputFormat) { self.format = format }

  /// Text for people, or the message in its JSON form.
  package func write(_ message: some Message, _ text: () -> String) throws {
    switch format {
    case .text: StandardStreams.write(text())
    case .json:
      var options = JSONEncodingOptions()
      // A program that reads it need not know what is usual.
      options.includesDefaults = true
      StandardStreams.write(try message.json(options: options) + "\n")
    }
  }

  /// Text for people, or a JSON document.
  package func write(_ shown: @autoclosure () -> Shown, _ text: () -> String) {
    switch format {
    case .text: StandardStreams.write(text())
    case .json: StandardStreams.write(shown().json + "\n")
    }
  }
}

/// Columns for people, as wide as their widest cell.
package struct TextTable {
  private var rows: [[String]] = []

  package init(_ head: [String] = []) { if !head.isEmpty { rows.append(head) } }

  package mutating func add(_ cells: [String]) { rows.append(cells) }

  package var text: String {
    var widths: [Int] = []
    for row in rows {
      for (index, cell) in row.enumerated() {
        if index == widths.count { widths.append(0) }
        widths[index] = max(widths[index], cell.count)
      }
    }
    return rows.map { row in
      let cells = row.enumerated().map { index, cell in
        index == row.count - 1
          ? cell : cell + String(repeating: " ", count: widths[index] - cell.count)
      }
      let line = cells.joined(separator: "  ")
      return line.prefix(
        upTo: line.lastIndex { $0 != " " }.map(line.index(after:)) ?? line.startIndex)
        + "\n"
    }.joined()
  }
}

/// Numbers as people read them.
package enum Readable {
  /// Such as `1.5 GiB`.
  package static func bytes(_ bytes: Int64) -> String {
    var value = Double(bytes)
    for unit in ["B", "KiB", "MiB", "GiB"] {
      if abs(value) < 1_024 { return unit == "B" ? "\(bytes) B" : "\(tenth(value)) \(unit)" }
      value /= 1_024
    }
    return "\(tenth(value)) TiB"
  }

  /// Whole where it is whole.
  package static func number(_ value: Double) -> String {
    value == value.rounded() && abs(value) < 1e15 ? String(Int64(value)) : tenth(value)
  }

  /// With one digit behind the point.
  package static func tenth(_ value: Double) -> String {
    guard value.isFinite, abs(value) < 1e15 else { return "\(value)" }
    let tenths = Int64((value * 10).rounded())
    return "\(tenths < 0 ? "-" : "")\(tenths.magnitude / 10).\(tenths.magnitude % 10)"
  }

  /// Such as `3 d 4 h`, `5 m 2 s`.
  package static func span(_ milliseconds: Int64) -> String {
    let seconds = max(0, milliseconds / 1_000)
    if seconds < 60 { return "\(seconds) s" }
    if seconds < 3_600 { return "\(seconds / 60) m \(seconds % 60) s" }
    if seconds < 86_400 { return "\(seconds / 3_600) h \(seconds / 60 % 60) m" }
    return "\(seconds / 86_400) d \(seconds / 3_600 % 24) h"
  }
}
