internal import Wire

/// A message as a column holds it: a format byte, then its binary form.
enum Record {
  static let format: UInt8 = 1

  static func bytes(_ message: some Message) throws -> [UInt8] {
    [format] + (try message.serialized())
  }

  static func read<Stored: Message>(_ bytes: [UInt8]) throws -> Stored {
    guard bytes.first == format else { throw RecordFault.unknownFormat(bytes.first) }
    return try Stored(serialized: Array(bytes.dropFirst()))
  }
}

/// A stored record that this program cannot read.
enum RecordFault: Error, Sendable, Hashable {
  case unknownFormat(UInt8?)
  /// A reservation of a counted coupon without its code.
  case withoutCode
}
