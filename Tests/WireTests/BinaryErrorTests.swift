import TestMessages
import Testing
import Wire

@Suite struct BinaryErrorTests {
  @Test(
    arguments: [
      ("08", .truncated), ("08 ff", .truncated), ("12 05 61", .truncated), ("0d 00 00", .truncated),
      ("08 ff ff ff ff ff ff ff ff ff ff 01", .malformedVarint), ("00 00", .invalidTag),
      ("80 80 80 80 80 01", .invalidTag), ("88 80 80 80 80 00 01", .invalidTag),
      ("0e", .invalidWireType), ("0f", .invalidWireType), ("0c", .unexpectedEndGroup),
      ("9b 06 08 01", .missingEndGroup), ("9b 06 a4 06", .unexpectedEndGroup),
      ("12 02 c3 28", .invalidUTF8), ("12 03 ed a0 80", .invalidUTF8),
      ("12 02 c0 80", .invalidUTF8),
      ("12 ff ff ff ff ff ff ff ff ff 01", .truncated), ("12 80 80 80 80 10", .truncated),
    ] as [(String, WireFault.Reason)])
  func malformedInputIsRefused(_ bytes: String, _ reason: WireFault.Reason) {
    #expect(binaryError(Part.self, hex(bytes))?.reason == reason)
  }

  @Test func theErrorNamesPathAndOffset() {
    // lists.part[1].b holds a byte that is no UTF-8.
    let parts = field(17, hex("08 01")) + field(17, hex("08 02") + field(2, [0xff]))
    let bytes = field(3, parts)
    let error = binaryError(Everything.self, bytes)
    #expect(error?.fieldPath == "lists.part[1].b")
    #expect(error?.offset == bytes.count - 1)
    #expect(error?.messageType == "atrium.testing.v1.Everything")
    #expect(
      error?.description
        == "atrium.testing.v1.Everything, field lists.part[1].b: text that is not UTF-8 "
        + "(binary, byte \(bytes.count - 1))")
  }

  @Test func pathsLeadIntoMapsOneofsAndUnknownFields() {
    let entry = field(1, Array("k".utf8)) + field(2, field(2, [0xff]))
    let maps = binaryError(Everything.self, field(5, field(17, entry) + field(17, entry)))
    #expect(maps?.fieldPath == "maps.string_part[0].value.b")
    let choice = binaryError(Everything.self, field(6, field(4, hex("08"))))
    #expect(choice?.fieldPath == "choice.part.a")
    #expect(binaryError(Part.self, hex("08 01 98 06"))?.fieldPath == "#99")
    #expect(binaryError(Part.self, hex("08 01 00"))?.fieldPath == "")
    // After an empty value, too, a tag at fault is nobody's.
    #expect(binaryError(Part.self, hex("22 00 01"))?.fieldPath == "")
    #expect(binaryError(Lists.self, field(3, hex("01 ff")))?.fieldPath == "f_int32[0]")
  }

  // MARK: Limits

  private func nested(_ depth: Int) -> [UInt8] {
    (1..<depth).reduce(into: []) { bytes, _ in bytes = field(2, bytes) }
  }

  @Test func oneHundredLevelsAreReadAndNoMore() throws {
    let deepest = try Tree(serialized: nested(100))
    #expect(try deepest.serialized() == nested(100))
    let error = binaryError(Tree.self, nested(101))
    #expect(error?.reason == .tooDeep)
    #expect(error?.fieldPath.split(separator: ".").count == 100)
    let groups = hex(String(repeating: "9b 06", count: 50_000))
    #expect(binaryError(Tree.self, groups)?.reason == .tooDeep)
    #expect(binaryError(Tree.self, nested(12), limits: WireLimits(depth: 11))?.reason == .tooDeep)
  }

  @Test func sizesAreLimited() throws {
    let bytes = try Part.with { $0.b = String(repeating: "x", count: 100) }.serialized()
    let limits = WireLimits(bytes: 99)
    #expect(binaryError(Part.self, bytes, limits: limits)?.reason == .tooLarge)
    let part = try Part(serialized: bytes)
    #expect(throws: WireError.self) { try part.serialized(limits: limits) }
    #expect(try part.serialized(limits: WireLimits(bytes: 102)) == bytes)
    #expect(throws: WireError.self) { try part.serialized(limits: WireLimits(bytes: 101)) }
  }

  @Test func emptyElementsCannotTakeUnboundedMemory() {
    // Two bytes on the wire, a whole struct in memory.
    let bytes = hex(String(repeating: "8a0100", count: 10_000))
    let limits = WireLimits(elementBytes: 1000)
    let error = binaryError(Lists.self, bytes, limits: limits)
    #expect(error?.reason == .tooMuchMemory)
    #expect(error?.fieldPath.hasPrefix("part[") == true)
    let entries = hex(String(repeating: "0a020801", count: 10_000))
    #expect(binaryError(Maps.self, entries, limits: limits)?.reason == .tooMuchMemory)
  }

  @Test func errorsDoNotRepeatTheInput() {
    let secret = "13800138000"
    let bytes = field(14, Array(secret.utf8) + [0xff])
    #expect(binaryError(Scalars.self, bytes)?.description.contains(secret) == false)
    let json = jsonError(Scalars.self, "{\"\(secret)\": 1}")
    #expect(json?.description.contains(secret) == false)
    let value = jsonError(Scalars.self, "{\"fBool\": \"\(secret)\"}")
    #expect(value?.fieldPath == "f_bool")
    #expect(value?.description.contains(secret) == false)
    let key = jsonError(Maps.self, "{\"stringPart\": {\"\(secret)\": {\"a\": \"x\"}}}")
    #expect(key?.fieldPath == "string_part[0].a")
  }

  @Test func everyTruncationIsRefusedOrComplete() throws {
    let bytes = try sample().serialized(deterministic: true)
    for count in 0..<bytes.count {
      // A cut may fall between two fields; it never traps and never invents data.
      guard let part = try? Everything(serialized: Array(bytes.prefix(count))) else { continue }
      #expect(try part.serialized(deterministic: true).count == count)
    }
  }

  private func sample() -> Everything {
    Everything.with { message in
      message.scalars = .with { ($0.fString, $0.fDouble, $0.fInt64) = ("日本", 1.5, -7) }
      message.lists = .with { lists in
        lists.fInt32 = [1, -1, 300]
        lists.fString = ["a", ""]
        lists.part = [.with { $0.a = 1 }, Part()]
      }
      message.maps = .with { $0.stringPart = ["k": .with { $0.b = "v" }, "l": Part()] }
      message.choice = .with { $0.kind = .tree(.with { $0.left = Tree() }) }
    }
  }
}
