import RPC
import Testing

@Suite struct MetadataTests {
  private func reason(_ body: () throws -> Void) -> MetadataError.Reason? {
    do { try body() } catch { return (error as? MetadataError)?.reason }
    return nil
  }

  @Test func orderAndRepetitionAreKept() throws {
    var metadata = try Metadata([("b", "1"), ("a", "2"), ("b", "3")])
    try metadata.append([1, 2], for: "c-bin")
    #expect(metadata.fields.map(\.key) == ["b", "a", "b", "c-bin"])
    #expect(metadata["b"] == "1")
    #expect(metadata.texts("b") == ["1", "3"])
    #expect(metadata.bytes("c-bin") == [[1, 2]])
    #expect(metadata["c-bin"] == nil)
    #expect(metadata["d"] == nil)
    try metadata.set("4", for: "b")
    #expect(metadata.fields.map(\.key) == ["a", "c-bin", "b"])
    metadata.removeAll("a")
    #expect(metadata.texts("a").isEmpty)
  }

  @Test func namesHaveNoCase() throws {
    var metadata = try Metadata([("X-Own", "1"), ("x-own", "2")])
    try metadata.append([1], for: "X-Own-Bin")
    #expect(metadata.fields.map(\.key) == ["x-own", "x-own", "x-own-bin"])
    #expect(metadata["X-OWN"] == "1")
    #expect(metadata.texts("X-own") == ["1", "2"])
    #expect(metadata.bytes("x-own-BIN") == [[1]])
    try metadata.set("3", for: "X-OWN")
    #expect(metadata.texts("x-own") == ["3"])
    metadata.removeAll("X-Own")
    #expect(metadata.fields.map(\.key) == ["x-own-bin"])
  }

  @Test(arguments: ["", "a b", "ä", "Ä", "a:b", "a\n", "a/b", "A@", "[", "\u{0}"])
  func keysOutsideTheAlphabet(key: String) {
    var metadata = Metadata()
    #expect(reason { try metadata.append("x", for: key) } == .key)
    #expect(metadata.isEmpty)
  }

  @Test(arguments: [
    "grpc-timeout", "grpc-status", "grpc-", ":path", "te", "content-type", "host", "connection",
    "user-agent", "Content-Type", "GRPC-Status", "content-length", "transfer-encoding", "upgrade",
    "keep-alive",
  ])
  func reservedKeys(key: String) {
    var metadata = Metadata()
    #expect(reason { try metadata.append("x", for: key) } == .reserved)
    #expect(Metadata.isReserved(key.lowercased()))
  }

  @Test func allKeyCharacters() throws {
    let key = "abcdefghijklmnopqrstuvwxyz0123456789_-."
    #expect(try Metadata([(key, "x")])[key] == "x")
  }

  @Test func textIsPrintableASCII() throws {
    var metadata = Metadata()
    for text in ["\n", "\u{7f}", "é", "a\tb", "\u{0}"] {
      #expect(reason { try metadata.append(text, for: "a") } == .text)
    }
    try metadata.append("  ~ !  ", for: "a")
    try metadata.append("   ", for: "b")
    try metadata.append("", for: "c")
    #expect(metadata["a"] == "~ !")
    #expect(metadata["b"] == "")
    #expect(metadata["c"] == "")
  }

  @Test func bytesAndTextHaveTheirOwnKeys() {
    var metadata = Metadata()
    #expect(reason { try metadata.append([1], for: "a") } == .kind)
    #expect(reason { try metadata.append("1", for: "a-bin") } == .kind)
  }

  /// What came as bytes is taken or refused as the same strings are.
  @Test func bytesOfTextAreAsGoodAsStrings() {
    let keys = [
      "a", "x-own", "A-b", "grpc-timeout", "grpc-retry-pushback-ms", "te", "host", "", "a b",
      "x-bin", "-bin", "bin", "\u{e9}", "a.b_c-9",
    ]
    let texts = [
      "", " ", "x", " x", "x ", "  a b  ", "a\tb", "\u{7f}", "~", "\u{e9}", "a\0",
      String(repeating: "long text ", count: 20),
    ]
    for key in keys {
      for text in texts {
        var (first, second) = (Metadata(), Metadata())
        let expected = reason { try first.append(text, for: key) }
        var (keyBytes, textBytes) = (key, text)
        let seen = reason {
          try keyBytes.withUTF8 { key in
            try textBytes.withUTF8 { text in try second.append(text, for: key) }
          }
        }
        #expect(seen == expected && first == second, "\(key): \(text)")
      }
    }
  }

  @Test func aTextThatOccursOnce() throws {
    let metadata = try Metadata([("a", "1"), ("b", "2"), ("b", "3")])
    #expect(metadata.onlyText("a") == "1")
    #expect(metadata.onlyText("b") == nil)
    #expect(metadata.onlyText("c") == nil)
    var bytes = Metadata()
    try bytes.append([1], for: "a-bin")
    #expect(bytes.onlyText("a-bin") == nil)
  }

  @Test func fieldsAreBounded() throws {
    var metadata = Metadata()
    for index in 0..<Metadata.maximumFields { try metadata.append("x", for: "k\(index)") }
    #expect(reason { try metadata.append("x", for: "k") } == .fields)
    #expect(metadata.fields.count == 100)
  }

  @Test func bytesAreBounded() throws {
    var metadata = Metadata()
    let room = Metadata.maximumBytes - Metadata.fieldOverheadBytes - 1
    #expect(
      reason { try metadata.append(String(repeating: "x", count: room + 1), for: "a") } == .bytes)
    try metadata.append(String(repeating: "x", count: room), for: "a")
    #expect(metadata.byteCount == Metadata.maximumBytes)
    metadata.removeAll("a")
    #expect(metadata.byteCount == 0)
    // Three bytes are four characters of base64.
    try metadata.append([1, 2, 3], for: "a-bin")
    #expect(metadata.byteCount == 5 + 4 + 32)
    let before = metadata
    let many = try Metadata([("z", String(repeating: "x", count: room))])
    #expect(reason { try metadata.append(many) } == .bytes)
    #expect(metadata == before)
  }

  @Test func errorsNameTheKeyAndNotTheValue() {
    var metadata = Metadata()
    do {
      try metadata.append("secret\n", for: "a-key")
    } catch {
      #expect(error.description.contains("a-key"))
      #expect(!error.description.contains("secret"))
      #expect(RPCError(thrownByHandler: error).code == .internal)
    }
  }
}
