import TestMessages
import Testing
import Wire

@Suite struct WellKnownTests {
  // MARK: Timestamp and Duration

  @Test(
    arguments: [
      ("1970-01-01T00:00:00Z", 0, 0), ("0001-01-01T00:00:00Z", -62_135_596_800, 0),
      ("9999-12-31T23:59:59.999999999Z", 253_402_300_799, 999_999_999),
      ("1969-12-31T23:59:59.5Z", -1, 500_000_000),
      ("2000-02-29T12:00:00.001Z", 951_825_600, 1_000_000),
      ("2026-11-21T08:00:00+08:00", 1_795_219_200, 0),
      ("2026-11-20T19:00:00-05:00", 1_795_219_200, 0),
    ] as [(String, Int64, Int32)])
  func timestamps(_ text: String, _ seconds: Int64, _ nanos: Int32) throws {
    let value = try Google_Protobuf_Timestamp(json: "\"\(text)\"")
    #expect(value.seconds == seconds)
    #expect(value.nanos == nanos)
    #expect(try Google_Protobuf_Timestamp(json: value.json()) == value)
  }

  @Test(arguments: [
    "1970-01-01t00:00:00Z", "1970-01-01T00:00:00", "1970-01-01T00:00:00z", "1970-1-01T00:00:00Z",
    "1970-13-01T00:00:00Z", "1970-02-30T00:00:00Z", "2100-02-29T00:00:00Z", "1970-01-01T24:00:00Z",
    "1970-01-01T00:60:00Z", "1970-01-01T00:00:60Z", "1970-01-01T00:00:00.Z",
    "1970-01-01T00:00:00.1234567890Z", "1970-01-01T00:00:00+0800", "1970-01-01T00:00:00+24:00",
    "0000-12-31T23:59:59Z", "0001-01-01T00:00:00+00:01", "9999-12-31T23:59:59-00:01",
    "1970-01-01 00:00:00Z", "", "1970-01-01T00:00:00Zx",
  ])
  func notTimestamps(_ text: String) {
    #expect(jsonError(Google_Protobuf_Timestamp.self, "\"\(text)\"")?.reason == .invalidTimestamp)
  }

  @Test func theCalendarAgreesWithItselfOverTenThousandYears() throws {
    var seconds = Google_Protobuf_Timestamp.validSeconds.lowerBound
    while seconds <= Google_Protobuf_Timestamp.validSeconds.upperBound {
      let value = Google_Protobuf_Timestamp(seconds: seconds)
      #expect(try Google_Protobuf_Timestamp(json: value.json()) == value)
      seconds += 86_400 * 997 + 12_345
    }
  }

  @Test(
    arguments: [
      ("0s", 0, 0), ("1.5s", 1, 500_000_000), ("-0.5s", 0, -500_000_000), ("-1.000000001s", -1, -1),
      ("315576000000s", 315_576_000_000, 0),
    ] as [(String, Int64, Int32)])
  func durations(_ text: String, _ seconds: Int64, _ nanos: Int32) throws {
    let value = try Google_Protobuf_Duration(json: "\"\(text)\"")
    #expect(value == Google_Protobuf_Duration(seconds: seconds, nanos: nanos))
    #expect(try Google_Protobuf_Duration(json: value.json()) == value)
    #expect(Google_Protobuf_Duration(value.duration) == value)
  }

  @Test(arguments: ["1", "s", "1.s", ".5s", "+1s", "1.0123456789s", "315576000001s", "1 s", "--1s"])
  func notDurations(_ text: String) {
    #expect(jsonError(Google_Protobuf_Duration.self, "\"\(text)\"")?.reason == .invalidDuration)
  }

  @Test func fractionsHaveThreeSixOrNineDigits() throws {
    let cases: [(Int32, String)] = [
      (0, "1s"), (10_000_000, "1.010s"), (10_000, "1.000010s"), (10, "1.000000010s"),
    ]
    for (nanos, text) in cases {
      #expect(try Google_Protobuf_Duration(seconds: 1, nanos: nanos).json() == "\"\(text)\"")
    }
  }

  @Test func valuesOutsideTheirRangeAreNotWritten() {
    let bad: [any Message] = [
      Google_Protobuf_Timestamp(seconds: 253_402_300_800),
      Google_Protobuf_Timestamp(seconds: 0, nanos: -1),
      Google_Protobuf_Duration(seconds: 1, nanos: -1),
      Google_Protobuf_Duration(seconds: 315_576_000_001),
      Google_Protobuf_FieldMask(paths: ["fooBar"]), Google_Protobuf_FieldMask(paths: ["a_1"]),
      Google_Protobuf_Value(), Google_Protobuf_Value.with { $0.kind = .numberValue(.nan) },
    ]
    for message in bad { #expect(throws: WireError.self) { try message.json() } }
  }

  // MARK: The others

  @Test func fieldMasks() throws {
    let mask = try Google_Protobuf_FieldMask(json: "\"foo,barBaz.quxQuux\"")
    #expect(mask.paths == ["foo", "bar_baz.qux_quux"])
    #expect(try mask.json() == "\"foo,barBaz.quxQuux\"")
    #expect(try Google_Protobuf_FieldMask(json: "\"\"").paths.isEmpty)
    #expect(jsonError(Google_Protobuf_FieldMask.self, "\"foo_bar\"")?.reason == .invalidFieldMask)
  }

  @Test func structIsJSONItself() throws {
    let text = #"{"a":[1,"x",null,true,{"b":{}}],"c":-1.5}"#
    let value = try Google_Protobuf_Struct(json: text)
    #expect(try value.json() == text)
    #expect(try Google_Protobuf_Struct(serialized: value.serialized()) == value)
    #expect(try Google_Protobuf_Value(json: "null").kind == .nullValue(.nullValue))
  }

  @Test func whatJSONHoldsTheBinaryFormHoldsToo() throws {
    for depth in 1...60 {
      let text = String(repeating: "[", count: depth) + String(repeating: "]", count: depth)
      guard let value = try? Google_Protobuf_Value(json: text) else {
        #expect(depth > 40)
        continue
      }
      #expect(try Google_Protobuf_Value(serialized: value.serialized()) == value)
    }
    let objects = String(repeating: "{\"a\":", count: 30) + "1" + String(repeating: "}", count: 30)
    let value = try Google_Protobuf_Value(json: objects)
    #expect(try Google_Protobuf_Value(serialized: value.serialized()) == value)
  }

  @Test func wrappersAndNull() throws {
    let text = #"{"wInt64":"0","wString":"","wBytes":"AQ==","value":null}"#
    let message = try WellKnown(json: text)
    #expect(message.wInt64 == Google_Protobuf_Int64Value())
    #expect(message.value?.kind == .nullValue(.nullValue))
    #expect(message.wBool == nil)
    #expect(try WellKnown(json: #"{"wInt64":null,"at":null}"#) == WellKnown())
    #expect(
      try message.json() == #"{"value":null,"wInt64":"0","wString":"","wBytes":"AQ=="}"#)
  }

  @Test func onlyTheNullValueIsNull() throws {
    let other = Choice.with { $0.kind = .null(Google_Protobuf_NullValue(rawValue: 407)) }
    #expect(try other.json() == #"{"null":407}"#)
    #expect(try Choice(json: other.json()) == other)
    #expect(try Choice(json: #"{"null":null}"#).kind == .null(.nullValue))
  }

  // MARK: Any

  @Test func anyHoldsMessagesOfKnownTypes() throws {
    let part = Part.with { ($0.a, $0.b) = (1, "x") }
    let packed = try Google_Protobuf_Any(packing: part)
    #expect(packed.typeURL == "type.googleapis.com/atrium.testing.v1.Part")
    #expect(try packed.unpack(Part.self) == part)
    #expect(try packed.unpack(Tree.self) == nil)
    let message = WellKnown.with { $0.any = packed }
    let text = #"{"any":{"@type":"type.googleapis.com/atrium.testing.v1.Part","a":1,"b":"x"}}"#
    #expect(try message.json() == text)
    #expect(try WellKnown(json: text) == message)
    let last = #"{"any":{"a":1,"b":"x","@type":"type.googleapis.com/atrium.testing.v1.Part"}}"#
    #expect(try WellKnown(json: last) == message)
  }

  @Test func anyOfWellKnownTypesHasAValue() throws {
    let duration = try Google_Protobuf_Any(packing: Google_Protobuf_Duration(seconds: 1))
    let outer = try Google_Protobuf_Any(packing: duration)
    let text =
      #"{"@type":"type.googleapis.com/google.protobuf.Any","value":"#
      + #"{"@type":"type.googleapis.com/google.protobuf.Duration","value":"1s"}}"#
    #expect(try outer.json() == text)
    #expect(try Google_Protobuf_Any(json: text) == outer)
    #expect(try Google_Protobuf_Any().json() == "{}")
    #expect(try Google_Protobuf_Any(json: "{}") == Google_Protobuf_Any())
  }

  @Test func anyOfAnUnknownTypeIsRefusedUnlessRegistered() throws {
    let packed = try Google_Protobuf_Any(packing: Part.with { $0.a = 1 })
    #expect(throws: WireError.self) { try packed.json() }
    var options = JSONEncodingOptions()
    options.types = TypeRegistry(files: [Part.descriptor.file])
    let text = try packed.json(options: options)
    var decoding = JSONDecodingOptions()
    decoding.types = options.types
    #expect(try Google_Protobuf_Any(json: text, options: decoding) == packed)
    for text in [
      #"{"a":1}"#, #"{"@type":"","value":1}"#, #"{"@type":"no_slash"}"#, #"{"@type":"x/"}"#,
      #"{"@type":1}"#, #"{"@type":"type.googleapis.com/google.protobuf.Duration"}"#,
    ] { #expect(throws: WireError.self) { try Google_Protobuf_Any(json: text) } }
  }

  @Test func nestedAnysCannotExhaustTheStack() throws {
    var value = try Google_Protobuf_Any(packing: Google_Protobuf_Empty())
    for _ in 0..<2000 { value = try Google_Protobuf_Any(packing: value) }
    do {
      _ = try value.json()
      Issue.record("accepted")
    } catch { #expect(error.reason == .tooDeep) }
  }
}
