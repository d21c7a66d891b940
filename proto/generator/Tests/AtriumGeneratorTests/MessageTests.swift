import Foundation
import ProtoText
import Testing

@Suite struct MessageTests {
  @Test(arguments: [
    ("double", "Double", "0"), ("float", "Float", "0"), ("int32", "Int32", "0"),
    ("int64", "Int64", "0"), ("uint32", "UInt32", "0"), ("uint64", "UInt64", "0"),
    ("sint32", "Int32", "0"), ("sint64", "Int64", "0"), ("fixed32", "UInt32", "0"),
    ("fixed64", "UInt64", "0"), ("sfixed32", "Int32", "0"), ("sfixed64", "Int64", "0"),
    ("bool", "Bool", "false"), ("string", "String", "\"\""), ("bytes", "[UInt8]", "[]"),
    ("E", "P_E", "P_E(rawValue: 0)"),
  ])
  func properties(proto: String, swift: String, initial: String) throws {
    let code = try generate(
      """
      enum E { Z = 0; }
      message M { \(proto) a = 1; optional \(proto) b = 2; repeated \(proto) c = 3; }
      """)
    #expect(code.hasLine("public var a: \(swift) = \(initial)"))
    #expect(code.hasLine("public var b: \(swift)? = nil"))
    #expect(code.hasLine("public var c: [\(swift)] = []"))
  }

  @Test func optionalIsNoOneof() throws {
    let code = try generate("message M { optional int32 a = 1; }")
    #expect(!code.contains("enum A"))
    #expect(code.hasLine("if let value = self.a { writer.writeInt32(value, tag: 8) }"))
  }

  @Test func messagesKnowPresence() throws {
    let code = try generate("message M { N a = 1; repeated N b = 2; } message N {}")
    #expect(code.hasLine("public var a: P_N? = nil"))
    #expect(code.hasLine("public var b: [P_N] = []"))
  }

  @Test func packing() throws {
    let code = try generate(
      "message M { repeated int32 a = 1; repeated int32 b = 2 [packed = false]; }")
    #expect(code.hasLine("writer.writePacked(Wire.Int32Codec.self, self.a, tag: 10)"))
    #expect(code.hasLine("writer.writeRepeated(Wire.Int32Codec.self, self.b, tag: 16)"))
    // Both are read, whichever way they come.
    for line in [
      "case 8: self.a.append(try reader.readInt32())",
      "case 10: try reader.readPacked(Wire.Int32Codec.self, into: &self.a)",
      "case 16: self.b.append(try reader.readInt32())",
      "case 18: try reader.readPacked(Wire.Int32Codec.self, into: &self.b)",
    ] {
      #expect(code.hasLine(line))
    }
  }

  @Test func maps() throws {
    let code = try generate(
      """
      enum E { Z = 0; }
      message M { map<string, M> a = 1; map<int32, E> b = 2; map<bool, bytes> c = 3; }
      """)
    #expect(code.hasLine("public var a: [String: P_M] = [:]"))
    #expect(code.hasLine("public var b: [Int32: P_E] = [:]"))
    #expect(code.hasLine("public var c: [Bool: [UInt8]] = [:]"))
    #expect(!code.contains("AEntry: Wire.Message"))
  }

  @Test func oneofs() throws {
    let code = try generate(
      """
      message M {
        int32 before = 1;
        oneof choice { string text = 2; N part = 4; bytes data = 3; }
        int32 after = 5;
      }
      message N {}
      """)
    #expect(code.hasLine("public var choice: Choice? = nil"))
    #expect(
      code.hasLines(
        "public enum Choice: Sendable, Hashable {", "case text(String)", "case part(P_N)",
        "case data([UInt8])", "}"))
    #expect(code.hasLine("case 18: self.choice = Choice.text(try reader.readString())"))
    // A message that comes twice is merged.
    #expect(code.hasLines("if case .part(let current)? = self.choice {", "value = current"))
  }

  @Test func nestedTypes() throws {
    let code = try generate(
      "message A { message B { message C { int32 x = 1; } enum E { Z = 0; } C c = 1; } B b = 1; }")
    #expect(code.hasLine("public var b: P_A.B? = nil"))
    #expect(code.hasLine("public var c: P_A.B.C? = nil"))
    #expect(code.contains("public struct E: Wire.Enumeration {"))
    // Positions count a message before those inside it.
    for (name, index) in [("A", 0), ("B", 1), ("C", 2)] {
      #expect(
        code.contains("struct \(name == "A" ? "P_A" : name): Wire.Message")
          && code.contains("descriptor, at: \(index))"))
    }
  }

  @Test func recursionGoesToTheHeap() throws {
    let code = try generate(
      """
      message Self1 { Self1 next = 1; }
      message Ping { Pong pong = 1; }
      message Pong { oneof kind { Ping ping = 1; } }
      message Tree { repeated Tree leaves = 1; map<string, Tree> named = 2; }
      """)
    #expect(heaps(code) == ["P_Self1", "P_Ping", "P_Pong"])
    #expect(code.hasLine("private var heap_: Wire.Heap<Fields_>"))
  }

  @Test func sizeGoesToTheHeap() throws {
    func fields(_ count: Int) -> String {
      (1...count).map { "string f\($0) = \($0);" }.joined()
    }
    // 8 bytes for unknown fields and 16 for each string.
    #expect(heaps(try generate("message M { \(fields(15)) }")) == [])
    #expect(heaps(try generate("message M { \(fields(16)) }")) == ["P_M"])
    let parts = "message A { \(fields(10)) } message B { A a = 1; A b = 2; }"
    #expect(heaps(try generate(parts)) == ["P_B"])
    let lists = "message A { \(fields(10)) } message B { repeated A a = 1; repeated A b = 2; }"
    #expect(heaps(try generate(lists)) == [])
  }

  /// Messages whose fields are on the heap.
  private func heaps(_ code: String) -> [String] {
    var result: [String] = []
    var current = ""
    for line in code.split(separator: "\n") {
      if line.hasPrefix("public struct "), let name = line.split(separator: " ").dropFirst(2).first
      {
        current = String(name.dropLast())
      }
      if line == "  public init() { heap_ = Self.empty_ }" { result.append(current) }
    }
    return result
  }

  @Test func deprecatedFields() throws {
    let code = try generate(
      "message M { int32 a = 1 [deprecated = true]; int32 b = 2; "
        + "oneof k { int32 c = 3 [deprecated = true]; } }"
    )
    #expect(
      code.hasLines(
        "@available(*, deprecated, message: \"p.M.a is marked deprecated in its .proto\")",
        "public var a: Int32 {"))
    #expect(code.components(separatedBy: "@available").count == 2)
    // The codecs use the storage behind it.
    #expect(code.hasLine("case 8: self.a_deprecated = try reader.readInt32()"))
    #expect(!code.contains("self.a "))
  }

  @Test func hugeOneofs() throws {
    let members = (1...1000).map { "string m\($0) = \($0);" }.joined()
    let code = try generate("message M { oneof k { \(members) } }")
    // The compiler gives up on proving that so many cases are all there are.
    #expect(!code.contains("case nil: break"))
    #expect(code.components(separatedBy: "default: break").count == 3)
  }

  @Test func timeGrowsWithTheFields() throws {
    func seconds(_ count: Int) throws -> Double {
      let fields = (1...count).map { "string f\($0) = \($0);" }.joined()
      let set = try ProtoText(["m.proto": "message M { \(fields) }"]).descriptors()
      let times = (1...3).map { _ in
        ContinuousClock().measure { _ = answer(set, of: ["m.proto"]) }
      }
      return (times.min() ?? .zero) / .seconds(1)
    }
    // Eight times as many fields: with the square of them it would be 64 times as long.
    #expect(try seconds(4000) / seconds(500) < 24)
  }

  @Test func emptyMessage() throws {
    let code = try generate("message M {}")
    #expect(code.hasLine("try reader.readUnknown(tag, into: &self.unknownFields)"))
  }

  @Test func highFieldNumbers() throws {
    let code = try generate("message M { int32 a = 536870911; }")
    #expect(code.hasLine("case 4294967288: self.a = try reader.readInt32()"))
  }
}
