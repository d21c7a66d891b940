import TestMessages
import Testing
import Wire

@Suite struct BinaryTests {
  // MARK: Values

  @Test func boundariesOfEveryScalarSurvive() throws {
    var message = Scalars()
    message.fDouble = -.leastNonzeroMagnitude
    message.fFloat = .greatestFiniteMagnitude
    message.fInt32 = .min
    message.fInt64 = .min
    message.fUint32 = .max
    message.fUint64 = .max
    message.fSint32 = .min
    message.fSint64 = .min
    message.fFixed32 = .max
    message.fFixed64 = .max
    message.fSfixed32 = .min
    message.fSfixed64 = .min
    message.fBool = true
    message.fString = "朝\u{0}🙂"
    message.fBytes = [0, 255]
    message.fGrade = Grade(rawValue: .min)
    #expect(try Scalars(serialized: message.serialized()) == message)
  }

  @Test func encodingIsCanonical() throws {
    let part = Part.with {
      $0.a = 150
      $0.b = "testing"
    }
    #expect(try part.serialized() == hex("08 96 01 12 07 74 65 73 74 69 6e 67"))
    #expect(
      try Part.with { $0.a = -1 }.serialized() == hex("08 ff ff ff ff ff ff ff ff ff 01"))
    #expect(try Scalars.with { $0.fSint32 = -1 }.serialized() == hex("38 01"))
  }

  @Test func defaultsAreNotWrittenButMinusZeroIs() throws {
    #expect(try Scalars().serialized().isEmpty)
    #expect(try Scalars.with { $0.fFloat = -0.0 }.serialized() == hex("15 00 00 00 80"))
    #expect(try Scalars.with { $0.fDouble = -0.0 }.serialized().count == 9)
  }

  @Test func presenceIsWrittenEvenForDefaults() throws {
    var message = Optionals()
    message.fInt32 = 0
    message.fString = ""
    message.part = Part()
    let bytes = try message.serialized()
    #expect(bytes == hex("18 00 72 00 8a 01 00"))
    let again = try Optionals(serialized: bytes)
    #expect(again.fInt32 == 0)
    #expect(again.fString?.isEmpty == true)
    #expect(again.part == Part())
    #expect(again.fBool == nil)
  }

  @Test func varintsAreCutToTheFieldsWidth() throws {
    // 2^33 - 1 as int32 is -1; as bool it is true.
    #expect(try Part(serialized: hex("08 ff ff ff ff 1f")).a == -1)
    #expect(try Scalars(serialized: hex("68 80 80 80 80 20")).fBool)
  }

  // MARK: Lists and maps

  @Test func listsAreReadPackedAndUnpacked() throws {
    let packed = hex("1a 04 01 02 ac 02")
    let mixed = hex("18 01 1a 01 02 18 ac 02")
    #expect(try Lists(serialized: packed).fInt32 == [1, 2, 300])
    #expect(try Lists(serialized: mixed).fInt32 == [1, 2, 300])
    #expect(try Lists(serialized: mixed).serialized() == packed)
    #expect(try Unpacked(serialized: hex("0a 02 01 02")).serialized() == hex("08 01 08 02"))
  }

  @Test func packedFixedSizesMustDivide() {
    #expect(binaryError(Lists.self, hex("4a 05 00 00 00 00 00"))?.reason == .truncated)
  }

  @Test func mapEntriesTakeDefaultsAndTheLastWins() throws {
    let empty = try Maps(serialized: hex("0a 00"))
    #expect(empty.int32Int32 == [0: 0])
    let twice = try Maps(serialized: hex("0a 04 08 01 10 02 0a 04 10 03 08 01"))
    #expect(twice.int32Int32 == [1: 3])
  }

  @Test func deterministicMapsAreSorted() throws {
    let message = Maps.with { maps in
      for key in 0..<100 { maps.stringString["k\(key)"] = "v" }
    }
    let once = try message.serialized(deterministic: true)
    var other = Maps()
    for key in (0..<100).reversed() { other.stringString["k\(key)"] = "v" }
    #expect(try other.serialized(deterministic: true) == once)
    #expect(try Maps(serialized: once) == message)
  }

  // MARK: Oneofs and merging

  @Test func theLastMemberOfAOneofWins() throws {
    #expect(try Choice(serialized: hex("08 05 12 01 61")).kind == .name("a"))
    #expect(try Choice(serialized: hex("08 00")).kind == .number(0))
    #expect(try Choice.with { $0.kind = .flag(false) }.serialized() == hex("30 00"))
  }

  @Test func oneofMessagesMergeUnlessAnotherMemberComesBetween() throws {
    let merged = try Choice(serialized: hex("22 02 08 01 22 03 12 01 62"))
    #expect(merged.kind == .part(.with { ($0.a, $0.b) = (1, "b") }))
    let replaced = try Choice(serialized: hex("22 02 08 01 08 01 22 03 12 01 62"))
    #expect(replaced.kind == .part(.with { $0.b = "b" }))
  }

  @Test func membersAroundAnotherFieldAreWrittenInOrder() throws {
    var message = Choice()
    message.between = "x"
    message.kind = .ratio(1)
    #expect(try message.serialized().starts(with: hex("2a 01 78")))
    message.kind = .number(1)
    #expect(try message.serialized() == hex("08 01 2a 01 78"))
  }

  @Test func repeatedMessagesInOneFieldAreMerged() throws {
    let bytes = hex("8a 01 02 08 01 8a 01 03 12 01 62")
    #expect(try Optionals(serialized: bytes).part == .with { ($0.a, $0.b) = (1, "b") })
    var message = try Tree(serialized: hex("0a 01 61 22 00"))
    try message.merge(serialized: hex("0a 01 62 22 00"))
    #expect(message.label == "b")
    #expect(message.children.count == 2)
  }

  // MARK: Unknown fields

  @Test func unknownFieldsAreKeptInOrder() throws {
    let unknown = hex("98 06 01 9a 06 01 61 9b 06 08 01 9c 06 9d 06 00 00 00 00 98 06 02")
    let message = try Part(serialized: hex("08 01") + unknown)
    #expect(message.unknownFields.bytes == unknown)
    #expect(try message.serialized() == hex("08 01") + unknown)
    #expect(try Nothing(serialized: unknown).serialized() == unknown)
  }

  @Test func aKnownNumberOfAnotherWireTypeIsUnknown() throws {
    let bytes = hex("0d 01 00 00 00")
    let message = try Part(serialized: bytes)
    #expect(message.a == 0)
    #expect(try message.serialized() == bytes)
  }

  // MARK: Copies

  @Test func copiesOfHeapMessagesDoNotShareChanges() {
    var one = Tree.with { $0.label = "one" }
    one.left = Tree.with { $0.label = "left" }
    var two = one
    two.label = "two"
    two.left?.label = "other"
    #expect(one.label == "one")
    #expect(one.left?.label == "left")
    #expect(two.left?.label == "other")
    #expect(one != two)
    #expect(Tree() == Tree())
    #expect(Set([one, two, one]).count == 2)
  }
}
