import TestMessages
import Testing
import Wire

// Short names for the messages of proto/testing.
typealias Part = Atrium_Testing_V1_Part
typealias Scalars = Atrium_Testing_V1_Scalars
typealias Optionals = Atrium_Testing_V1_Optionals
typealias Lists = Atrium_Testing_V1_Lists
typealias Unpacked = Atrium_Testing_V1_Unpacked
typealias Maps = Atrium_Testing_V1_Maps
typealias Choice = Atrium_Testing_V1_Choice
typealias Tree = Atrium_Testing_V1_Tree
typealias WellKnown = Atrium_Testing_V1_WellKnown
typealias Everything = Atrium_Testing_V1_Everything
typealias Nothing = Atrium_Testing_V1_Nothing
typealias Grade = Atrium_Testing_V1_Grade

/// Bytes from hexadecimal digits; blanks are for the reader.
func hex(_ text: String) -> [UInt8] {
  let digits = text.filter { $0 != " " && $0 != "\n" }.compactMap(\.hexDigitValue)
  return stride(from: 0, to: digits.count - 1, by: 2).map {
    UInt8(digits[$0] << 4 | digits[$0 + 1])
  }
}

/// A length-delimited field around a body.
func field(_ number: Int, _ body: [UInt8]) -> [UInt8] {
  varint(number << 3 | 2) + varint(body.count) + body
}

func varint(_ value: Int) -> [UInt8] {
  var rest = UInt64(bitPattern: Int64(value))
  var bytes: [UInt8] = []
  while rest >= 0x80 {
    bytes.append(UInt8(truncatingIfNeeded: rest) | 0x80)
    rest >>= 7
  }
  return bytes + [UInt8(rest)]
}

/// The error that decoding gives; records an issue when it succeeds.
func binaryError<M: Message>(
  _: M.Type, _ bytes: [UInt8], limits: WireLimits = WireLimits(),
  sourceLocation: SourceLocation = #_sourceLocation
) -> WireError? {
  do {
    _ = try M(serialized: bytes, limits: limits)
    Issue.record("accepted", sourceLocation: sourceLocation)
    return nil
  } catch { return error }
}

func jsonError<M: Message>(
  _: M.Type, _ text: String, options: JSONDecodingOptions = JSONDecodingOptions(),
  sourceLocation: SourceLocation = #_sourceLocation
) -> WireError? {
  do {
    _ = try M(json: text, options: options)
    Issue.record("accepted", sourceLocation: sourceLocation)
    return nil
  } catch { return error }
}
