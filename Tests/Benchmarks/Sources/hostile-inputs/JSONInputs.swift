import TestMessages
import Wire

private typealias Everything = Atrium_Testing_V1_Everything
private typealias Lists = Atrium_Testing_V1_Lists
private typealias Maps = Atrium_Testing_V1_Maps
private typealias Part = Atrium_Testing_V1_Part
private typealias Scalars = Atrium_Testing_V1_Scalars
private typealias Tree = Atrium_Testing_V1_Tree
private typealias WellKnown = Atrium_Testing_V1_WellKnown

/// Hostile JSON.
enum JSONInputs {
  static var all: [Input] { nesting + strings + numbers + members + wellKnown + any + faults }

  private static func repeated(_ unit: String, _ count: Int) -> String {
    String(repeating: unit, count: count / unit.utf8.count)
  }

  private static var nesting: [Input] {
    // A list inside a Value costs two levels, an object three.
    let lists = repeated("[", 48) + repeated("]", 48)
    let objects = repeated("{\"a\":", 5 * 32) + "1" + repeated("}", 32)
    return [
      .json(WellKnown.self, "lists as deep as allowed, many") { count in
        text("{\"list\":[", "]}", upTo: count) { _ in lists }
      },
      .json(WellKnown.self, "objects as deep as allowed, many") { count in
        text("{\"list\":[", "]}", upTo: count) { _ in objects }
      },
      .json(WellKnown.self, "lists deeper than allowed", refusal: .tooDeep) {
        Array(("{\"list\":" + repeated("[", $0)).utf8)
      },
      .json(Tree.self, "messages as deep as allowed, many") { count in
        let chain = repeated("{\"left\":", 8 * 97) + "{}" + repeated("}", 97)
        return text("{\"children\":[", "]}", upTo: count) { _ in chain }
      },
      .json(
        Part.self, "unknown lists deeper than allowed", refusal: .tooDeep,
        ignoresUnknownFields: true
      ) { Array(("{\"x\":" + repeated("[", $0)).utf8) },
    ]
  }

  private static var strings: [Input] {
    [
      .json(Part.self, "a long string") {
        text("{\"b\":\"", "\"}", upTo: $0, separator: "") { _ in "abcd" }
      },
      .json(Part.self, "a long string of escapes") {
        text("{\"b\":\"", "\"}", upTo: $0, separator: "") { _ in "\\n\\\"" }
      },
      .json(Part.self, "a long string of Unicode escapes") {
        text("{\"b\":\"", "\"}", upTo: $0, separator: "") { _ in "\\u4f60\\ud83d\\ude00" }
      },
      .json(Part.self, "a string without its end", refusal: .malformedString) {
        Array(("{\"b\":\"" + repeated("\\u0041", $0)).utf8)
      },
      .json(Part.self, "a long member name", refusal: .unknownField) {
        Array(("{\"" + repeated("ab", $0) + "\":1}").utf8)
      },
      .json(Scalars.self, "long base64") {
        text("{\"fBytes\":\"", "\"}", upTo: $0, separator: "") { _ in "QUJD" }
      },
      .json(Scalars.self, "base64 with a wrong end", refusal: .invalidBase64) {
        text("{\"fBytes\":\"", "!\"}", upTo: $0, separator: "") { _ in "QUJD" }
      },
      .json(Part.self, "white space") {
        text("{", "}", upTo: $0, separator: "") { _ in " \n\t\r" }
      },
      .json(Lists.self, "names of enum values") {
        text("{\"fGrade\":[", "]}", upTo: $0) { _ in "\"GRADE_HIGH\"" }
      },
    ]
  }

  private static var numbers: [Input] {
    [
      .json(Lists.self, "short numbers") { text("{\"fInt32\":[", "]}", upTo: $0) { "\($0 % 10)" } },
      .json(Lists.self, "quoted numbers") {
        text("{\"fInt64\":[", "]}", upTo: $0) { "\"\($0)\"" }
      },
      .json(Lists.self, "whole numbers with exponents") {
        text("{\"fInt64\":[", "]}", upTo: $0) { _ in "10e17" }
      },
      .json(Scalars.self, "1e999999999 as a double", refusal: .outOfRange) { _ in
        Array("{\"fDouble\":1e999999999}".utf8)
      },
      .json(Lists.self, "tiny doubles") {
        text("{\"fDouble\":[", "]}", upTo: $0) { _ in "1e-999999999" }
      },
      .json(Lists.self, "doubles that are hard to round") {
        text("{\"fDouble\":[", "]}", upTo: $0) { _ in "2.2250738585072011e-308" }
      },
      .json(Scalars.self, "a double of many digits", refusal: .outOfRange) {
        Array(("{\"fDouble\":" + repeated("7", $0) + "}").utf8)
      },
      .json(Scalars.self, "a double of many decimals") {
        Array(("{\"fDouble\":0." + repeated("7", $0) + "}").utf8)
      },
      .json(Scalars.self, "a whole number of many digits", refusal: .outOfRange) {
        Array(("{\"fInt64\":" + repeated("7", $0) + "}").utf8)
      },
      .json(Scalars.self, "a whole number with many zeros behind the point") {
        Array(("{\"fInt64\":1." + repeated("0", $0) + "}").utf8)
      },
      .json(Scalars.self, "an exponent of many digits", refusal: .outOfRange) {
        Array(("{\"fInt64\":1e" + repeated("9", $0) + "}").utf8)
      },
    ]
  }

  private static var members: [Input] {
    [
      .json(Maps.self, "map entries") {
        text("{\"stringString\":{", "}}", upTo: $0) { "\"\($0)\":\"\"" }
      },
      .json(Maps.self, "map entries with numbers as keys") {
        text("{\"int64Int64\":{", "}}", upTo: $0) { "\"\($0 << 16)\":1" }
      },
      .json(Part.self, "unknown members", ignoresUnknownFields: true) {
        text("{", "}", upTo: $0) { "\"x\($0)\":1" }
      },
      .json(Maps.self, "a map key twice, at the end", refusal: .duplicateMapKey) { count in
        text("{\"int32Int32\":{", ",\"0\":1}}", upTo: count) { "\"\($0)\":1" }
      },
      .json(Everything.self, "empty large messages") {
        text("{\"more\":[", "]}", upTo: $0) { _ in "{}" }
      },
      .json(Everything.self, "large messages with one field") {
        text("{\"more\":[", "]}", upTo: $0) { _ in "{\"choice\":{}}" }
      },
    ]
  }

  private static var wellKnown: [Input] {
    [
      .json(WellKnown.self, "members of a Struct") {
        text("{\"fields\":{", "}}", upTo: $0) { "\"\($0)\":1" }
      },
      .json(WellKnown.self, "elements of a ListValue") {
        text("{\"list\":[", "]}", upTo: $0) { _ in "null" }
      },
      .json(WellKnown.self, "timestamps") {
        text("{\"times\":[", "]}", upTo: $0) { _ in "\"2024-02-29T23:59:59.999999999+08:00\"" }
      },
      .json(WellKnown.self, "a long timestamp", refusal: .invalidTimestamp) {
        text("{\"at\":\"2024-02-29T23:59:59.", "Z\"}", upTo: $0, separator: "") { _ in "9" }
      },
      .json(WellKnown.self, "a long duration", refusal: .invalidDuration) {
        text("{\"lasts\":\"", "s\"}", upTo: $0, separator: "") { _ in "0" }
      },
      .json(WellKnown.self, "paths of a field mask") {
        text("{\"mask\":\"", "\"}", upTo: $0) { _ in "aB" }
      },
    ]
  }

  private static var any: [Input] {
    let prefix = "type.googleapis.com/"
    let tree = "\"@type\":\"\(prefix)atrium.testing.v1.Tree\""
    let known = "\"@type\":\"\(prefix)atrium.testing.v1.WellKnown\""
    let packed = "\"@type\":\"\(prefix)google.protobuf.Any\""
    return [
      .json(WellKnown.self, "an Any with its type last") {
        text("{\"any\":{\"children\":[", "],\(tree)}}", upTo: $0) { _ in "{}" }
      },
      .json(WellKnown.self, "an Any with a long text and its type last") {
        text("{\"any\":{\"label\":\"", "\",\(tree)}}", upTo: $0, separator: "") { _ in "abcd" }
      },
      .json(WellKnown.self, "many small Anys") {
        text("{\"anys\":[", "]}", upTo: $0) { _ in "{\"label\":\"a\",\(tree)}" }
      },
      .json(WellKnown.self, "an Any without its type", refusal: .invalidAny) {
        text("{\"any\":{\"children\":[", "]}}", upTo: $0) { _ in "{}" }
      },
      .json(WellKnown.self, "Anys in messages in Anys, their types last") { count in
        let depth = 40
        let before = String(repeating: "{\"any\":", count: depth) + "{\"label\":\""
        let after = "\",\(tree)}" + String(repeating: ",\(known)}", count: depth - 1) + "}"
        return text(before, after, upTo: count, separator: "") { _ in "abcd" }
      },
      .json(WellKnown.self, "Anys in Anys, their types last") { count in
        let depth = 40
        let before = "{\"any\":" + String(repeating: "{\"value\":", count: depth) + "{\"label\":\""
        let after = "\",\(tree)}" + String(repeating: ",\(packed)}", count: depth) + "}"
        return text(before, after, upTo: count, separator: "") { _ in "abcd" }
      },
    ]
  }

  /// The fault stands at the end: its path is looked for along all that comes before.
  private static var faults: [Input] {
    [
      .json(Lists.self, "numbers, the last one wrong", refusal: .expectedNumber) {
        text("{\"fInt32\":[", ",x]}", upTo: $0) { "\($0 % 10)" }
      },
      .json(Lists.self, "messages, a member of the last one unknown", refusal: .unknownField) {
        text("{\"part\":[", ",{\"x\":1}]}", upTo: $0) { _ in "{\"a\":1}" }
      },
      .json(Maps.self, "map entries, the last value wrong", refusal: .expectedObject) {
        text("{\"stringPart\":{", ",\"\":1}}", upTo: $0) { "\"\($0)\":{}" }
      },
      .json(Part.self, "a text whose last byte is not UTF-8", refusal: .invalidUTF8) {
        Array(("{\"b\":\"" + repeated("ab", $0)).utf8) + [0xff]
      },
      .json(Part.self, "text after the end", refusal: .trailingBytes) {
        Array(("{}" + repeated(" ", $0) + "x").utf8)
      },
      .json(WellKnown.self, "an Any with a fault at its end", refusal: .unknownField) {
        text(
          "{\"any\":{\"@type\":\"type.googleapis.com/atrium.testing.v1.Tree\",\"children\":[",
          "],\"x\":1}}", upTo: $0
        ) { _ in "{}" }
      },
    ]
  }
}
