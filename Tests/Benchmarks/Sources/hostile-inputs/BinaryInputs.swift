import TestMessages
import Wire

private typealias Choice = Atrium_Testing_V1_Choice
private typealias Everything = Atrium_Testing_V1_Everything
private typealias Lists = Atrium_Testing_V1_Lists
private typealias Maps = Atrium_Testing_V1_Maps
private typealias Part = Atrium_Testing_V1_Part
private typealias Tree = Atrium_Testing_V1_Tree
private typealias Unpacked = Atrium_Testing_V1_Unpacked

/// Hostile bytes of the binary format.
enum BinaryInputs {
  static var all: [Input] { nesting + merging + lists + maps + unknown + faults }

  /// The outermost message is the first level.
  private static let depth = WireLimits.defaultDepth - 1

  private static var nesting: [Input] {
    [
      .binary(Tree.self, "submessages as deep as allowed, many") { count in
        Bytes.repeated(Bytes.field(4, Bytes.nested(2, depth: depth - 1)), upTo: count)
      },
      .binary(Tree.self, "submessages as deep as allowed, merged") { count in
        Bytes.repeated(Bytes.nested(2, depth: depth), upTo: count)
      },
      .binary(Tree.self, "a long text as deep as allowed") { count in
        let label = Bytes.field(1, String(repeating: "x", count: count - 5 * depth))
        return Bytes.nested(2, depth: depth, around: label)
      },
      .binary(Tree.self, "deeper than allowed", refusal: .tooDeep) { count in
        Bytes.nested(2, depth: count / 5)
      },
      .binary(Part.self, "groups as deep as allowed, many") { count in
        let group = (0..<depth).reduce([]) { body, _ in Bytes.group(9, body) }
        return Bytes.repeated(group, upTo: count)
      },
      .binary(Part.self, "a group without its end", refusal: .missingEndGroup) { count in
        [9 << 3 | 3] + Bytes.repeated(Bytes.field(1, 1), upTo: count)
      },
      .binary(Part.self, "groups without their ends", refusal: .tooDeep) { count in
        Bytes.repeated([9 << 3 | 3], upTo: count)
      },
    ]
  }

  private static var merging: [Input] {
    [
      .binary(Tree.self, "an empty submessage merged again and again") {
        Bytes.repeated(Bytes.field(2, []), upTo: $0)
      },
      .binary(Everything.self, "a large submessage merged again and again") {
        Bytes.repeated(Bytes.field(2, Bytes.field(17, [])), upTo: $0)
      },
      .binary(Everything.self, "a list that grows by merging") {
        Bytes.repeated(Bytes.field(3, Bytes.field(3, 1)), upTo: $0)
      },
      .binary(Everything.self, "a map that grows by merging") { count in
        Bytes.numbered(upTo: count) {
          Bytes.field(5, Bytes.field(1, Bytes.field(1, $0) + Bytes.field(2, 1)))
        }
      },
      .binary(Everything.self, "unknown fields that grow by merging") {
        Bytes.repeated(Bytes.field(1, Bytes.field(100, 1)), upTo: $0)
      },
      .binary(Choice.self, "members of a oneof by turns") {
        Bytes.repeated(Bytes.field(4, []) + Bytes.field(9, []) + Bytes.field(2, "a"), upTo: $0)
      },
      .binary(Choice.self, "a list in a oneof that grows by merging") {
        Bytes.repeated(Bytes.field(9, Bytes.field(4, [])), upTo: $0)
      },
      .binary(Tree.self, "a scalar set again and again") {
        Bytes.repeated(Bytes.field(1, "abc"), upTo: $0)
      },
    ]
  }

  private static var lists: [Input] {
    [
      .binary(Lists.self, "packed lists of one element") {
        Bytes.repeated(Bytes.field(3, [1]), upTo: $0)
      },
      .binary(Lists.self, "packed lists without elements") {
        Bytes.repeated(Bytes.field(3, []), upTo: $0)
      },
      .binary(Lists.self, "one packed list") {
        Bytes.field(3, [UInt8](repeating: 1, count: $0 - 6))
      },
      .binary(Lists.self, "one packed list of long varints") {
        Bytes.field(4, Bytes.repeated([UInt8](repeating: 0xff, count: 9) + [1], upTo: $0 - 6))
      },
      .binary(Unpacked.self, "an unpacked list") { Bytes.repeated(Bytes.field(1, 1), upTo: $0) },
      .binary(Lists.self, "empty texts") { Bytes.repeated(Bytes.field(14, []), upTo: $0) },
      .binary(Lists.self, "empty small messages") { Bytes.repeated(Bytes.field(17, []), upTo: $0) },
      .binary(Everything.self, "empty large messages") {
        Bytes.repeated(Bytes.field(8, []), upTo: $0)
      },
      .binary(Everything.self, "large messages with one field") {
        Bytes.repeated(Bytes.field(8, Bytes.field(6, [])), upTo: $0)
      },
    ]
  }

  private static var maps: [Input] {
    [
      .binary(Maps.self, "map entries without key and value") {
        Bytes.repeated(Bytes.field(1, []), upTo: $0)
      },
      .binary(Maps.self, "map entries with one key") {
        Bytes.repeated(Bytes.field(1, Bytes.field(1, 5)), upTo: $0)
      },
      .binary(Maps.self, "map entries with numbers as keys") { count in
        Bytes.numbered(upTo: count) { Bytes.field(2, Bytes.field(1, $0 << 16)) }
      },
      .binary(Maps.self, "map entries with texts as keys") { count in
        Bytes.numbered(upTo: count) { Bytes.field(12, Bytes.field(1, "k\($0)")) }
      },
      .binary(Maps.self, "map entries with messages") { count in
        Bytes.numbered(upTo: count) { Bytes.field(18, Bytes.field(1, $0) + Bytes.field(2, [])) }
      },
      .binary(Maps.self, "one map entry whose value is merged") { count in
        let value = Bytes.repeated(Bytes.field(2, Bytes.field(4, [])), upTo: count - 10)
        return Bytes.field(18, value)
      },
    ]
  }

  private static var unknown: [Input] {
    [
      .binary(Part.self, "unknown fields, short") { Bytes.repeated(Bytes.field(3, 1), upTo: $0) },
      .binary(Part.self, "unknown fields, empty") {
        Bytes.repeated(Bytes.field(99, []), upTo: $0)
      },
      .binary(Part.self, "one unknown field, long") {
        Bytes.field(99, [UInt8](repeating: 0xff, count: $0 - 8))
      },
      .binary(Part.self, "fields of another wire type") {
        Bytes.repeated(Bytes.field(1, "ab"), upTo: $0)
      },
    ]
  }

  /// The fault stands at the end: its path is looked for along all that comes before.
  private static var faults: [Input] {
    let truncated: [UInt8] = [17 << 3 & 0x7f | 0x82, 1, 5]
    return [
      .binary(Part.self, "one text, its last byte not UTF-8", refusal: .invalidUTF8) {
        Bytes.field(2, [UInt8](repeating: 0x61, count: $0 - 7) + [0xff])
      },
      .binary(Lists.self, "texts, the last one not UTF-8", refusal: .invalidUTF8) {
        Bytes.repeated(Bytes.field(14, "abc"), upTo: $0) + Bytes.field(14, [0xff])
      },
      .binary(Lists.self, "small messages, the last one cut", refusal: .truncated) {
        Bytes.repeated(Bytes.field(17, []), upTo: $0) + truncated
      },
      .binary(Unpacked.self, "numbers, the last one cut", refusal: .truncated) {
        Bytes.repeated(Bytes.field(1, 1), upTo: $0) + [8, 0x80]
      },
      .binary(Lists.self, "a packed list, its last number cut", refusal: .truncated) {
        Bytes.field(3, [UInt8](repeating: 1, count: $0) + [0x80])
      },
      .binary(Maps.self, "map entries, the last one cut", refusal: .truncated) { count in
        Bytes.numbered(upTo: count) { Bytes.field(2, Bytes.field(1, $0)) } + [18, 9]
      },
      .binary(Part.self, "unknown fields, the last one cut", refusal: .truncated) {
        Bytes.repeated(Bytes.field(3, 1), upTo: $0) + [3 << 3 | 5]
      },
      .binary(Tree.self, "a cut field as deep as allowed", refusal: .truncated) { count in
        let list = Bytes.repeated(Bytes.field(4, []), upTo: count - 5 * depth)
        return Bytes.nested(2, depth: depth - 1, around: list + [10, 9])
      },
    ]
  }
}
